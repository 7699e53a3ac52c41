/** Stops a job on its owner's word. */
import { moveJob, requestCancel } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { isQueueAway } from '#src/queue/patience.ts';
import type { JobDeps } from '../deps.ts';
import { moveUp } from './turns.ts';

/**
 * Cancels a waiting job at once, and asks the worker of a running one to stop (it does so within seconds).
 *
 * @returns whether there was anything to cancel
 */
export async function cancelJob({ db, queue }: JobDeps, job: Pick<JobRow, 'id' | 'run'>): Promise<boolean> {
  // Running first: moving a running job straight to cancelled would leave its worker busy.
  if (await requestCancel(db, job.id)) return true;
  const cancelled = await moveJob(db, job.id, 'cancelled', { finishedAt: new Date(), expectedAt: null });
  try {
    await queue.remove(job.id, job.run);
    if (cancelled) await moveUp({ db, queue }, cancelled);
  } catch (err) {
    if (!isQueueAway(err)) throw err; // whoever takes it from the queue later sees the row
  }
  return cancelled !== null;
}
