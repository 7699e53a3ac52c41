/** Runs a failed or cancelled job again; what its earlier runs made is used again. */
import { AppError } from '#src/core/errors.ts';
import { personOf } from '#src/core/job.ts';
import type { JobOptions } from '#src/core/options.ts';
import type { Database } from '#src/db/connection/client.ts';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { activeJobsOf, countedSince, lockPerson } from '#src/db/jobs/of-person.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { assertBudgetLeft } from '#src/db/ledger/spending.ts';
import { reopenStatusMessage } from '#src/db/messages/of-job.ts';
import type { ChatJobDeps } from '../deps.ts';
import { assertMayAsk, assertMayHaveMore, assertMayStart, DAY_HOURS, type Limits } from '../people/limits.ts';
import { assertNetworkMay } from '../people/network-limits.ts';
import { dispatchJob } from './submit.ts';

/**
 * Queues the job again and brings its status message back to life.
 *
 * @param limits null: of whoever runs the bot, who has none
 * @param options what is different this time
 * @param place where a status message is posted if the old one is gone; null: nowhere
 * @throws AppError `job.not-found` if the job is neither failed nor cancelled; `limit.reached`
 */
export async function retryJob(
  deps: ChatJobDeps,
  job: JobRow,
  limits: Limits | null,
  place: Record<string, unknown> | null,
  options: Partial<JobOptions> = {},
): Promise<JobRow> {
  const row = await deps.db.transaction(async (tx) => {
    const person = personOf(job);
    await lockPerson(tx, person);
    if (limits) await assertMayRetry(tx, job, limits);
    const again = await startAnew(tx, job, { ...job.options, ...options });
    await reopenStatusMessage(tx, job.id, job.platform, place);
    return again;
  });
  await dispatchJob(deps, row);
  return row;
}

async function assertMayRetry(tx: Database, job: JobRow, limits: Limits): Promise<void> {
  const person = personOf(job);
  assertMayStart(await activeJobsOf(tx, person), limits, Date.now());
  // It is the same video again; but whoever cancels what was paid for has had that one.
  const had = job.state === 'cancelled';
  const counted = await countedSince(tx, person, DAY_HOURS);
  const others = counted.filter(({ jobId, bought }) => jobId !== job.id || (had && bought));
  assertMayAsk(others, limits, Date.now());
  assertMayHaveMore('retries', job.retries);
  await assertNetworkMay(tx, job.network, limits, 'start');
  if (limits.budget) await assertBudgetLeft(tx, person, limits.budget);
}

async function startAnew(db: Database, job: JobRow, options: JobOptions): Promise<JobRow> {
  const changes = {
    run: job.run + 1,
    retries: job.retries + 1,
    askedAt: new Date(),
    options,
    step: null,
    percent: 0,
    losses: null,
    cancelRequested: false,
    errorCode: null,
    errorMessage: null,
    finishedAt: null,
    heldUntil: null,
    heldFor: null,
  };
  // A button that is pressed twice must not start a running job over: what it has ordered would be paid again.
  const row = await moveJob(db, job.id, 'queued', changes, { from: ['failed', 'cancelled'] });
  if (row) return row;
  throw new AppError('job.not-found', {
    message: `job ${job.id} cannot be run again`,
    userMessage: 'This video is not waiting for another try: it is being made, or it is ready already.',
  });
}
