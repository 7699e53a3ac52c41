/** `GET /api/videos/{id}/events`: how a video comes along, as server-sent events. */
import { ownedJob } from '../../../commands/owned.ts';
import { isFinal } from '../../core/job.ts';
import type { Standing } from '../../db/shown-jobs.ts';
import { sendEvents } from '../send-events.ts';
import type { Ask } from './ask.ts';
import { videoOf } from './present.ts';
import { refuse } from './refuse.ts';

/** Connections of one token at once. */
const MAX_STREAMS = 20;

const streams = new Map<string, number>();

export async function followOne(ask: Ask): Promise<Response> {
  const { c, web, call, token } = ask;
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  const open = streams.get(token) ?? 0;
  if (open >= MAX_STREAMS) {
    const message = 'This token follows many videos already. Please close some of its connections.';
    return refuse(c, 429, 'limit.reached', message, { 'retry-after': '10' });
  }
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'content-type': 'text/event-stream' });
  streams.set(token, open + 1);
  return sendEvents<Standing | null>(c, web, {
    follow: (put) => web.changes.follow(job.id, put),
    next(standing) {
      const now = standing?.job;
      if (!now || now.deletedAt) return { event: { event: 'deleted', data: '{}' }, over: true };
      const data = JSON.stringify(videoOf(now, web.settings.publicUrl));
      return { event: { event: 'video', data }, over: isFinal(now.state) };
    },
    onEnd() {
      const left = (streams.get(token) ?? 1) - 1;
      if (left > 0) streams.set(token, left);
      else streams.delete(token);
    },
  });
}
