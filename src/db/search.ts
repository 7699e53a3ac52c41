/**
 * Finding jobs by words. `jobs.search` holds the words of what a job is found by, and marks: `=` and a name, which no
 * word can be. The database keeps it (the migration says how), and cuts words in a search the same way.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '../core/job.ts';

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
