/**
 * What is searched for, as `tsquery`. The migration says what jobs are found by: `jobs.search` holds words, cut and
 * folded by `search_words`, and marks that no word can be (`=paper` and a name of the paper); `own_words` are the same
 * of one person.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Person } from '#src/core/job.ts';

/** As the migration cuts marks. */
const MARK_LENGTH = 400;

export interface SearchTerms {
  /** Each must be in the job, or begin a word that is; empty: any. */
  search: string;
  /** An id of the paper (`PMC9`, `123`, `10.1/x`), or all that was typed to name it; null: any. */
  paper: string | null;
}

/** Whether anything is searched for. */
export const isSearch = ({ search, paper }: SearchTerms): boolean => search.trim() !== '' || paper !== null;

/** All the words, for `jobs.search`; null where there is none: that finds nothing. */
export const wordsQuery = (words: string): SQL => prefixes(words, sql`''`);

/** The words and the paper, for `own_words`. Something must be searched for. */
export function ownQuery({ platform, userId }: Person, { search, paper }: SearchTerms): SQL {
  const tag = sql`person_tag(${platform}, ${userId})`;
  const terms: SQL[] = [];
  if (search.trim() !== '') terms.push(prefixes(search, tag));
  if (paper !== null) terms.push(sql`('''' || ${tag} || ${paperMark(paper)} || '''')::tsquery`);
  return sql`(${sql.join(terms, sql` && `)})`;
}

const prefixes = (words: string, tag: SQL): SQL =>
  sql`(select string_agg('''' || ${tag} || word || ''':*', ' & ')::tsquery from unnest(search_words(${words})) word)`;

/** Quoted for a `tsquery`. */
function paperMark(paper: string): string {
  const mark = [...`=paper ${paper.toLowerCase()}`].slice(0, MARK_LENGTH).join('');
  return mark.replace(/['\\]/g, '$&$&');
}
