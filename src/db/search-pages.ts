/** Which videos a page of a search holds, by the archive's index. */
import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { jobs } from './schema.ts';
import { BLOCK_PLACES } from './schema-index.ts';
import { rangesOf, type SearchTerms, type WordRange } from './search.ts';
import {
  type Behind,
  type BlockSearch,
  type Found,
  type Looked,
  lookThrough,
  moment,
} from './search-blocks.ts';
import { findByRare, RARE_JOBS } from './search-rare.ts';
import type { VideoQuery } from './videos.ts';

/** What is frequent is in the first block. */
const FIRST_BLOCKS = 1;
const MORE_BLOCKS = 16;
/** So many times the blocks are read that should have what lacks. */
const TO_BE_SURE = 2;
/** To find a term in a block takes as long as to read so many rows. */
const ROWS_PER_LOOK = 20;

export const SEARCH_LIMITS = {
  /** Rows of words that are read for a page at most, or a few more: beginnings of very many words stand in many. */
  rows: 5_000,
  /** So many blocks tell what is rare. */
  tellingBlocks: 8,
  /** To fetch a video from wherever it is takes as long as to read so many rows. */
  rowsPerFetch: 10,
};
export type SearchLimits = typeof SEARCH_LIMITS;

export interface SearchPage {
  /** In the direction in which it is turned. */
  ids: string[];
  /** The job behind which to go on, where the page is short because much was looked at; null: it is not. */
  goOn: string | null;
}

/**
 * The page, exactly what looking at every row would give.
 *
 * @param limits those of the product, but in tests of what happens beyond them
 */
export async function searchPage(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
  limits = SEARCH_LIMITS,
): Promise<SearchPage> {
  const terms: SearchTerms = { words: query.search, paper: query.paper, states: query.states };
  const [ranges, { people, everybodys }] = await Promise.all([rangesOf(db, terms), peopleOf(db, person)]);
  if (ranges.length === 0 || people.length === 0) return { ids: [], goOn: null };

  const words = ranges.filter((range) => range.query !== null);
  const newestFirst = query.from?.towards !== 'newer';
  const ids = people.map(({ id }) => id);
  const places = people.reduce((sum, person) => sum + person.places, 0);
  const search = { people: ids, ranges, newestFirst, ...within(query, sql`job_id`), wanted };
  const found: Found[] = [];
  let behind: Behind | null = null;
  let [count, read, scarce, mayBeRare] = [FIRST_BLOCKS, 0, true, true];
  for (;;) {
    const looked = await lookThrough(db, search, behind, count, scarce);
    found.push(...looked.found);
    found.sort((a, b) => (newestFirst ? compare(b, a) : compare(a, b)));
    const { next } = looked;
    // Blocks may overlap in time: what the next ones may still come before is not certain yet.
    const certain = next === null ? found : found.filter(({ at }) => (newestFirst ? at > next : at < next));
    if (next === null || certain.length >= wanted) {
      return { ids: certain.slice(0, wanted).map(({ id }) => id), goOn: null };
    }
    const cost = costOf(looked, ranges.length);
    const perBlock = (cost * BLOCK_PLACES) / looked.jobs;
    const enough = Math.ceil((TO_BE_SURE * looked.blocks * (wanted - certain.length)) / looked.found.length);
    if (count >= limits.tellingBlocks && mayBeRare) {
      const ahead = perBlock * Math.min(enough, places / BLOCK_PLACES);
      const rare = rarest(words, looked, Math.max(places, everybodys), ahead / limits.rowsPerFetch);
      const page = rare === null ? null : await throughRare(db, person, query, search, rare);
      if (page) return { ids: page, goOn: null };
      mayBeRare = rare === null; // what was too frequent stays so
    }
    behind = looked.last;
    read += cost;
    const left = Math.floor((limits.rows - read) / perBlock);
    if (left < 1) {
      const goOn = await lastBefore(db, person, next, search);
      if (goOn !== null) return { ids: certain.map(({ id }) => id), goOn };
    }
    count = Math.max(1, Math.min(count * MORE_BLOCKS, left, enough));
    scarce = words.some((term) => rowsOf(looked, term) < looked.blocks);
  }
}

const compare = (a: Found, b: Found): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/**
 * What the index knows the person as: by as many workspaces as they have videos from. `everybodys`: how many videos
 * there are, as the database last counted.
 */
