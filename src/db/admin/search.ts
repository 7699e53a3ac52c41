/** Everybody's jobs by what the administrator types: a user's id, an error code, or words. */
import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { wordsQuery } from '../search.ts';
import { findByRare, type JobPage } from '../search-rare.ts';

/** Rows that are looked at one by one: what is frequent is found among them, nobody waits for it long. */
const LOOKED_AT = 5_000;

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
      (select id, created_at from (select distinct platform from archive_people where user_id = ${search}) who
        cross join lateral (select id, created_at from jobs
          where jobs.platform = who.platform and user_id = ${search} and ${fits} ${order} limit ${wanted}) of_user)
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

  const rare = await findByRare(db, sql`${`'${rarest}':*`}::tsquery`, {
    fits: sql`search @@ ${query} and ${fits}`,
    order,
    wanted,
  });
  return rare ? { ids: rare, goOn: null } : { ids, goOn: last };
}
