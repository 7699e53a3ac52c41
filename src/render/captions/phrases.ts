/** Where a text may be broken: which words begin and end a phrase. Pure. */

import type { Language } from '#src/core/language.ts';
import { LEANING } from './leaning.ts';

const CLOSERS = `["'”’»)\\]]*`;
const SENTENCE_END = new RegExp(`[.!?…]${CLOSERS}$`);
const CLAUSE_END = new RegExp(`[,;:–—]${CLOSERS}$`);
const NOT_A_SENTENCE_END = /^\(?(?:e\.g|i\.e|vs|fig|figs|dr|prof|approx|ca|no|al|eq|st|mr|mrs)\.$/i;

export type BreakKind = 'sentence' | 'clause' | 'leaning' | 'plain';

/** What a break after `word` would be. @param language of the word */
export function breakAfter(word: string, language: Language = 'en'): BreakKind {
  if (SENTENCE_END.test(word) && !NOT_A_SENTENCE_END.test(word)) return 'sentence';
  if (CLAUSE_END.test(word)) return 'clause';
  const plain = word.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
  // A number leans on its unit or noun, an abbreviation on what it stands for.
  return LEANING[language].has(plain) || /^\d+$/.test(plain) || NOT_A_SENTENCE_END.test(word)
    ? 'leaning'
    : 'plain';
}
