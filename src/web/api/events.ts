/** `GET /api/videos/{id}/events`: how a video comes along, as server-sent events. */
import { ownedJob } from '#commands/shared/owned.ts';
import { isFinal } from '#src/core/job.ts';
import type { Standing } from '#src/db/jobs/shown.ts';
import { places } from '../places.ts';
import { sendEvents } from '../send-events.ts';
import type { Ask } from './ask.ts';
import { videoOf } from './present.ts';
import { refuse } from './refuse.ts';

/** Connections at once: of all, and of one token. */
const STREAMS = { all: 2_000, each: 20 };

const streams = places(STREAMS.all);

export async function followOne(ask: Ask): Promise<Response> {
  const { c, web, call, token } = ask;
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  const onEnd = streams.take({ [token]: STREAMS.each });
  if (!onEnd) {
    const message = 'This token follows many videos already. Please close some of its connections.';
    return refuse(c, 429, 'limit.reached', message, { 'retry-after': '10' });
  }
  return sendEvents<Standing | null>(c, web, {
    follow: (put) => web.changes.follow(job.id, put),
    next(standing) {
      const now = standing?.job;
      if (!now || now.deletedAt) return { event: { event: 'deleted', data: '{}' }, over: true };
      const data = JSON.stringify(videoOf(now, web.settings.publicUrl));
      return { event: { event: 'video', data }, over: isFinal(now.state) };
    },
    onEnd,
  });
}
