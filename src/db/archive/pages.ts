/** Which videos stand on a page: by index, however many there are. */
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { JobState, Person } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isOf } from '../jobs/of-person.ts';
import { jobs } from '../jobs/tables.ts';
import { isSearch, ownQuery, type SearchTerms, wordsQuery } from './search.ts';

/** Among so many videos a page of what is frequent is found; what is rarer is in the index of words, and in few rows. */
const NEXT_JOBS = 1_000;

/** `search`: words of the title, of what was asked for, of the authors, or an id of the paper. */
export interface VideoQuery extends SearchTerms {
  /** null: any. */
  states: readonly JobState[] | null;
  /** Asked for at this moment or after it; null: whenever. */
  since: Date | null;
  /** Asked for before this moment; null: whenever. */
  until: Date | null;
  /** The job next to which the page begins, and in which direction; null: from the latest. */
  from: { jobId: string; towards: 'older' | 'newer' } | null;
  limit: number;
}

/** The ids of the page, in the direction in which it is turned. */
export async function pageIds(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
): Promise<string[]> {
  if (!isSearch(query)) return idsOf(db, walk(person, query, wanted));
  const near = query.paper === null ? await amongNext(db, person, query, wanted) : null;
  return near ?? idsOf(db, byWords(person, query, wanted));
}

const idsOf = async (db: Database, query: SQL): Promise<string[]> =>
  (await db.execute<{ id: string }>(query)).map(({ id }) => id);

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

/** The page from all videos of the person that hold the words: found first, since no index has words in order of time. */
function byWords(person: Person, query: VideoQuery, wanted: number): SQL {
  const fits = and(shown(person, query), query.states ? inArray(jobs.state, [...query.states]) : undefined);
  return sql`
    with found as materialized (
      select id, created_at, platform, workspace, user_id, state, deleted_at from jobs
      where own_words(search, platform, user_id) @@ ${ownQuery(person, query)}
    ) select id from found as jobs where ${fits} ${inOrder(query)} limit ${wanted}`;
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
