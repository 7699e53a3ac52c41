/** A quote is about what its sentence says: something of the sentence stands in it. */
import { type Evidence, type Reading, stemsOf, wordsLike } from '../evidence.ts';
import { meantBy } from '../plain-words.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Statement } from '../statements.ts';
import { NEGATION, STRONG } from './negation.ts';
import { findingOn, type Rule } from './rule.ts';
import { RESERVE } from './strength.ts';

/** Shorter texts have too few words to share one. */
const LEAST_WORDS = 3;
/** Of a sentence of this many words that shares one alone, most others must be the paper's own. */
const LONG = 6;
const MOSTLY_FOREIGN = 0.7;

/** The rule for what a quote is about. */
export const about: Rule = (statement, evidence) => {
  const { reading, quotes, tables, where } = statement;
  if (where !== 'narration' || quotes.length === 0 || tables.length > 0) return [];
  const words = stemsOf(reading);
  if (words.size < LEAST_WORDS || quotes.some((quote) => sharesNumber(reading, quote))) return [];
  const given = new Set(quotes.flatMap((quote) => [...stemsOf(quote)]));
  const tie = quotes.some((quote) => sharesStance(reading, quote)) ? 1 : 0;
  const meant = new Set([...words].map(meantBy(given)));
  meant.delete(undefined);
  const shared = meant.size + tie;
  // Another word for a thing of the quote is less than the word itself.
  const isNear = tie === 1 || [...words].some((word) => given.has(word));
  if (shared > 1 || (shared === 1 && isNear && !isForeign(words, statement, evidence))) return [];
  const reason =
    'The quoted sentence is about something else. Quote the sentence that says this, or leave it out.';
  return [findingOn(statement, { kind: 'unrelated', severity: 'error', reason })];
};

const sharesNumber = (one: Reading, other: Reading): boolean =>
  one.quantities.some((said) =>
    other.quantities.some((printed) => sameDimension(said, printed) && sameValue(said, printed)),
  );

/** Most of its words stand nowhere in the paper, and no denial ties it to its quote. */
function isForeign(words: ReadonlySet<string>, { reading, quotes }: Statement, { stems }: Evidence): boolean {
  const absent = [...words].filter((word) => !stems.has(word)).length;
  if (words.size < LONG || absent < MOSTLY_FOREIGN * words.size) return false;
  return !quotes.some((quote) => sharesStance(reading, quote));
}

const OPEN =
  /\b(?:not (?:yet )?(?:known|clear)|unknown|unclear|open question|nobody knows|may|might|could|perhaps|maybe|remains? to be|seems?)\b/i;

/** Both deny something, or both leave something open: plain words share little else with the paper's. */
function sharesStance(said: Reading, printed: Reading): boolean {
  const denied = wordsLike(said, STRONG).length > 0 && wordsLike(printed, NEGATION).length > 0;
  return denied || (OPEN.test(said.text) && RESERVE.test(printed.text));
}
