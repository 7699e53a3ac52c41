/** Heals what a crash, a lost queue or a missed event left behind. */
import { requeueJob, unfinishedJobs } from '../db/jobs.ts';
import type { Logger } from '../log.ts';
import type { JobDeps } from './submit.ts';

/** A row that changed just now may be on its way into the queue; one that is worked on changes every two seconds. */
const QUIET_S = 30;

/**
 * Puts every unfinished job that the queue does not hold back into it: after Redis lost its data, or a crash
 * between the row and the queue. Run at start and now and then; safe beside any number of workers.
 */
export async function sweepJobs({ db, queue }: JobDeps, log: Logger, quietS = QUIET_S): Promise<void> {
  for (const job of await unfinishedJobs(db, quietS)) {
    if (job.source.kind === 'attachment') continue; // the platform's process takes it in first
    if (await queue.holds(job.id, job.run)) continue;
    const again = await requeueJob(db, job.id, job.run);
    if (!again) continue; // another process was faster
    await queue.enqueue(again.id, again.run);
    log.warn({ job: job.id }, 'job was not in the queue: put back');
  }
}
