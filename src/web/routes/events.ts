/** How a job comes along, as server-sent events: the whole state at each change, so that any connection will do. */
import { streamSSE } from 'hono/streaming';
import type { Standing } from '../../db/shown-jobs.ts';
import { clientNetwork } from '../client-network.ts';
import { findShown } from '../find.ts';
import { newest } from '../newest.ts';
import { progressOf } from '../pages/progress.ts';
import { places } from '../places.ts';
import type { RequestContext, Route, Web } from '../web.ts';

/** Proxies cut connections on which nothing has come for half a minute or more. */
const HEARTBEAT_MS = 15_000;
/** How soon browsers connect again, ms. */
const RETRY_MS = 2_000;
/** Connections held open at once, each of which costs some kilobytes: of all pages together, and from one network. */
const STREAMS = { all: 2_000, network: 64 };

export const eventsRoute: Route = (app, web) => {
  const streams = places(STREAMS.all);
  app.get('/v/:slug/events', async (c) => {
    const found = await findShown(web.db, c.req.param('slug'));
    c.header('cache-control', 'no-store');
    if (found === 'unknown') return c.body(null, 404);
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
    const end = web.closing.aborted ? null : streams.take({ [clientNetwork(c, web)]: STREAMS.network });
    if (!end) return c.body(null, 503, { 'retry-after': '10' });
    return sendEvents(c, web, found, end);
  });
};

function sendEvents(c: RequestContext, web: Web, found: Standing | 'deleted', onEnd: () => void): Response {
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const signal = AbortSignal.any([gone.signal, web.closing]);
    const states = newest<Standing | null>();
    const stop = found === 'deleted' ? () => undefined : web.changes.follow(found.job.id, states.put);
    if (found === 'deleted') states.put(null);
    try {
      await stream.write(`retry: ${RETRY_MS}\n\n`);
      let last = '';
      while (!signal.aborted) {
        const taken = await states.take(HEARTBEAT_MS, signal);
        if (!taken) {
          await stream.write(': still here\n\n');
          continue;
        }
        const standing = taken.value;
        if (!standing || standing.job.deletedAt || standing.job.film) {
          await stream.writeSSE({ event: 'ready', data: '' });
          return;
        }
        const progress = await progressOf(standing, Date.now());
        const data = JSON.stringify(progress);
        if (data !== last) await stream.writeSSE({ event: 'state', data });
        last = data;
        if (progress.over) return;
      }
    } catch (err) {
      web.log.error({ err, path: c.req.routePath }, 'events ended by a fault');
    } finally {
      stop();
      onEnd();
    }
  });
  // Nothing in between may keep the events, or gather them to compress them.
  response.headers.set('cache-control', 'no-store, no-transform');
  response.headers.set('x-accel-buffering', 'no');
  return response;
}
