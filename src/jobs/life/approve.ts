/** Lets a job go on whose script was shown for approval. */
import { personOf } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { lockPerson } from '#src/db/jobs/of-person.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { assertBudgetLeft } from '#src/db/ledger/spending.ts';
import { reopenStatusMessage } from '#src/db/messages/of-job.ts';
import type { ChatJobDeps } from '../deps.ts';
import { assertMayHaveMore, type Limits } from '../people/limits.ts';
import { waitsForNothing } from './opening.ts';
import { dispatchJob } from './submit.ts';

/** @throws AppError `job.not-found` if the job does not wait for approval */
export async function approveJob(deps: ChatJobDeps, job: JobRow): Promise<JobRow> {
  return dispatched(deps, await goOn(deps.db, job, { approvedAt: new Date() }));
}

/**
 * Has another opening written for a script that waits for approval; then it waits again.
 *
 * @throws AppError `job.not-found` if it does not wait; `limit.reached`
 */
export async function turnDownOpening(deps: ChatJobDeps, { id }: JobRow, limits: Limits): Promise<JobRow> {
  const row = await deps.db.transaction(async (tx) => {
    const job = await findJob(tx, id);
    if (!job) throw waitsForNothing(id);
    await lockPerson(tx, personOf(job));
    const { script, openings } = job;
    assertMayHaveMore('hooks', openings.length);
    if (limits.budget) await assertBudgetLeft(tx, personOf(job), limits.budget);
    const opening = script?.scenes[0];
    return goOn(tx, job, { openings: opening ? [...openings, opening] : openings });
  });
  return dispatched(deps, row);
}

/**
 * Has the first sentences of a script that waits for approval spoken in each voice; then it waits again. Once a video:
 * they tell of the voices, whatever becomes of the words.
 *
 * @throws AppError `job.not-found` if it does not wait, or offers none (any more); `limit.reached`
 */
export async function askForSamples(deps: ChatJobDeps, { id }: JobRow, limits: Limits): Promise<JobRow> {
  const row = await deps.db.transaction(async (tx) => {
    const job = await findJob(tx, id);
    const samples = job?.samples;
    if (!job || !samples || !['offered', 'failed'].includes(samples.state)) throw waitsForNothing(id);
    await lockPerson(tx, personOf(job));
    if (samples.usd && limits.budget) await assertBudgetLeft(tx, personOf(job), limits.budget);
    return goOn(tx, job, { samples: { ...samples, state: 'asked' } });
  });
  return dispatched(deps, row);
}

async function goOn(
  db: Database,
  job: JobRow,
  changes: Partial<Pick<JobRow, 'approvedAt' | 'openings' | 'samples'>>,
): Promise<JobRow> {
  // Only from there: every other queued job is somebody else's to move.
  const run = { run: job.run + 1, pendingEdit: null };
  const row = await moveJob(db, job.id, 'queued', { ...changes, ...run }, { from: ['awaiting_approval'] });
  if (!row) throw waitsForNothing(job.id);
  await reopenStatusMessage(db, row.id, row.platform, null);
  return row;
}

async function dispatched(deps: ChatJobDeps, row: JobRow): Promise<JobRow> {
  await dispatchJob(deps, row);
  return row;
}
