/** Heals what a crash, a lost queue or a missed event left behind. */
import { requeueJob, unfinishedJobs } from '#src/db/jobs/jobs.ts';
import { sweepDeliveries } from '#src/db/ledger/spending.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { JobDeps } from '../deps.ts';
import { joinLine } from './turns.ts';

/** A row that changed just now may be on its way into the queue; one that is worked on changes every two seconds. */
const QUIET_S = 30;
/** What was bought for a job that never ended is kept for it so long: quotas hold jobs for a day, not for a week. */
const DELIVERIES_KEPT_DAYS = 7;

/**
 * Puts every unfinished job that the queue does not hold back into it: after Redis lost its data, or a crash
 * between the row and the queue. Lets go of what was bought for jobs that have ended. Run at start and now and then; safe beside any number of workers.
 */
export async function sweepJobs({ db, queue }: JobDeps, log: Logger, quietS = QUIET_S): Promise<void> {
  const quiet = await unfinishedJobs(db, quietS);
  // One look at the queue for all of them; who is missing there may just have moved within it.
  const held = quiet.length > 0 ? await queue.held() : null;
  for (const job of quiet) {
    if (held?.has(job.id, job.run) || (await queue.holds(job.id, job.run))) continue;
    const again = await requeueJob(db, job.id, job.run);
    if (!again) continue; // another process was faster
    await joinLine({ db, queue }, again);
    log.warn({ job: job.id }, 'job was not in the queue: put back');
  }
  await sweepDeliveries(db, DELIVERIES_KEPT_DAYS);
}
