/** Everybody's jobs, as the administrator looks at them. */
import { and, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { JobState } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { type JobRow, jobs } from '../jobs/tables.ts';
import { byName, byWords, type FoundOfAll, type JobPage } from './search.ts';

export interface JobFilter {
  /** A job's id, a link's slug, a user's id, an error code, or words of title, authors or paper; empty: all. */
  search: string;
  state: JobState | null;
  /** The job next to which the page begins, and in which direction; null: from the latest. */
  from: { jobId: string; towards: 'older' | 'newer' } | null;
  limit: number;
}

interface PageOfJobs {
  /** The latest first. Fewer than asked for, even none, where a search has looked at very many. */
  jobs: JobRow[];
  /** The jobs next to which the pages before and after this one begin; null: there is no such page. */
  newer: string | null;
  older: string | null;
}

/** One page; deleted jobs are among them. */
export async function listAllJobs(db: Database, filter: JobFilter): Promise<PageOfJobs> {
  const { from, limit } = filter;
  const newer = from?.towards === 'newer';
  const { ids, goOn } = await idsOf(db, filter, {
    fits: fitting(filter),
    order: newer ? sql`order by created_at, id` : sql`order by created_at desc, id desc`,
    wanted: limit + 1,
  });
  const shown = ids.slice(0, limit);
  const rows = shown.length > 0 ? await db.select().from(jobs).where(inArray(jobs.id, shown)) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const page = shown.flatMap((id) => byId.get(id) ?? []);
  const [first = null, last = null] = [shown[0], shown.at(-1)];
  const onwards = ids.length > limit ? last : goOn;
  if (newer) return { jobs: page.reverse(), newer: onwards, older: first };
  return { jobs: page, newer: from && first, older: onwards };
}

async function idsOf(db: Database, { search }: JobFilter, page: JobPage): Promise<FoundOfAll> {
  if (search === '') {
    const rows = await db.execute<{ id: string }>(
      sql`select id from jobs where ${page.fits} ${page.order} limit ${page.wanted}`,
    );
    return { ids: rows.map(({ id }) => id), goOn: null };
  }
  const [one] = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(or(eq(jobs.id, search), eq(jobs.slug, search)));
  if (one) return { ids: [one.id], goOn: null };
  const named = await byName(db, search, page);
  return named.length > 0 ? { ids: named, goOn: null } : byWords(db, search, page);
}

/** The job's row says when it was: finer than a date in the program can. */
function fitting({ state, from }: JobFilter): SQL {
  const there = sql`(select there.created_at, there.id from jobs there where there.id = ${from?.jobId ?? ''})`;
  const conditions = [
    state ? sql`state = ${state}` : undefined,
    from && (from.towards === 'newer' ? sql`(created_at, id) > ${there}` : sql`(created_at, id) < ${there}`),
  ];
  return and(...conditions.filter((one) => one !== null)) ?? sql`true`;
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
