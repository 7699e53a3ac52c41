/** A number in brackets ("long nights (n = 16), short nights (n = 10)") is said of what it stands behind. */
import { segmentsOf } from '#src/core/text/segments.ts';
import type { Reading } from '../evidence.ts';
import { meantBy } from '../plain-words.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import { findingOn, type Rule } from './rule.ts';

/** Words with a meaning right before such a number that name what it is of. */
const NAME_WORDS = 3;
const BEHIND_ITS_NAME = /(?:\bn\s?=\s?|\()$/i;

/** The rule for numbers that stand behind their name. */
export const labelled: Rule = (statement) => {
  const { reading, quotes } = statement;
  return reading.quantities.flatMap((said) => {
    const rivals = quotes.map((quote) => ofAnother(said, reading, quote));
    const rival = rivals.find((one) => one !== null);
    if (!rival) return [];
    const reason = `“${said.text}” stands behind another name; of this one the quoted sentence says “${rival.text}”.`;
    return [findingOn(statement, { kind: 'number', severity: 'error', reason })];
  });
};

/** The number behind the name that the statement gives, where what it says is behind another one. */
function ofAnother(said: Quantity, reading: Reading, quote: Reading): Quantity | null {
  const alike = quote.quantities.filter((one) => sameDimension(said, one));
  const [own, ...more] = alike.filter((one) => sameValue(said, one));
  const named = alike.filter(({ start }) =>
    BEHIND_ITS_NAME.test(quote.text.slice(Math.max(0, start - 5), start)),
  );
  if (!own || more.length > 0 || !named.includes(own)) return null;
  const isTold = meantBy(stemsBeside(said, reading));
  const mine = nameOf(own, quote);
  const tells = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((stem) => !other.has(stem) && isTold(stem) !== undefined);
  const isRival = (other: Quantity): boolean => {
    const theirs = nameOf(other, quote);
    return tells(theirs, mine) && !tells(mine, theirs);
  };
  return named.find((other) => other !== own && isRival(other)) ?? null;
}

/** The words right before a number, in its own part of the sentence. */
const nameOf = (number: Quantity, quote: Reading): Set<string> =>
  new Set([...stemsBeside(number, quote, number.start)].slice(-NAME_WORDS));

/** The words of a number's own part of its sentence, in order. @param until those before it; absent: all */
function stemsBeside({ start }: Quantity, { text, tokens }: Reading, until = Infinity): Set<string> {
  const segmentOf = segmentsOf(text);
  const beside = tokens.filter(({ start: at, end }) => end <= until && segmentOf(at) === segmentOf(start));
  return new Set(beside.flatMap(({ stem }) => (stem === '' ? [] : [stem])));
}
