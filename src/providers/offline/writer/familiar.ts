/** Which words of a sentence somebody may not know who has not read the paper. */
import { FAMILIAR_WORDS } from './familiar-words.ts';

const KNOWN = new Set(FAMILIAR_WORDS.trim().split(/\s+/));

/** Endings, and what may stand in their place in the plain form. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:'|’)s?$/, ['']],
  [/(?:ies|ied|ier|iest|ily|iness)$/, ['y', 'ie']],
  [/([b-df-hj-np-tv-z])\1(?:ed|ing|ings|er|ers|est)$/, ['$1', '$1$1']],
  [/(?:es|ed|ing|ings|er|ers|est|able|al|ally|ity|ance|ence|ist|ists|ive|or|ors)$/, ['', 'e', 'y']],
  [/ly$/, ['', 'le', 'ly']],
  [/s$/, ['']],
  [/(?:ness|ment|ments|less|ful|fully|ship|hood|ward|wards|wise|like|n|y|th)$/, ['', 'e']],
  [/uctions?$/, ['uce']],
  [/(?:ation|ations|ization|isation)$/, ['', 'e', 'ate', 'ize']],
  [/(?:t|s)?ions?$/, ['', 'e', 't', 'te', 'd', 'de']],
  [/iv(?:e|ely|ity)$/, ['', 'e', 'ion']],
];
const BEFORE =
  /^(?:un|re|non|over|under|anti|multi|sub|super|pre|post|in|im|dis|mis|out|micro|mid|inter|self|co)-?(?=\p{L}{3})/u;

/** Whether a pupil knows a word, given in lower case. */
export const isKnown = (word: string, depth = 2): boolean =>
  KNOWN.has(word) ||
  (depth > 0 &&
    (ENDINGS.some(
      ([ending, plain]) =>
        ending.test(word) &&
        plain.some((end) => {
          const stem = word.replace(ending, end);
          return stem.length > 2 && stem !== word && isKnown(stem, depth - 1);
        }),
    ) ||
      (BEFORE.test(word) && isKnown(word.replace(BEFORE, ''), depth - 1))));

/** @returns the words that few outside of the field know, each once and in lower case; names are none of them. */
export function strangeWords(text: string): string[] {
  const words = text.replace(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu, '').match(/\p{L}[\p{L}’']{2,}/gu) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !isKnown(word));
}
