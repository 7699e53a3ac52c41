/** Reading and changing job rows. Every change of state is guarded by the state it may come from. */
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Correction } from '#src/core/correction.ts';
import type { AppError } from '#src/core/errors.ts';
import { type JobState, type StepName, statesBefore } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { type JobRow, jobs } from './tables.ts';

export type NewJob = Pick<
  JobRow,
  'id' | 'slug' | 'platform' | 'workspace' | 'userId' | 'source' | 'options'
> &
  Partial<
    Pick<JobRow, 'network' | 'origin' | 'uploadLimit' | 'parentId' | 'script' | 'correction' | 'openings'>
  >;
type Changes = Partial<Omit<JobRow, 'id' | 'state' | 'createdAt' | 'updatedAt'>>;

/** How many finished jobs the estimates of time look back on. */
const TIMING_SAMPLE = 20;

export async function insertJob(db: Database, job: NewJob): Promise<JobRow> {
  const [row] = await db.insert(jobs).values(job).returning();
  if (!row) throw new Error(`job ${job.id} was not inserted`);
  return row;
}

export async function findJob(db: Database, id: string): Promise<JobRow | null> {
  const [row] = await db.select().from(jobs).where(eq(jobs.id, id));
  return row ?? null;
}

/**
 * Moves a job to another state together with other changes.
 *
 * @param only the states that it may come from, if not all that `to` may follow; the run that must be its latest; whose
 *   it must be; what must be corrected of its paper, and no more
 * @returns the new row, or null if the job is not in such a state or run, is deleted, or does not exist
 */
export async function moveJob(
  db: Database,
  id: string,
  to: JobState,
  changes: Changes = {},
  only: {
    from?: readonly JobState[];
    run?: number;
    runner?: string | null;
    correction?: Correction | null;
  } = {},
): Promise<JobRow | null> {
  const { from = statesBefore(to), run, runner, correction } = only;
  const latest = run === undefined ? undefined : eq(jobs.run, run);
  const theirs = runner ? eq(jobs.runner, runner) : undefined;
  const same =
    correction === undefined
      ? undefined
      : sql`${jobs.correction} is not distinct from ${correction && JSON.stringify(correction)}::jsonb`;
  const [row] = await db
    .update(jobs)
    .set({ ...changes, state: to, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), inArray(jobs.state, [...from]), latest, theirs, same, isNull(jobs.deletedAt)))
    .returning();
  return row ?? null;
}

/** Ends the job with the error's sentence for people. @param only as of `moveJob` */
export const failJob = (
  db: Database,
  id: string,
  { code, userMessage }: AppError,
  only: Parameters<typeof moveJob>[4] = {},
): Promise<JobRow | null> => {
  const failure = { errorCode: code, errorMessage: userMessage, finishedAt: new Date(), expectedAt: null };
  return moveJob(db, id, 'failed', failure, only);
};

/**
 * Notes how far a running job is, or what became known of it.
 *
 * @param runner of the run that says so; absent: any
 * @returns false if the job is no longer running, another run has it, or its cancellation is asked for: then stop
 */
export async function noteProgress(
  db: Database,
  id: string,
  changes: Changes,
  runner?: string,
): Promise<boolean> {
  const [row] = await db
    .update(jobs)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), eq(jobs.state, 'running'), runner ? eq(jobs.runner, runner) : undefined))
    .returning({ cancelRequested: jobs.cancelRequested });
  return row !== undefined && !row.cancelRequested;
}

/**
 * Gives a running job to another run of it, since the one that had it has died or is too slow to keep it.
 *
 * @returns null if it is not running any more
 */
export async function takeOver(
  db: Database,
  id: string,
  run: number,
  runner: string,
): Promise<JobRow | null> {
  const [row] = await db
    .update(jobs)
    .set({ runner, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), eq(jobs.run, run), eq(jobs.state, 'running')))
    .returning();
  return row ?? null;
}

/** Notes which paper it is while the job still waits. */
export async function notePaper(
  db: Database,
  id: string,
  changes: Pick<Changes, 'title' | 'authors' | 'paper'>,
): Promise<void> {
  await db
    .update(jobs)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), eq(jobs.state, 'queued')));
}

/** Asks whoever works on the job to stop. @returns whether the job was running */
export async function requestCancel(db: Database, id: string): Promise<boolean> {
  const rows = await db
    .update(jobs)
    .set({ cancelRequested: true, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), eq(jobs.state, 'running')))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** Jobs that should be in the queue and have not changed for `quietS` seconds; not those whose file is still to come. */
export function unfinishedJobs(db: Database, quietS: number): Promise<{ id: string; run: number }[]> {
  return db
    .select({ id: jobs.id, run: jobs.run })
    .from(jobs)
    .where(
      and(
        inArray(jobs.state, ['queued', 'running']),
        sql`${jobs.source}->>'kind' <> 'attachment'`,
        sql`${jobs.updatedAt} <= now() - make_interval(secs => ${quietS})`,
      ),
    );
}

/** Starts another run of an unfinished job, if `run` is still its latest. */
export async function requeueJob(db: Database, id: string, run: number): Promise<JobRow | null> {
  const [row] = await db
    .update(jobs)
    .set({ state: 'queued', run: run + 1, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), eq(jobs.run, run), inArray(jobs.state, ['queued', 'running'])))
    .returning();
  return row ?? null;
}

/** Seconds that each step took in the latest finished jobs. */
export async function recentStepSeconds(db: Database): Promise<Partial<Record<StepName, number>>[]> {
  const rows = await db
    .select({ stepSeconds: jobs.stepSeconds })
    .from(jobs)
    .where(eq(jobs.state, 'completed'))
    .orderBy(desc(jobs.finishedAt))
    .limit(TIMING_SAMPLE);
  return rows.map((row) => row.stepSeconds);
}
