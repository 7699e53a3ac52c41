/** Lets a job go on whose script was shown for approval. */
import { AppError } from '../core/errors.ts';
import { moveJob } from '../db/jobs.ts';
import { reopenCard } from '../db/posts-of.ts';
import type { JobRow } from '../db/schema.ts';
import type { ChatJobDeps } from './deps.ts';
import { dispatchJob } from './submit.ts';

/** @throws AppError `job.not-found` if the job does not wait for approval */
export async function approveJob(deps: ChatJobDeps, job: JobRow): Promise<JobRow> {
  return goOn(deps, job, { approvedAt: new Date() });
}

/**
 * Has another opening written for a script that waits for approval; then it waits again.
 *
 * @throws AppError `job.not-found` if it does not wait
 */
export async function turnDownOpening(deps: ChatJobDeps, job: JobRow): Promise<JobRow> {
  const opening = job.script?.scenes[0];
  return goOn(deps, job, { openings: opening ? [...job.openings, opening] : job.openings });
}

async function goOn(
  deps: ChatJobDeps,
  job: JobRow,
  changes: Partial<Pick<JobRow, 'approvedAt' | 'openings'>>,
): Promise<JobRow> {
  // Only from there: every other queued job is somebody else's to move.
  const run = { run: job.run + 1, pendingEdit: null };
  const row = await moveJob(
    deps.db,
    job.id,
    'queued',
    { ...changes, ...run },
    { from: ['awaiting_approval'] },
  );
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
