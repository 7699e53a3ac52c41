/** How exactly a number is meant, by the words and signs before and after it. */

/** `below`: the truth is a little less (nearly); `above`: a little more (more than); `under`: less than. */
export type Stated = 'exact' | 'about' | 'below' | 'above' | 'under';

const PATTERNS: readonly [Stated, RegExp][] = [
  [
    'below',
    /(?:\b(?:nearly|almost|close to|just under|a little under|not quite|just shy of|approaching|just below)\s)$/i,
  ],
  [
    'above',
    /(?:\b(?:more than|over|at least|just over|above|upwards? of|a little over|no fewer than|exceed(?:s|ed|ing)?|in excess of|well over|slightly more than|greater than|higher than|longer than|older than)\s|[>≥]\s?)$/i,
  ],
  [
    'under',
    /(?:\b(?:less than|fewer than|under|below|up to|at most|as (?:many|much|few|little|high|low) as|no more than|lower than|within|younger than|smaller than|shorter than)\s|[<≤]\s?)$/i,
  ],
  [
    'about',
    /(?:\b(?:about|around|roughly|approximately|approx\.|some|circa|ca\.|an? estimated|estimated|on the order of|in the order of|more or less|or so)\s|[~≈∼]\s?)$/i,
  ],
];
/** "an approximate 2-fold increase" says it one word earlier. */
const LOOSE = /\b(?:approximate|estimated)\s$/i;
const AFTER = /^\s(?:or so|or thereabouts|approximately)\b/i;
const FILLER = /\b(?:the|a|an|one|another|only)\s$/i;
/** Characters looked back at. */
const REACH = 28;

/** What may stand between a number and its unit: the second half of a spread. */
export const FIGURE_TAIL = /^\s?\(?(?:(?:SE|SD|SEM|s\.?e\.?m?\.?|s\.?d\.?)\s?)?±\s?\d+(?:\.\d+)?\)?/;

export function statedAs(text: string, start: number, end: number): Stated {
  const before = text.slice(Math.max(0, start - REACH), start);
  const bare = before.replace(FILLER, '');
  for (const [stated, pattern] of PATTERNS) if (pattern.test(before) || pattern.test(bare)) return stated;
  return LOOSE.test(before) || AFTER.test(text.slice(end, end + REACH)) ? 'about' : 'exact';
}
