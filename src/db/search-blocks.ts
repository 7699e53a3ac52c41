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

export interface Looked {
  /** In the order of the search. As many as are wanted at most: those of the blocks that were needed for that. */
  found: Found[];
  /** The last block that was needed; null: there was none. */
  last: Behind | null;
  /** When the videos of the next block begin; null: there is none. */
  next: number | null;
  /** How many blocks were read, how many videos are in them, and how many rows of each term. */
  blocks: number;
  jobs: number;
  terms: { term: number; rows: number }[];
}

/** As `Behind`; whether it was needed for what is found. */
interface BlockAhead extends Behind {
  jobs: number;
  needed: boolean;
}

export const moment = (at: number): SQL =>
  sql`(timestamptz 'epoch' + ${at}::float8 * interval '1 microsecond')`;
const micros = (column: SQL): SQL => sql`(extract(epoch from ${column}) * 1000000)::float8`;
/** How many bits are set, in any version of PostgreSQL. */
const bitCount = sql`length(replace(bits::text, '0', ''))`;

/** Bits are looked at one by one only where there are any among so many. */
const CHUNK = 32;

/**
 * Looks through the next `count` blocks, in one query.
 *
 * @param scarce whether to pass over blocks that lack a term: that is a look at each more, and saves looks where it is
 *   far away. What may be one of several words is not asked for
 */
export async function lookThrough(
  db: Database,
  { people, ranges, newestFirst, places, blocks, wanted }: BlockSearch,
  behind: Behind | null,
  count: number,
  scarce: boolean,
): Promise<Looked> {
  const terms = [...new Set(ranges.map(({ term }) => term))];
  // Of a part without one of the terms nothing comes: null.
  const inAll = sql.join(
    terms.map((term) => sql`bit_or(bits) filter (where term = ${term})`),
    sql` & `,
  );
  const counts = terms.map((term) => sql`count(*) filter (where term = ${term})`);
  const sums = terms.map((_, index) => sql`coalesce(sum(rows[${sql.raw(String(index + 1))}]), 0)`);
  const [edge, way, beyond] = newestFirst
    ? [sql`last_at`, sql`desc`, sql`<`]
    : [sql`first_at`, sql`asc`, sql`>`];
  const from = behind
    ? sql`and (${edge}, person, block) ${beyond} (${moment(behind.at)}, ${behind.person}::int, ${behind.block}::int)`
    : sql``;
  const inTurn = sql`order by ${edge} ${way}, person ${way}, block ${way}`;
  const order = newestFirst ? sql`order by created_at desc, job_id desc` : sql`order by created_at, job_id`;
  const looked = sql`(
    with asked as materialized (
      select * from unnest(
        ${sql.param(ranges.map(({ term }) => term))}::int[],
        ${sql.param(ranges.map(({ low }) => low))}::text[],
        ${sql.param(ranges.map(({ high }) => high))}::text[],
        ${sql.param(ranges.map(({ term }) => ranges.filter((other) => other.term === term).length))}::int[]
      ) as range (term, low, high, ways)
    ), ahead as materialized (
      select row_number() over (${inTurn}) as turn, ${edge} as edge, person, block, jobs from (
        select ${edge}, person, block, jobs from archive_blocks
        where person = any(${sql.param(people)}::int[]) and ${blocks} ${from} ${inTurn} offset 0
      ) one
      where not ${scarce} or (select coalesce(bool_and(exists (
        select from archive_words there where there.person = one.person and there.block = one.block
          and there.word >= low and there.word < high)), true) from asked where ways = 1)
      limit ${count + 1}
    ), each as materialized (
      select turn, ahead.person, ahead.block, part, ${inAll} as bits, array[${sql.join(counts, sql`, `)}] as rows
      from ahead cross join asked cross join lateral (
        select part, bits from archive_words there where there.person = ahead.person and there.block = ahead.block
          and there.word >= low and there.word < high offset 0
      ) words where turn <= ${count} group by 1, 2, 3, 4
    ), hits as materialized (
      select turn, person, block, part, bits from each where bits <> repeat('0', ${PART_PLACES})::bit(256)
    ), needed as materialized (
      select coalesce(min(turn), ${count}) as turns from (
        select turn, sum(${bitCount}) over (order by turn) as jobs
        from (select turn, bits from hits order by turn limit ${wanted}) first
      ) so_far where jobs >= ${wanted}
    ), found as (
      select job_id as id, created_at, job_id from needed join hits on turn <= turns
        cross join generate_series(0, ${PART_PLACES - CHUNK}, ${CHUNK}) chunk
        cross join lateral generate_series(chunk, chunk + ${CHUNK - 1}) n
        cross join lateral (
          select job_id, created_at from archive_places there
          where there.person = hits.person and there.block = hits.block
            and there.place = hits.part * ${PART_PLACES} + n offset 0
        ) there
      where substring(bits from chunk + 1 for ${CHUNK}) <> repeat('0', ${CHUNK})::bit(${sql.raw(String(CHUNK))})
        and get_bit(bits, n) = 1 and ${places} ${order} limit ${wanted}
    )
    select (select json_agg(json_build_object('id', id, 'at', ${micros(sql`created_at`)}) ${order}) from found) as found,
      (select json_agg(json_build_object('at', ${micros(sql`edge`)}, 'person', person, 'block', block,
        'jobs', jobs, 'needed', turn <= turns) order by turn) from ahead cross join needed) as blocks,
      (select json_build_array(${sql.join(sums, sql`, `)}) from each) as rows) looked`;
  // Prepared: read by the server once, and asked in one round trip instead of two.
  const [row] = await db
    .select({
      found: sql<{ id: string; at: number }[] | null>`found`,
      blocks: sql<BlockAhead[] | null>`blocks`,
      rows: sql<number[]>`rows`,
    })
    .from(looked)
    .prepare('look')
    .execute();
  const ahead = row?.blocks ?? [];
  const read = ahead.slice(0, count);
  const needed = read.filter((block) => block.needed);
  return {
    found: row?.found ?? [],
    last: needed.at(-1) ?? null,
    next: ahead[needed.length]?.at ?? null,
    blocks: read.length,
    jobs: read.reduce((sum, block) => sum + block.jobs, 0),
    terms: terms.map((term, index) => ({ term, rows: row?.rows[index] ?? 0 })),
  };
}
