/** `GET /api/videos/{id}/events`: how a video comes along, as server-sent events. */
import { streamSSE } from 'hono/streaming';
import { ownedJob } from '../../../commands/owned.ts';
import { isFinal } from '../../core/job.ts';
import type { Standing } from '../../db/shown-jobs.ts';
import { newest } from '../newest.ts';
import { places } from '../places.ts';
import type { Ask } from './ask.ts';
import { videoOf } from './present.ts';
import { refuse } from './refuse.ts';

/** Proxies cut connections on which nothing has come for half a minute or more. */
const HEARTBEAT_MS = 15_000;
/** Connections at once: of all, and of one token. */
const STREAMS = { all: 2_000, each: 20 };

const streams = places(STREAMS.all);

export async function followOne(ask: Ask): Promise<Response> {
  const { c, web, call, token } = ask;
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  const end = streams.take({ [token]: STREAMS.each });
  if (!end) {
    const message = 'This token follows many videos already. Please close some of its connections.';
    return refuse(c, 429, 'limit.reached', message, { 'retry-after': '10' });
  }
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const signal = AbortSignal.any([gone.signal, web.closing]);
    const states = newest<Standing | null>();
    const stop = web.changes.follow(job.id, states.put);
    let last = '';
    try {
      while (!signal.aborted) {
        const taken = await states.take(HEARTBEAT_MS, signal);
        if (!taken) {
          await stream.write(': still here\n\n');
          continue;
        }
        const now = taken.value?.job;
        if (!now || now.deletedAt) return await stream.writeSSE({ event: 'deleted', data: '{}' });
        const data = JSON.stringify(videoOf(now, web.settings.publicUrl));
        if (data !== last) await stream.writeSSE({ event: 'video', data });
        last = data;
        if (isFinal(now.state)) return;
      }
    } catch (err) {
      web.log.error({ err, path: c.req.routePath }, 'events ended by a fault');
    } finally {
      stop();
      end();
    }
  });
  // Nothing in between may keep the events, or gather them to compress them.
  response.headers.set('cache-control', 'no-store, no-transform');
  response.headers.set('x-accel-buffering', 'no');
  return response;
}
