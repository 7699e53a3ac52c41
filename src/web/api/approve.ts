/** What a program does with a script that waits: hears its voices, and lets it go on. */
import { ownedJob } from '#commands/shared/owned.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { approveJob, askForSamples } from '#src/jobs/life/approve.ts';
import { takeOpening } from '#src/jobs/life/opening.ts';
import { takeVoice } from '#src/jobs/life/voice.ts';
import type { Ask } from './ask.ts';
import { readJson } from './body.ts';
import { checked } from './checked.ts';
import { videoOf } from './present.ts';
import { approvalSchema } from './schemas.ts';

/** `POST /api/videos/{id}/approval` */
export async function approveOne(ask: Ask): Promise<Response> {
  const { c, web, call } = ask;
  const { opening, voice } = checked(approvalSchema, await readJson(ask));
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  if (opening !== undefined) await takeOpening(web.db, job, opening - 1, call.desk.estimate ?? null);
  if (voice) await takeVoice(web.db, job, voice);
  await approveJob(web, job);
  return shown(ask, job);
}

/** `POST /api/videos/{id}/voices` */
export async function hearVoices(ask: Ask): Promise<Response> {
  const { c, web, call } = ask;
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  await askForSamples(web, job, call.desk.settings);
  return shown(ask, job);
}

async function shown({ c, web }: Ask, job: JobRow): Promise<Response> {
  const now = await findJob(web.db, job.id);
  return c.json(videoOf(now ?? job, web.settings.publicUrl));
}
