/** Everybody's jobs, as the administrator looks at them. */
import { and, asc, desc, eq, gt, ilike, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { JobState } from '../../core/job.ts';
import type { Database } from '../client.ts';
import { type JobRow, jobs } from '../schema.ts';

export interface JobFilter {
  /** A job's id, a link's slug, a user's id, an error code, or words of the title; empty: all. */
  search: string;
  state: JobState | null;
  /** The job next to which the page begins, and in which direction; null: from the latest. */
  from: { jobId: string; towards: 'older' | 'newer' } | null;
  limit: number;
}

/** One page, the latest first; deleted jobs are among them. */
export async function listAllJobs(db: Database, { search, state, from, limit }: JobFilter) {
  const newer = from?.towards === 'newer';
  const found = await db
    .select()
    .from(jobs)
    .where(and(state ? eq(jobs.state, state) : undefined, matching(search), from ? beyond(from) : undefined))
    .orderBy(...(newer ? [asc(jobs.createdAt), asc(jobs.id)] : [desc(jobs.createdAt), desc(jobs.id)]))
    .limit(limit + 1);
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (newer) return { jobs: rows.reverse(), hasNewer: more, hasOlder: true };
  return { jobs: rows, hasNewer: from !== null, hasOlder: more };
}

function matching(search: string): SQL | undefined {
  if (search === '') return undefined;
  const words = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const names = [jobs.id, jobs.slug, jobs.userId, jobs.errorCode].map((column) => eq(column, search));
  return or(...names, ilike(jobs.title, words));
}

/** The job's row says when it was: finer than a date in the program can. */
function beyond({ jobId, towards }: { jobId: string; towards: 'older' | 'newer' }): SQL {
  const there = sql`(select there.created_at, there.id from jobs there where there.id = ${jobId})`;
  return towards === 'newer'
    ? sql`(${jobs.createdAt}, ${jobs.id}) > ${there}`
    : sql`(${jobs.createdAt}, ${jobs.id}) < ${there}`;
}

/** The latest jobs that failed and still stand so. */
export const latestFailures = (db: Database, limit: number): Promise<JobRow[]> =>
  db
    .select()
    .from(jobs)
    .where(and(eq(jobs.state, 'failed'), isNull(jobs.deletedAt)))
    .orderBy(sql`${jobs.finishedAt} desc nulls last`)
    .limit(limit);

/** How many films were finished since midnight UTC. */
export async function filmsToday(db: Database): Promise<number> {
  const midnight = sql`date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`;
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(jobs)
    .where(and(gt(jobs.finishedAt, midnight), eq(jobs.state, 'completed')));
  return row?.count ?? 0;
}
