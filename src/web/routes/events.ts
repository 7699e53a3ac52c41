/** How a job comes along, as server-sent events: the whole state at each change, so that any connection will do. */
import type { Standing } from '../../db/shown-jobs.ts';
import { findShown } from '../find.ts';
import { progressOf } from '../pages/progress.ts';
import { sendEvents } from '../send-events.ts';
import type { Route } from '../web.ts';

/** How soon browsers connect again, ms. */
const RETRY_MS = 2_000;
/** Connections held open at once, of all pages together: each costs some kilobytes. */
const MAX_STREAMS = 2_000;

export const eventsRoute: Route = (app, web) => {
  let streams = 0;
  app.get('/v/:slug/events', async (c) => {
    const found = await findShown(web.db, c.req.param('slug'));
    c.header('cache-control', 'no-store');
    if (found === 'unknown') return c.body(null, 404);
    if (streams >= MAX_STREAMS || web.closing.aborted) return c.body(null, 503, { 'retry-after': '10' });
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
    streams += 1;
    return sendEvents<Standing | null>(c, web, {
      retryMs: RETRY_MS,
      follow(put) {
        if (found !== 'deleted') return web.changes.follow(found.job.id, put);
        put(null);
        return () => undefined;
      },
      async next(standing) {
        if (!standing || standing.job.deletedAt || standing.job.film) {
          return { event: { event: 'ready', data: '' }, over: true };
        }
        const progress = await progressOf(standing, Date.now());
        return { event: { event: 'state', data: JSON.stringify(progress) }, over: progress.over };
      },
      onEnd() {
        streams -= 1;
      },
    });
  });
};