async function peopleOf(
  db: Database,
  { platform, workspace, userId }: Person,
): Promise<{ people: { id: number; places: number }[]; everybodys: number }> {
  const there = workspace === null ? sql`` : sql`and workspace = ${workspace}`;
  const rows = await db.execute<{ id: number; places: number; everybodys: number }>(
    sql`select id, places, (select reltuples::float8 from pg_class where oid = 'jobs'::regclass) as everybodys
      from archive_people where platform = ${platform} and user_id = ${userId} ${there}`,
  );
  return { people: [...rows], everybodys: rows[0]?.everybodys ?? 0 };
}

/** What it took to read the blocks, in rows. */
const costOf = ({ blocks, terms }: Looked, ranges: number): number =>
  blocks * ranges * ROWS_PER_LOOK + terms.reduce((sum, { rows }) => sum + rows, 0);

const rowsOf = ({ terms }: Looked, { term }: WordRange): number =>
  terms.find((one) => one.term === term)?.rows ?? 0;

/**
 * The rarest of the words, as a `tsquery`; null: what was looked at says that it is in more than `atMost` of the
 * `everybodys` videos. Others are taken to use it as often.
 */
function rarest(words: WordRange[], looked: Looked, everybodys: number, atMost: number): string | null {
  const [first] = [...words].sort((a, b) => rowsOf(looked, a) - rowsOf(looked, b));
  if (!first) return null;
  // A row is a video, where they are few.
  const expected = (rowsOf(looked, first) * everybodys) / looked.jobs;
  return expected <= Math.min(atMost, RARE_JOBS) ? first.query : null;
}

/** The last job that comes before `edge` (as `Looked.next`) in the direction of the search; null: none does. */
async function lastBefore(
  db: Database,
  person: Person,
  edge: number,
  { newestFirst, places }: Pick<BlockSearch, 'newestFirst' | 'places'>,
): Promise<string | null> {
  const before = newestFirst
    ? sql`created_at > ${moment(edge)} and ${places} order by created_at, job_id`
    : sql`created_at < ${moment(edge)} and ${places} order by created_at desc, job_id desc`;
  const [row] = await db.execute<{ id: string }>(
    sql`select job_id as id from (
      select id as job_id, created_at from jobs where ${isOf(person)} and deleted_at is null
    ) own where ${before} limit 1`,
  );
  return row?.id ?? null;
}

/** The page by the rarest word; null: it is not rare after all. */
function throughRare(
  db: Database,
  person: Person,
  query: VideoQuery,
  { ranges, newestFirst, wanted }: Pick<BlockSearch, 'ranges' | 'newestFirst' | 'wanted'>,
  rare: string,
): Promise<string[] | null> {
  const words = ranges.flatMap((range) => range.query ?? []).join(' & ');
  const fits = and(
    isOf(person),
    sql`deleted_at is null and search @@ ${words}::tsquery`,
    query.states ? inArray(jobs.state, [...query.states]) : undefined,
    within(query, sql`id`).places,
  );
  const order = newestFirst ? sql`order by created_at desc, id desc` : sql`order by created_at, id`;
  return findByRare(db, sql`${rare}::tsquery`, { fits: fits ?? sql`true`, order, wanted });
}

/** The conditions of dates and of the page before, for places and for whole blocks; `id` is the column of jobs' ids. */
function within({ since, until, from }: VideoQuery, id: SQL): { places: SQL; blocks: SQL } {
  const places: SQL[] = [];
  const blocks: SQL[] = [];
  if (since) {
    places.push(sql`created_at >= ${since.toISOString()}`);
    blocks.push(sql`last_at >= ${since.toISOString()}`);
  }
  if (until) {
    places.push(sql`created_at < ${until.toISOString()}`);
    blocks.push(sql`first_at < ${until.toISOString()}`);
  }
  if (from) {
    // Its row says when it was: finer than a date in the program can.
    const at = sql`(select jobs.created_at from jobs where jobs.id = ${from.jobId})`;
    const newer = from.towards === 'newer';
    places.push(
      newer
        ? sql`(created_at, ${id}) > (${at}, ${from.jobId})`
        : sql`(created_at, ${id}) < (${at}, ${from.jobId})`,
    );
    blocks.push(newer ? sql`last_at >= ${at}` : sql`first_at <= ${at}`);
  }
  return { places: and(...places) ?? sql`true`, blocks: and(...blocks) ?? sql`true` };
}
