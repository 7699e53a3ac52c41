/** How a job comes along, as server-sent events: the whole state at each change, so that any connection will do. */
import type { Standing } from '#src/db/jobs/shown.ts';
import { clientNetwork } from '../client-network.ts';
import { findShown } from '../find.ts';
import { progressOf } from '../pages/progress.ts';
import { places } from '../places.ts';
import { sendEvents } from '../send-events.ts';
import type { Route } from '../web.ts';

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
    const onEnd = web.closing.aborted ? null : streams.take({ [clientNetwork(c, web)]: STREAMS.network });
    if (!onEnd) return c.body(null, 503, { 'retry-after': '10' });
    return sendEvents<Standing | null>(c, web, {
      retryMs: RETRY_MS,
      follow(put) {
        if (found !== 'deleted') return web.changes.follow(found.job.id, put);
        put(null);
        return () => undefined;
      },
      async next(standing) {
        if (!standing || standing.job.deletedAt || standing.job.video) {
          return { event: { event: 'ready', data: '' }, over: true };
        }
        const progress = await progressOf(standing, Date.now());
        return { event: { event: 'state', data: JSON.stringify(progress) }, over: progress.over };
      },
      onEnd,
    });
  });
};
