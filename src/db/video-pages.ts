/** Which videos stand on a page: by index, however many there are. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { isSearch, rarestWord, searchQuery } from './search.ts';
import type { VideoQuery } from './videos.ts';

/**
 * How many rows are looked at one by one for each that is wanted, before the search index is asked: what is frequent
 * is found among them, and would be many rows of the index, to be sorted.
 */
const LOOKED_AT_PER_ROW = 60;
/** Rows that are in few states stand far apart on the disk. */
const LOOKED_AT_PER_RARE_ROW = 20;
/** The index is asked for a time so many times as long as those rows', and only then for all of it. */
const NEAR_TIMES = 10;
/** Rows by which the rarest of several words is told. */
const SAMPLE = 400;

/** The ids of the page, in the direction in which it is turned. */
export async function pageIds(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
): Promise<string[]> {
  const terms = { words: query.search, paper: query.paper };
  if (!isSearch(terms)) return idsOf(await db.execute(walk(person, query, wanted)));
  const match = searchQuery(person, terms);
  // A paper has few videos: they are found at once.
  if (terms.paper !== null) return idsOf(await db.execute(byIndex(person, query, match, match, wanted)));

  const rare = query.states !== null && !query.states.includes('completed');
  const rows = wanted * (rare ? LOOKED_AT_PER_RARE_ROW : LOOKED_AT_PER_ROW);
  const near = await lookNear(db, walk(person, query, rows), match, inOrder(query), wanted);
  if (near.ids.length === wanted || near.seen < rows) return near.ids;

  const rarest = await rarestWord(db, terms.words, walk(person, query, SAMPLE), SAMPLE);
  const asked = rarest === null ? match : searchQuery(person, { ...terms, words: rarest });
  const reach = (near.last - near.first) * NEAR_TIMES;
  const [begin, end] =
    query.from?.towards === 'newer' ? [near.first, near.first + reach] : [near.last - reach, near.last];
  // Both ends as they are, so that the planner sees how short it is; a second more, since these are rounded.
  const within = sql`and created_at between to_timestamp(${begin - 1}::float8) and to_timestamp(${end + 1}::float8)`;
  const sooner = idsOf(await db.execute(byIndex(person, query, asked, match, wanted, within)));
  if (sooner.length === wanted) return sooner;
  return idsOf(await db.execute(byIndex(person, query, asked, match, wanted)));
}

const idsOf = (rows: Iterable<Record<string, unknown>>): string[] =>
  [...rows].flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

interface Near {
  ids: string[];
  /** How many rows there were to look at. */
  seen: number;
  /** When the oldest and the latest of them were asked for, s. */
  first: number;
  last: number;
}

async function lookNear(db: Database, rows: SQL, match: SQL, order: SQL, wanted: number): Promise<Near> {
  const [near] = await db.execute<{ [Name in keyof Near]: Near[Name] | null }>(sql`
    with near as materialized (${rows})
    select count(*)::int as seen,
      extract(epoch from min(created_at))::float8 as first,
      extract(epoch from max(created_at))::float8 as last,
      (select array_agg(id) from
        (select id from near where search @@ ${match} ${order} limit ${wanted}) as found) as ids
    from near`);
  return { ids: near?.ids ?? [], seen: near?.seen ?? 0, first: near?.first ?? 0, last: near?.last ?? 0 };
}

/** The first rows of the page's direction, by their order; of several states, each by its own part of the index. */
function walk(person: Person, query: VideoQuery, rows: number): SQL {
  const { states } = query;
  if (!states) {
    return sql`select id, created_at, search from jobs where ${shown(person, query)} ${inOrder(query)} limit ${rows}`;
  }
  const parts = states.map(
    (state) => sql`(select id, created_at, search from jobs
      where ${shown(person, query)} and state = ${state} ${inOrder(query)} limit ${rows})`,
  );
  return sql`select * from (${sql.join(parts, sql` union all `)}) as parts ${inOrder(query)} limit ${rows}`;
}

/**
 * By the search index, which is asked for `asked`. Materialized, and with `match` where no index can serve it: the
 * way is not left to the planner, who cannot know how rare a word is.
 */
const byIndex = (
  person: Person,
  query: VideoQuery,
  asked: SQL,
  match: SQL,
  wanted: number,
  within = sql``,
): SQL => sql`
  with found as materialized (
    select id, created_at from jobs where search @@ ${asked} and (search @@ ${match}) is true
      and ${shown(person, query)} ${within} ${query.states ? sql`and state in ${query.states}` : sql``})
  select id from found ${inOrder(query)} limit ${wanted}`;

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
