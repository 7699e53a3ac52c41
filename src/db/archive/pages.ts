/** Pages of videos: by index, however many there are. */
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { JobState, Person } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isBy } from '../connection/person.ts';
import { type JobRow, jobs } from '../jobs/tables.ts';
import { isSearch, ownQuery, type SearchTerms, wordsQuery } from './search.ts';

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

/** Among which rows a page is looked for. */
export interface Shelf {
  /** Which of `jobs` stand there. */
  stands: SQL | undefined;
  /** Which of all rows hold what is searched for, as an index answers it. */
  holds(terms: SearchTerms): SQL;
  /** Among so many of the next ones a page of what is frequent is found; what is rarer is in few rows. */
  near: number;
}

/** What is a person's and not deleted. */
export const shelfOf = (person: Person): Shelf => ({
  stands: and(isBy(jobs, person), sql`jobs.deleted_at is null`),
  holds: (terms) => sql`own_words(search, platform, user_id) @@ ${ownQuery(person, terms)}`,
  near: 1_000,
});

export interface VideoPage {
  /** The latest first. */
  videos: JobRow[];
  /** The jobs next to which the pages before and after this one begin; null: there is no such page. */
  newer: string | null;
  older: string | null;
}

export async function pageOf(db: Database, shelf: Shelf, query: VideoQuery): Promise<VideoPage> {
  const { from, limit } = query;
  const ids = await idsOf(db, shelf, query, limit + 1);
  const shown = ids.slice(0, limit);
  const [first = null, last = null] = [shown[0], shown.at(-1)];
  const onwards = ids.length > limit ? last : null;
  const videos = await rowsOf(db, shown);
  if (from?.towards === 'newer') return { videos: videos.reverse(), newer: onwards, older: first };
  return { videos, newer: from && first, older: onwards };
}

/** The rows, in the order of the ids. */
async function rowsOf(db: Database, ids: string[]): Promise<JobRow[]> {
  if (ids.length === 0) return [];
  // Prepared, with one parameter however many ids: a page's rows come in half the time.
  const rows = await db
    .select()
    .from(jobs)
    .where(sql`${jobs.id} = any(${sql.param(ids)})`)
    .prepare('rows')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The ids of the page, in the direction in which it is turned. */
async function idsOf(db: Database, shelf: Shelf, query: VideoQuery, wanted: number): Promise<string[]> {
  if (isSearch(query) && query.paper === null) {
    for (const near of [Math.ceil(shelf.near / SAMPLE), shelf.near]) {
      const { ids, ended } = await amongNext(db, shelf, query, { wanted, near });
      if (ended || ids.length === wanted) return ids;
      // At this rate the next ones will not hold a page: then the index knows where the few are.
      if (ids.length * (shelf.near / near) < wanted) break;
    }
  }
  const found = isSearch(query) ? byWords(shelf, query, wanted) : walk(shelf, query, wanted);
  return (await db.execute<{ id: string }>(found)).map(({ id }) => id);
}

/** Of those among which a page is looked for, one in so many tells how frequent what is searched for is. */
const SAMPLE = 10;

/** The page of a search for words, from so many of the next videos one by one. `ended`: there are no more. */
async function amongNext(
  db: Database,
  shelf: Shelf,
  query: VideoQuery,
  { wanted, near }: { wanted: number; near: number },
): Promise<{ ids: string[]; ended: boolean }> {
  const [row] = await db.execute<{ ids: string[] | null; rows: number }>(sql`
    with found as (
      select id, created_at from (${walk(shelf, query, near, WITH_WORDS)}) next
      where search @@ ${wordsQuery(query.search)} ${inOrder(query)} limit ${wanted}
    )
    select (select array_agg(id ${inOrder(query)}) from found) as ids,
      (select count(*)::int from (${walk(shelf, query, near)}) next) as rows`);
  return { ids: row?.ids ?? [], ended: (row?.rows ?? 0) < near };
}

/** The page from all videos that hold the words: found first, since no index has words in order of time. */
function byWords(shelf: Shelf, query: VideoQuery, wanted: number): SQL {
  const fits = and(shown(shelf, query), query.states ? inArray(jobs.state, [...query.states]) : undefined);
  return sql`
    with found as materialized (
      select id, created_at, platform, workspace, user_id, state, deleted_at from jobs where ${shelf.holds(query)}
    ) select id from found as jobs where ${fits} ${inOrder(query)} limit ${wanted}`;
}

/** What the index of the order holds; and what only the rows do. */
const IN_INDEX = sql`id, created_at`;
const WITH_WORDS = sql`id, created_at, search`;

/** The first rows of the page's direction, by their order; of several states, each by its own part of the index. */
function walk(shelf: Shelf, query: VideoQuery, rows: number, columns = IN_INDEX): SQL {
  const { states } = query;
  if (!states) {
    return sql`select ${columns} from jobs where ${shown(shelf, query)} ${inOrder(query)} limit ${rows}`;
  }
  const parts = states.map(
    (state) => sql`(select ${columns} from jobs
      where ${shown(shelf, query)} and state = ${state} ${inOrder(query)} limit ${rows})`,
  );
  return sql`select ${columns} from (${sql.join(parts, sql` union all `)}) as parts ${inOrder(query)} limit ${rows}`;
}

const inOrder = ({ from }: VideoQuery): SQL =>
  from?.towards === 'newer' ? sql`order by created_at, id` : sql`order by created_at desc, id desc`;

function shown({ stands }: Shelf, { since, until, from }: VideoQuery): SQL {
  const conditions = [
    stands,
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
