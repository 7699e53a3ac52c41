/** Lines that no paper is called by, whatever their look: an excerpt has such lines at its top. */
import { captionLabel } from '../pdf/body/captions.ts';
import { isAbstractName, isKeywordsName, isMainName, isSectionName } from '../pdf/body/section-names.ts';
import { isAddress, isCountry } from '../people/words.ts';

/** `χ² = 0.926, df = 3`, with hardly a word beside it. */
const STATISTIC = /[=<>≤≥≈±∼~]\s*[-−–+]?[\d.]/u;
/** Longer ones name more than a statistic or a section: `Ethics of trials in villages`. */
const FEW_WORDS = 4;
/** Of all that is printed, letters in words; formulas and rows of numbers have fewer. */
const MIN_WORD_SHARE = 0.5;
/** `2.3 Sampling`, `4. Study area`: a part of a paper. */
const NUMBERED = /^(?:(?:\d{1,2}\.)+\d{0,2}|[IVX]{1,4}\.)\s+\p{Lu}\p{L}/u;
/** `Smith et al.`, `Page 3 of 12`, `J. Lakes 2010, 3, 11`: heads and feet of pages. */
const PAGE_HEAD =
  /\bet al\.?,?(?:\s*\(?(?:19|20)\d\d\)?.*)?$|^page\s\d|\b(?:19|20)\d\d[,;:]\s*(?:vol\.?\s*)?\d+\s*(?:\(\d+\))?[,:]\s*e?\d+/iu;
/** No title is longer. */
const MOST_CHARS = 1_000;
/** The end of a sentence, and the next one. */
const TWO_SENTENCES = /\p{Ll}{2}[).\]]?\.\s+\p{Lu}\p{Ll}*\s\p{Ll}/u;
/** Other signs make a word of it that a title may open with: `p53`, `iPSC`, `α-synuclein`. */
const LOWER_CASE = /^\p{Ll}+[,;]?\s/u;

/** Whether the text can be no title: a formula, a statistic, a section's name, a caption, a page's head, an address. */
export function isNoTitle(text: string): boolean {
  if (text.length > MOST_CHARS) return true;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const share = words.join('').length / Math.max(1, text.replace(/\s/g, '').length);
  const statistic = STATISTIC.test(text) && words.filter(({ length }) => length > 3).length < FEW_WORDS;
  return (
    share < MIN_WORD_SHARE ||
    statistic ||
    NUMBERED.test(text) ||
    PAGE_HEAD.test(text) ||
    isMainName(text) ||
    isAbstractName(text) ||
    (isSectionName(text) && words.length < FEW_WORDS) ||
    isKeywordsName(text) ||
    captionLabel(text) !== null ||
    isWholeAddress(text)
  );
}

/** A piece of a text that runs on: it starts in the middle of a sentence, or goes on in another one. */
export const isRunningOn = (text: string): boolean => LOWER_CASE.test(text) || TWO_SENTENCES.test(text);

/** `Department of Lakes, University of Bern, Switzerland`: words of places alone are in titles, too. */
function isWholeAddress(text: string): boolean {
  const parts = text.split(/[,;]/);
  return /@/.test(text) || (parts.length > 2 && isAddress(text) && isCountry((parts.at(-1) ?? '').trim()));
}
