/** Shortens a text to what there is room for, without a mark that says "and so on". Pure. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const graphemesOf = (text: string): string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);

/** A word longer than this may be cut inside; a shorter one is kept or left out whole. */
const CUTTABLE_LETTERS = 24;
/** A sentence or a clause is kept for the words after it where it is at least this share of what fits. */
const SENTENCE_SHARE = 0.5;
const CLAUSE_SHARE = 0.4;
/** `et al.` ends no sentence. */
const SENTENCE = /^.*[\p{L}\p{N})%]{4}[.!?](?=\s)/su;
/** Up to a mark that parts what is said; `1,000` is parted by none. */
const CLAUSE = /^.*[^\s,;:–—(](?=\s*[;:–—(]\s|,\s)/su;
/** What leads on to words that were left out. */
const LEADING_ON =
  /(?:[\s,;:–—([{-]|(?<=^|[\s(])(?:an?|the|and|or|nor|but|of|in|on|at|by|to|for|from|with|without|as|than|that|which|who|whose|into|between|among|after|before|during|its|their|this|these|is|are|was|were|be|not|no|vs\.?))+$/iu;

/** The longest start of a text that fits: whole sentences, else whole clauses, else whole words; empty where none fits. */
export function shorten(text: string, fits: (candidate: string) => boolean): string {
  const pieces = text
    .split(/(?<= )/)
    .flatMap((word) => (word.length > CUTTABLE_LETTERS ? graphemesOf(word) : [word]));
  const start = (count: number) => pieces.slice(0, count).join('').trim();
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(start(middle))) low = middle;
    else high = middle - 1;
  }
  const kept = start(low);
  if (low === pieces.length) return kept;
  const sentence = SENTENCE.exec(`${kept} `)?.[0] ?? '';
  if (sentence.length >= kept.length * SENTENCE_SHARE) return sentence;
  const clause = CLAUSE.exec(`${kept} `)?.[0] ?? '';
  const best = clause.length >= kept.length * CLAUSE_SHARE ? clause : kept;
  return best.replace(LEADING_ON, '') || kept;
}
