/** Runs a failed or cancelled job again; what its earlier runs made is used again. */
import { AppError } from '../core/errors.ts';
import { moveJob } from '../db/jobs.ts';
import type { JobRow } from '../db/schema.ts';
import type { JobDeps } from './submit.ts';

/** @throws AppError `job.not-found` if the job is neither failed nor cancelled */
export async function retryJob({ db, queue }: JobDeps, job: Pick<JobRow, 'id' | 'run'>): Promise<JobRow> {
  const row = await moveJob(db, job.id, 'queued', {
    run: job.run + 1,
    step: null,
    percent: 0,
    cancelRequested: false,
    errorCode: null,
    errorMessage: null,
    finishedAt: null,
  });
  if (!row) {
    throw new AppError('job.not-found', {
      message: `job ${job.id} cannot be run again`,
      userMessage: 'This video is not waiting for another try: it is being made, or it is ready already.',
    });
  }
  await queue.enqueue(row.id, row.run);
  return row;
}
