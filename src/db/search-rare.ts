/** Jobs that hold a rare word: all of them are looked at, wherever they are. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/** So many rows are looked at in hundredths of a second, though each has to be fetched from another place. */
export const RARE_JOBS = 500;

/** A page of jobs: which of them count, and in which order. */
export interface JobPage {
  /** Conditions on the columns of `jobs`. */
  fits: SQL;
  order: SQL;
  wanted: number;
}

/**
 * The page of those jobs that hold the word.
 *
 * @param rare the word as a `tsquery`: that alone is asked for in the index of words, which is slow at others. A beginning
 *   of many words costs it as much as all their rows
 * @returns their ids; null: more jobs than `RARE_JOBS` hold the word, deleted ones and those of others among them
 */
export async function findByRare(
  db: Database,
  rare: SQL,
  { fits, order, wanted }: JobPage,
): Promise<string[] | null> {
  const [row] = await db.transaction(async (tx) => {
    // The planner cannot know how rare a word is.
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.execute<{ ids: string[] | null; rows: number }>(sql`
      with rare as materialized (
        select id, created_at, platform, workspace, user_id, state, deleted_at, search
        from jobs where search @@ ${rare} limit ${RARE_JOBS + 1}
      ), found as (select id, created_at from rare as jobs where ${fits} ${order} limit ${wanted})
      select (select array_agg(id ${order}) from found) as ids, (select count(*)::int from rare) as rows`);
  });
  return row && row.rows <= RARE_JOBS ? (row.ids ?? []) : null;
}
