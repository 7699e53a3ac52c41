/** `POST /api/videos/{id}/approval`: lets a video go on whose script waits. */
import { ownedJob } from '#commands/shared/owned.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { approveJob } from '#src/jobs/life/approve.ts';
import { takeOpening } from '#src/jobs/life/opening.ts';
import type { Ask } from './ask.ts';
import { readJson } from './body.ts';
import { checked } from './checked.ts';
import { videoOf } from './present.ts';
import { approvalSchema } from './schemas.ts';

export async function approveOne(ask: Ask): Promise<Response> {
  const { c, web, call } = ask;
  const { opening } = checked(approvalSchema, await readJson(ask));
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  if (opening !== undefined) await takeOpening(web.db, job, opening - 1, call.desk.estimate ?? null);
  await approveJob(web, job);
  const now = await findJob(web.db, job.id);
  return c.json(videoOf(now ?? job, web.settings.publicUrl));
}
