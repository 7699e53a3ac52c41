/**
 * Finding jobs by words. `jobs.search` holds the words of what a job is found by, and marks: `=` and a name, which no
 * word can be. The database keeps it (the migration says how), and cuts words in a search the same way.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';
import type { Database } from './client.ts';

/** As `jobs.search` cuts its marks. */
const MARK_LENGTH = 400;

/** A mark as a term of a tsquery. */
const term = (mark: string): string =>
  `'${[...mark].slice(0, MARK_LENGTH).join('').replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;

export interface SearchTerms {
  /** Each must be in the job, or begin a word that is. */
  words: string;
  /** An id of the paper (`PMC9`, `123`, `10.1/x`), or all that was typed to name it; null: any. */
  paper: string | null;
}

/** Whether anything is searched for. */
export const isSearch = ({ words, paper }: SearchTerms): boolean => words.trim() !== '' || paper !== null;

/** The tsquery; null in SQL, and so found nowhere, for a search that holds no word. */
export function searchQuery(person: Person, { words, paper }: SearchTerms): SQL {
  const marks = [
    `=by ${person.platform} ${person.userId}`,
    ...(paper === null ? [] : [`=paper ${paper.toLowerCase()}`]),
  ];
  const marked = marks.map(term).join(' & ');
  if (words.trim() === '') return sql`${marked}::tsquery`;
  return sql`(select ${marked}::tsquery && string_agg('''' || word || ''':*', ' & ')::tsquery
    from unnest(search_words(${words})) word)`;
}

/** A word in more rows than this share is not rare. */
const RARE = 0.05;

/**
 * The word that stands in the fewest rows of a sample; null where none is rare, or there is but one. The index finds
 * it alone faster than all of them: a beginning of many words costs it as much as all their rows.
 *
 * @param sample a query of rows with `search`, so many of them
 */
export async function rarestWord(
  db: Database,
  words: string,
  sample: SQL,
  rows: number,
): Promise<string | null> {
  if (!/\S\s+\S/.test(words)) return null;
  const counts = await db.execute<{ word: string; count: number }>(sql`
    with sample as materialized (${sample})
    select word, (select count(*)::int from sample where search @@ ('''' || word || ''':*')::tsquery) as count
    from unnest(search_words(${words})) word order by count, length(word) desc`);
  const [rarest] = counts;
  return counts.length > 1 && rarest && rarest.count <= rows * RARE ? rarest.word : null;
}
