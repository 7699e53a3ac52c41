/** Where a text may be broken: which words begin and end a phrase. Pure. */

/** Words that lean on the next one: no line or page ends with them. */
const LEANING = new Set(
  'a an the this that these those my our your his her its their of in on at to by for from with without within into onto over under between among through during after before as than and or but nor so if when while where which who whose because although whether is are was were be been being has have had do does did can could may might will would should must not no very more most less each every some any both all per vs about only also how why what'.split(
    ' ',
  ),
);

const CLOSERS = `["'”’»)\\]]*`;
const SENTENCE_END = new RegExp(`[.!?…]${CLOSERS}$`);
const CLAUSE_END = new RegExp(`[,;:–—]${CLOSERS}$`);
const NOT_A_SENTENCE_END = /^\(?(?:e\.g|i\.e|vs|fig|figs|dr|prof|approx|ca|no|al|eq|st|mr|mrs)\.$/i;

export type BreakKind = 'sentence' | 'clause' | 'leaning' | 'plain';

/** What a break after `word` would be. */
export function breakAfter(word: string): BreakKind {
  if (SENTENCE_END.test(word) && !NOT_A_SENTENCE_END.test(word)) return 'sentence';
  if (CLAUSE_END.test(word)) return 'clause';
  const plain = word.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
  // A number leans on its unit or noun, an abbreviation on what it stands for.
  return LEANING.has(plain) || /^\d+$/.test(plain) || NOT_A_SENTENCE_END.test(word) ? 'leaning' : 'plain';
}
