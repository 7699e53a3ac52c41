/** Looking for words in a few blocks of the archive's index, in one query. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { PART_PLACES } from './schema-index.ts';
import type { WordRange } from './search.ts';

export interface BlockSearch {
  /** Whose blocks, by `archive_people.id`. */
  people: number[];
  ranges: WordRange[];
  newestFirst: boolean;
  /** Which of the places count, and which blocks may have such: conditions on `created_at` and `job_id`, on `first_at` and `last_at`. */
  places: SQL;
  blocks: SQL;
  /** How many are wanted. */
  wanted: number;
}

/** Where a search stands: behind this block. */
export interface Behind {
  /** When its videos begin, in the direction of the search, µs. */
  at: number;
  person: number;
  block: number;
}

export interface Found {
  id: string;
  /** When it was asked for, µs. */
  at: number;
}

interface Looked {
  /** In the order of the search; as many as are wanted at most. */
  found: Found[];
  /** The last of these blocks; null: there was none. */
  last: Behind | null;
  /** When the videos of the next block begin; null: there is none. */
  next: number | null;
  /** How many rows of words were read. */
  read: number;
}

export const moment = (at: number): SQL =>
  sql`(timestamptz 'epoch' + ${at}::float8 * interval '1 microsecond')`;
const micros = (column: SQL): SQL => sql`(extract(epoch from ${column}) * 1000000)::float8`;

/** Looks through the next `count` blocks in which each term is at all; what may be one of several words is not asked first. */
export async function lookThrough(
  db: Database,
  { people, ranges, newestFirst, places, blocks, wanted }: BlockSearch,
  behind: Behind | null,
  count: number,
): Promise<Looked> {
  const terms = new Set(ranges.map(({ term }) => term)).size;
  const [edge, way, beyond] = newestFirst
    ? [sql`last_at`, sql`desc`, sql`<`]
    : [sql`first_at`, sql`asc`, sql`>`];
  const from = behind
    ? sql`and (${edge}, person, block) ${beyond} (${moment(behind.at)}, ${behind.person}::int, ${behind.block}::int)`
    : sql``;
  const inTurn = sql`order by ${edge} ${way}, person ${way}, block ${way}`;
  const order = newestFirst ? sql`order by created_at desc, job_id desc` : sql`order by created_at, job_id`;
  const [row] = await db.execute<{
    found: { id: string; at: number }[] | null;
    blocks: { at: number; person: number; block: number }[] | null;
    read: number;
  }>(sql`
    with asked as materialized (
      select * from unnest(
        ${sql.param(ranges.map(({ term }) => term))}::int[],
        ${sql.param(ranges.map(({ low }) => low))}::text[],
        ${sql.param(ranges.map(({ high }) => high))}::text[],
        ${sql.param(ranges.map(({ term }) => ranges.filter((other) => other.term === term).length))}::int[]
      ) as range (term, low, high, ways)
    ), ahead as materialized (
      select ${edge}, person, block from (
        select ${edge}, person, block from archive_blocks
        where person = any(${sql.param(people)}::int[]) and ${blocks} ${from} ${inTurn} offset 0
      ) one
      where (select coalesce(bool_and(exists (
        select from archive_words there where there.person = one.person and there.block = one.block
          and there.word >= low and there.word < high)), true) from asked where ways = 1)
      limit ${count + 1}
    ), near as materialized (
      select person, block from ahead ${inTurn} limit ${count}
    ), each as materialized (
      select near.person, near.block, part, term, bit_or(bits) as bits, count(*) as read
      from near cross join asked cross join lateral (
        select part, bits from archive_words there where there.person = near.person and there.block = near.block
          and there.word >= low and there.word < high offset 0
      ) words group by 1, 2, 3, 4
    ), hits as materialized (
      select person, block, part, bit_and(bits) as bits from each group by 1, 2, 3
      having count(*) = ${terms} and bit_and(bits) <> repeat('0', ${PART_PLACES})::bit(256)
    ), found as (
      select job_id as id, created_at, job_id from hits cross join generate_series(0, ${PART_PLACES - 1}) n
        cross join lateral (
          select job_id, created_at from archive_places there
          where there.person = hits.person and there.block = hits.block
            and there.place = hits.part * ${PART_PLACES} + n offset 0
        ) there
      where get_bit(bits, n) = 1 and ${places} ${order} limit ${wanted}
    )
    select (select json_agg(json_build_object('id', id, 'at', ${micros(sql`created_at`)}) ${order}) from found) as found,
      (select json_agg(json_build_object('at', ${micros(edge)}, 'person', person, 'block', block) ${inTurn})
        from ahead) as blocks,
      (select coalesce(sum(read), 0)::int from each) as read`);
  const ahead = row?.blocks ?? [];
  return {
    found: row?.found ?? [],
    last: ahead[Math.min(count, ahead.length) - 1] ?? null,
    next: ahead[count]?.at ?? null,
    read: row?.read ?? 0,
  };
}
