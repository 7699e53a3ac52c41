/** Everybody's jobs, as the administrator looks at them. */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { JobState } from '#src/core/job.ts';
import { pageOf, type Shelf, type VideoPage, type VideoQuery } from '../archive/pages.ts';
import { wordsQuery } from '../archive/search.ts';
import type { Database } from '../connection/client.ts';
import { type JobRow, jobs } from '../jobs/tables.ts';

export interface JobFilter extends Pick<VideoQuery, 'from' | 'limit'> {
  /** A job's id, a link's slug, a user's id, an error code, or words of title, authors or paper; empty: all. */
  search: string;
  state: JobState | null;
}

const ALL: Shelf = {
  stands: undefined,
  holds: ({ search }) => sql`search @@ ${wordsQuery(search)}`,
  near: 5_000,
};

const isNamed = (name: string) =>
  or(eq(jobs.id, name), eq(jobs.slug, name), eq(jobs.userId, name), eq(jobs.errorCode, name));

/** One page; deleted jobs are among them. */
export async function listAllJobs(db: Database, filter: JobFilter): Promise<VideoPage> {
  const { search, state, from, limit } = filter;
  const query = { paper: null, states: state && [state], since: null, until: null, from, limit };
  const plain = await pageOf(db, search ? { ...ALL, stands: isNamed(search) } : ALL, {
    ...query,
    search: '',
  });
  return search && plain.videos.length === 0 ? pageOf(db, ALL, { ...query, search }) : plain;
}

/** The latest jobs that failed and still stand so. */
export const latestFailures = (db: Database, limit: number): Promise<JobRow[]> =>
  db
    .select()
    .from(jobs)
    .where(and(eq(jobs.state, 'failed'), isNull(jobs.deletedAt)))
    .orderBy(sql`${jobs.finishedAt} desc nulls last`)
    .limit(limit);

/** What became today, since midnight UTC. */
export interface Today {
  videos: number;
  /** Sentences of their scripts that gave way to the paper's own, and that were left out. */
  mended: number;
  cut: number;
  /** Scenes with words that the paper does not bear out, on their owner's word. */
  insisted: number;
}

export async function finishedToday(db: Database): Promise<Today> {
  const midnight = sql`date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`;
  const [row] = await db
    .select({
      videos: sql<number>`count(*)::int`,
      mended: sql<number>`coalesce(sum((${jobs.script} #>> '{review,mended}')::int), 0)::int`,
      cut: sql<number>`coalesce(sum((${jobs.script} #>> '{review,cut}')::int), 0)::int`,
      insisted: sql<number>`coalesce(sum(jsonb_array_length(jsonb_path_query_array(${jobs.script}, '$.scenes[*] ? (@.edited == "insisted")'))), 0)::int`,
    })
    .from(jobs)
    .where(and(gt(jobs.finishedAt, midnight), eq(jobs.state, 'completed')));
  return row ?? { videos: 0, mended: 0, cut: 0, insisted: 0 };
}
