/** Lets a job go on whose script was shown for approval. */
import { AppError } from '../core/errors.ts';
import { moveJob } from '../db/jobs.ts';
import { reopenCard } from '../db/posts-of.ts';
import type { JobRow } from '../db/schema.ts';
import { type ChatJobDeps, dispatchJob } from './submit.ts';

/** @throws AppError `job.not-found` if the job does not wait for approval */
export async function approveJob(deps: ChatJobDeps, job: JobRow): Promise<JobRow> {
  const row = await moveJob(deps.db, job.id, 'queued', { run: job.run + 1, approvedAt: new Date() });
  if (!row) {
    throw new AppError('job.not-found', {
      message: `job ${job.id} waits for no approval`,
      userMessage: 'This script is not waiting for approval any more.',
    });
  }
  await reopenCard(deps.db, row.id, row.platform, null);
  await dispatchJob(deps, row);
  return row;
}
