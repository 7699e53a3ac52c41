/** Which videos stand on a page: by index, however many there are. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { isSearch, wordsQuery } from './search.ts';
import { type SearchPage, searchPage } from './search-pages.ts';
import type { VideoQuery } from './videos.ts';

/** The beginning of so few letters is that of very many words, so that nearly every video has one of them. */
const SHORT_LETTERS = 2;
/** Among so many videos a page of those is found. */
const NEXT_JOBS = 300;

/** The ids of the page, in the direction in which it is turned. */
export async function pageIds(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
): Promise<SearchPage> {
  if (isSearch({ words: query.search, paper: query.paper })) {
    const short = query.search.split(/\s+/).some((word) => word !== '' && word.length <= SHORT_LETTERS);
    const ids = short && query.paper === null ? await amongNext(db, person, query, wanted) : null;
    return ids ? { ids, goOn: null } : searchPage(db, person, query, wanted);
  }
  const rows = await db.execute<{ id: string }>(walk(person, query, wanted));
  return { ids: rows.map(({ id }) => id), goOn: null };
}

/** The page of a search for words, from the next videos one by one; null: it goes on behind them. */
async function amongNext(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
): Promise<string[] | null> {
  const [row] = await db.execute<{ ids: string[] | null; rows: number }>(sql`
    with next as materialized (${walk(person, query, NEXT_JOBS)}), found as (
      select id, created_at from next cross join lateral (
        select created_at, search from jobs where jobs.id = next.id offset 0
      ) there where search @@ ${wordsQuery(query.search)} ${inOrder(query)} limit ${wanted}
    )
    select (select array_agg(id ${inOrder(query)}) from found) as ids, (select count(*)::int from next) as rows`);
  const ids = row?.ids ?? [];
  return ids.length === wanted || (row?.rows ?? 0) < NEXT_JOBS ? ids : null;
}

/** The first rows of the page's direction, by their order; of several states, each by its own part of the index. */
function walk(person: Person, query: VideoQuery, rows: number): SQL {
  const { states } = query;
  if (!states) {
    return sql`select id from jobs where ${shown(person, query)} ${inOrder(query)} limit ${rows}`;
  }
  const parts = states.map(
    (state) => sql`(select id, created_at from jobs
      where ${shown(person, query)} and state = ${state} ${inOrder(query)} limit ${rows})`,
  );
  return sql`select id from (${sql.join(parts, sql` union all `)}) as parts ${inOrder(query)} limit ${rows}`;
}

const inOrder = ({ from }: VideoQuery): SQL =>
  from?.towards === 'newer' ? sql`order by created_at, id` : sql`order by created_at desc, id desc`;

function shown(person: Person, { since, until, from }: VideoQuery): SQL {
  const conditions = [
    isOf(person),
    sql`jobs.deleted_at is null`,
    since ? sql`jobs.created_at >= ${since.toISOString()}` : undefined,
    until ? sql`jobs.created_at < ${until.toISOString()}` : undefined,
    from ? beyond(from.jobId, from.towards === 'newer') : undefined,
  ];
  return and(...conditions) ?? sql`true`;
}

/** Newer or older than a job. Its row says when it was: finer than a date in the program can. */
function beyond(jobId: string, newer: boolean): SQL {
  const there = sql`(select there.created_at, there.id from jobs there where there.id = ${jobId})`;
  return newer ? sql`(jobs.created_at, jobs.id) > ${there}` : sql`(jobs.created_at, jobs.id) < ${there}`;
}
