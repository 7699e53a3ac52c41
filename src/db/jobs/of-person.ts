/** One person's jobs: what the limits count. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { JobState, Person } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isBy } from '../connection/person.ts';
import { takeTurn } from '../connection/turn.ts';
import { COST } from '../ledger/spending.ts';
import { purchases } from '../ledger/tables.ts';
import { type JobRow, jobs } from './tables.ts';

/** In the making: what counts against the number of videos at once. */
export const ACTIVE_STATES = ['queued', 'running', 'awaiting_approval'] satisfies JobState[];

/** Suggestions look back on so many jobs: they come while somebody types. */
const LATELY = 300;

/** Only one process at a time accepts requests of this person, until the transaction ends. */
export const lockPerson = (tx: Database, { platform, workspace, userId }: Person): Promise<void> =>
  takeTurn(tx, `person ${JSON.stringify([platform, workspace, userId])}`);

/** The person's jobs in the making, the oldest first. */
export function activeJobsOf(db: Database, person: Person): Promise<JobRow[]> {
  return db
    .select()
    .from(jobs)
    .where(and(isBy(jobs, person), inArray(jobs.state, ACTIVE_STATES)))
    .orderBy(asc(jobs.createdAt));
}

/** A video that counts to the person's day. */
export interface CountedVideo {
  jobId: string;
  /** From when on it counts. */
  at: Date;
  /** Whether something was bought for it in these hours. */
  bought: boolean;
}

/**
 * What counts of the last `hours`, the oldest first: every video that was asked for and did not fail and was not
 * cancelled, deleted or not; and every one for which something was bought, whatever became of it.
 */
export async function countedSince(db: Database, person: Person, hours: number): Promise<CountedVideo[]> {
  const begin = sql`now() - make_interval(hours => ${hours})`;
  const rows = await db.execute<{ id: string; at: string; bought: boolean }>(sql`
    select id, max(at) as at, bool_or(bought) as bought from (
      select id, asked_at as at, false as bought from ${jobs}
        where ${isBy(jobs, person)} and asked_at > ${begin} and state not in ('failed', 'cancelled')
      union all
      select job_id, asked_at, true from ${purchases}
        where ${isBy(purchases, person)} and asked_at > ${begin} and job_id is not null and ${COST} > 0
    ) counted group by id order by 2`);
  return rows.map(({ id, at, bought }) => ({ jobId: id, at: new Date(at), bought }));
}

/** The job that this event made when it was delivered before. */
export async function findJobByOrigin(
  db: Database,
  platform: string,
  origin: string,
): Promise<JobRow | null> {
  const [row] = await db
    .select()
    .from(jobs)
    .where(and(eq(jobs.platform, platform), eq(jobs.origin, origin)));
  return row ?? null;
}

/** What the person typed to name papers lately, the latest first, each once. */
export async function recentPaperNames(db: Database, person: Person, limit: number): Promise<RecentPaper[]> {
  const latest = db
    .select()
    .from(jobs)
    .where(and(isBy(jobs, person), isNull(jobs.deletedAt)))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(LATELY)
    .as('latest');
  const text = sql<string>`${latest.source}->>'text'`;
  return db
    .select({ text, title: sql<string | null>`max(${latest.title})` })
    .from(latest)
    .where(sql`${latest.source}->>'kind' = 'name'`)
    .groupBy(text)
    .orderBy(desc(sql`max(${latest.createdAt})`))
    .limit(limit);
}

interface RecentPaper {
  /** As it was asked for: `PMC10979640`. */
  text: string;
  title: string | null;
}
