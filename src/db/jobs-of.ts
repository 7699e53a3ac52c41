/** One person's jobs: what the limits count. */
import { and, asc, desc, eq, gt, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { JobState, Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { type JobRow, jobs } from './schema.ts';

/** In the making: what counts against the number of videos at once. */
const ACTIVE_STATES = ['queued', 'running', 'awaiting_approval'] satisfies JobState[];
/** Ended without a film: they cost the person nothing. */
const VOID_STATES = ['failed', 'cancelled'] satisfies JobState[];

/** Suggestions look back on so many jobs: they come while somebody types. */
const LATELY = 300;

/** Whether a row is this person's. */
export const isOf = ({ platform, workspace, userId }: Person): SQL | undefined =>
  and(
    eq(jobs.platform, platform),
    eq(jobs.userId, userId),
    workspace === null ? undefined : eq(jobs.workspace, workspace),
  );

/** Only one process at a time accepts requests of this person, until the transaction ends. */
export async function lockPerson(tx: Database, { platform, workspace, userId }: Person): Promise<void> {
  const name = `person ${JSON.stringify([platform, workspace, userId])}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** The person's jobs in the making, the oldest first. */
export function activeJobsOf(db: Database, person: Person): Promise<JobRow[]> {
  return db
    .select()
    .from(jobs)
    .where(and(isOf(person), inArray(jobs.state, ACTIVE_STATES)))
    .orderBy(asc(jobs.createdAt));
}

/**
 * When the person asked for each video of the last `hours`, the oldest first. Failed and cancelled ones are not
 * counted, deleted ones are.
 */
export async function askedSince(db: Database, person: Person, hours: number): Promise<Date[]> {
  const rows = await db
    .select({ createdAt: jobs.createdAt })
    .from(jobs)
    .where(
      and(
        isOf(person),
        gt(jobs.createdAt, sql`now() - make_interval(hours => ${hours})`),
        // A film that was made and then deleted has been paid for; its state is still `completed`.
        notInArray(jobs.state, VOID_STATES),
      ),
    )
    .orderBy(asc(jobs.createdAt));
  return rows.map(({ createdAt }) => createdAt);
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
    .where(and(isOf(person), isNull(jobs.deletedAt)))
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
