/** Which videos a page of a search holds, by the archive's index. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';
import type { Database } from './client.ts';
import { isOf } from './jobs-of.ts';
import { rangesOf, type SearchTerms } from './search.ts';
import { type Behind, type BlockSearch, type Found, lookThrough, moment } from './search-blocks.ts';
import type { VideoQuery } from './videos.ts';

/** What is frequent is in the first block; what is rare is in few, and all are asked for it soon. */
const FIRST_BLOCKS = 1;
const MORE_BLOCKS = 8;
/** Rows of words that are read for a page at most, or a few more: beginnings of very many words stand in many. */
const MAX_READ = 30_000;

export interface SearchPage {
  /** In the direction in which it is turned. */
  ids: string[];
  /** The job behind which to go on, where the page is short because much was looked at; null: it is not. */
  goOn: string | null;
}

/**
 * The page, exactly what looking at every row would give.
 *
 * @param maxRead rows of words that may be read. Only tests lower it
 */
export async function searchPage(
  db: Database,
  person: Person,
  query: VideoQuery,
  wanted: number,
  maxRead = MAX_READ,
): Promise<SearchPage> {
  const terms: SearchTerms = { words: query.search, paper: query.paper, states: query.states };
  const [ranges, people] = await Promise.all([rangesOf(db, terms), peopleOf(db, person)]);
  if (ranges.length === 0 || people.length === 0) return { ids: [], goOn: null };

  const newestFirst = query.from?.towards !== 'newer';
  const search = { people, ranges, newestFirst, ...within(query), wanted };
  const found: Found[] = [];
  let behind: Behind | null = null;
  let [count, read] = [FIRST_BLOCKS, 0];
  for (;;) {
    const looked = await lookThrough(db, search, behind, count);
    found.push(...looked.found);
    found.sort((a, b) => (newestFirst ? compare(b, a) : compare(a, b)));
    const { next } = looked;
    // Blocks may overlap in time: what the next ones may still come before is not certain yet.
    const certain = next === null ? found : found.filter(({ at }) => (newestFirst ? at > next : at < next));
    if (next === null || certain.length >= wanted) {
      return { ids: certain.slice(0, wanted).map(({ id }) => id), goOn: null };
    }
    behind = looked.last;
    read += looked.read;
    const left = Math.floor((maxRead - read) / (looked.read / count + 1));
    if (left < 1) {
      const goOn = await lastBefore(db, person, next, search);
      if (goOn !== null) return { ids: certain.map(({ id }) => id), goOn };
    }
    count = Math.max(1, Math.min(count * MORE_BLOCKS, left));
  }
}

const compare = (a: Found, b: Found): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** What the index knows the person as: by as many workspaces as they have videos from. */
async function peopleOf(db: Database, { platform, workspace, userId }: Person): Promise<number[]> {
  const there = workspace === null ? sql`` : sql`and workspace = ${workspace}`;
  const rows = await db.execute<{ id: number }>(
    sql`select id from archive_people where platform = ${platform} and user_id = ${userId} ${there}`,
  );
  return rows.map(({ id }) => id);
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

/** The conditions of dates and of the page before, for places and for whole blocks. */
function within({ since, until, from }: VideoQuery): { places: SQL; blocks: SQL } {
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
        ? sql`(created_at, job_id) > (${at}, ${from.jobId})`
        : sql`(created_at, job_id) < (${at}, ${from.jobId})`,
    );
    blocks.push(newer ? sql`last_at >= ${at}` : sql`first_at <= ${at}`);
  }
  return { places: and(...places) ?? sql`true`, blocks: and(...blocks) ?? sql`true` };
}
