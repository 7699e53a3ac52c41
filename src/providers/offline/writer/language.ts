/** Whether a paper is written in English: the offline voice speaks nothing else. */
import type { Paper } from '#src/core/paper.ts';

const ENGLISH = new Set(
  'the of and to in is was were are that with for by from this as on be which have not we at'.split(' '),
);
/** Running English prose has about 0.3 to 0.4; other languages in Latin script stay under 0.1 ("in", "as", "is"). */
const MIN_ENGLISH_SHARE = 0.16;
/** Characters looked at: enough to judge, little enough to be quick on a thesis. */
const SAMPLE_CHARACTERS = 12_000;
/** Fewer words than this say nothing about a language. */
const MIN_WORDS = 25;

/**
 * Judged by the words alone: a paper's language tag names the journal's language often enough.
 * @returns false only where the text is clearly not English.
 */
export function isEnglish(paper: Paper): boolean {
  const abstract = paper.abstract.join(' ');
  const body = paper.sections.flatMap(({ paragraphs }) => paragraphs).join(' ');
  return shareIsEnglish(body.slice(0, SAMPLE_CHARACTERS)) ?? shareIsEnglish(abstract) ?? true;
}

function shareIsEnglish(text: string): boolean | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  return words.filter((word) => ENGLISH.has(word)).length / words.length >= MIN_ENGLISH_SHARE;
}
