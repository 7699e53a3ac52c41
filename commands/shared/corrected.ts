/** What comes of a correction: the status message says it, or another version of the video is made. */
import type { JobRow } from '#src/db/jobs/tables.ts';
import { type CorrectionWish, correctInPlace, correctionOf } from '#src/jobs/life/correct.ts';
import { note } from '../pages/note.ts';
import { askForVideo } from './ask-for-video.ts';
import type { Call, Reply } from './command.ts';

/** @throws AppError `input.invalid`, `job.not-found`, `limit.reached` */
export async function correct(call: Call, job: JobRow, wish: CorrectionWish): Promise<Reply> {
  const correction = correctionOf(job, wish);
  if (job.state !== 'completed' && (await correctInPlace(call.desk.db, job, correction)))
    return note('good', 'The paper has been corrected; the credits will say so.');
  const options = { ...job.options, review: false };
  return askForVideo(call, job.source, options, call.origin, {
    ...{ parentId: job.id, script: job.script, correction },
  });
}
