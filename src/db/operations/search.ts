/** Everybody's jobs by what the administrator types: a user's id, an error code, or words. */
import { type SQL, sql } from 'drizzle-orm';
import { wordsQuery } from '../archive/search.ts';
import type { Database } from '../connection/client.ts';

/** Rows that are looked at one by one: what is frequent is found among them, nobody waits for it long. */
const LOOKED_AT = 5_000;
/** So many rows are looked at in hundredths of a second, though each has to be fetched from another place. */
const RARE_JOBS = 500;

/** A page of jobs: which of them count, and in which order. */
export interface JobPage {
  /** Conditions on the columns of `jobs`. */
  fits: SQL;
  order: SQL;
  wanted: number;
}

export interface FoundOfAll {
  ids: string[];
  /** The job behind which to go on, where very many were looked at; null: these are all there are on this page. */
  goOn: string | null;
}

/** The jobs of a user's id and of an error code, in the page's order. */
export async function byName(
  db: Database,
  search: string,
  { fits, order, wanted }: JobPage,
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from (
      (select id, created_at from (select id, created_at, state from jobs where user_id = ${search} offset 0) of_user
        where ${fits} ${order} limit ${wanted})
      union
      (select id, created_at from jobs where error_code = ${search} and ${fits} ${order} limit ${wanted})
    ) named ${order} limit ${wanted}`);
  return rows.map(({ id }) => id);
}

/** The jobs that hold each of the words, or words that begin so. */
export async function byWords(db: Database, search: string, page: JobPage): Promise<FoundOfAll> {
  const { fits, order, wanted } = page;
  const near = sql`select id, created_at, search from jobs where ${fits} ${order} limit ${LOOKED_AT}`;
  const query = wordsQuery(search);
  const [looked] = await db.execute<{ ids: string[] | null; last: string | null; rarest: string | null }>(sql`
    with near as materialized (${near}), found as (
      select id, created_at from near where search @@ ${query} ${order} limit ${wanted}
    )
    select (select array_agg(id ${order}) from found) as ids,
      (select id from near ${order} offset ${LOOKED_AT - 1}) as last,
      (select word from unnest(search_words(${search})) word
        order by (select count(*) from near where search @@ ('''' || word || ''':*')::tsquery), length(word) desc
        limit 1) as rarest`);
  const ids = looked?.ids ?? [];
  const [last, rarest] = [looked?.last ?? null, looked?.rarest ?? null];
  if (ids.length === wanted || last === null || rarest === null) return { ids, goOn: null };

  const rare = await byRare(db, rarest, { fits: sql`search @@ ${query} and ${fits}`, order, wanted });
  return rare ? { ids: rare, goOn: null } : { ids, goOn: last };
}

/** The page of those jobs that hold the word; null: more than `RARE_JOBS` do, and some were not looked at. */
async function byRare(
  db: Database,
  word: string,
  { fits, order, wanted }: JobPage,
): Promise<string[] | null> {
  const [row] = await db.transaction(async (tx) => {
    // The planner cannot know how rare a word is.
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute<{ ids: string[] | null; rows: number }>(sql`
      with rare as materialized (
        select id, created_at, state, search from jobs
        where search @@ ${`'${word}':*`}::tsquery limit ${RARE_JOBS + 1}
      ), found as (select id, created_at from rare as jobs where ${fits} ${order} limit ${wanted})
      select (select array_agg(id ${order}) from found) as ids, (select count(*)::int from rare) as rows`);
  });
  return row && row.rows <= RARE_JOBS ? (row.ids ?? []) : null;
}
