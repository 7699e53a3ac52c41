/**
 * What is searched for, as ranges of the index's words. The index holds the words of what a job is found by, and marks:
 * `=` and a name, which no word can be. The database keeps it (the migration says how), and cuts words in a search as it
 * cuts a job's.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { JobState } from '../core/job.ts';
import type { Database } from './client.ts';

/** As `jobs.search` cuts its marks. */
const MARK_LENGTH = 400;
/** The surrogates: numbers of no character. */
const [NO_CHARACTER, AFTER_THEM] = [0xd800, 0xe000];
const LAST_CHARACTER = 0x10ffff;

export interface SearchTerms {
  /** Each must be in the job, or begin a word that is. */
  words: string;
  /** An id of the paper (`PMC9`, `123`, `10.1/x`), or all that was typed to name it; null: any. */
  paper: string | null;
  /** null: any. */
  states: readonly JobState[] | null;
}

/** Words from `low` on and before `high`, by their bytes. A job has to have one of each term's ranges. */
export interface WordRange {
  term: number;
  low: string;
  high: string;
  /** The same for `jobs.search`, as a `tsquery`; null: what it says is not among its words. */
  query: string | null;
}

/** Whether anything is searched for. */
export const isSearch = ({ words, paper }: Pick<SearchTerms, 'words' | 'paper'>): boolean =>
  words.trim() !== '' || paper !== null;

/** The ranges of a search; none where it holds no word: then nothing is found. */
export async function rangesOf(db: Database, { words, paper, states }: SearchTerms): Promise<WordRange[]> {
  const terms: Omit<WordRange, 'term'>[][] = [];
  if (words.trim() !== '') {
    const [row] = await db.execute<{ cut: string[] }>(sql`select search_words(${words}) as cut`);
    if (!row || row.cut.length === 0) return [];
    terms.push(...row.cut.map((word) => [{ low: word, high: afterAll(word), query: `${quoted(word)}:*` }]));
  }
  if (paper !== null) {
    const range = mark(`=paper ${paper.toLowerCase()}`);
    terms.push([{ ...range, query: quoted(range.low) }]);
  }
  if (states) terms.push(states.map((state) => ({ ...mark(`=state ${state}`), query: null })));
  return terms.flatMap((ranges, term) => ranges.map((range) => ({ term, ...range })));
}

/** All the words that are searched for, as a `tsquery` for `jobs.search`; null where there is none. */
export const wordsQuery = (words: string): SQL =>
  sql`(select string_agg('''' || word || ''':*', ' & ')::tsquery from unnest(search_words(${words})) word)`;

/** As a word of a `tsquery`. */
const quoted = (word: string): string => `'${word.replace(/['\\]/g, '$&$&')}'`;

function mark(text: string): Pick<WordRange, 'low' | 'high'> {
  const low = [...text].slice(0, MARK_LENGTH).join('');
  return { low, high: `${low}\u0001` };
}

/** The least text after all that begin with `word`, which is not empty. */
function afterAll(word: string): string {
  const characters = [...word];
  const last = characters.pop()?.codePointAt(0) ?? LAST_CHARACTER;
  if (last === LAST_CHARACTER)
    return characters.length === 0 ? `${word}${word}` : afterAll(characters.join(''));
  return characters.join('') + String.fromCodePoint(last + 1 === NO_CHARACTER ? AFTER_THEM : last + 1);
}
