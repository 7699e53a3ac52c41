/** The size of a sample ("long nights: n = 16, short nights: n = 10") is said of the sample that it stands behind. */
import { segmentsOf } from '#src/core/text/segments.ts';
import { isNamedBefore, type Reading } from '../evidence.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import { findingOn, type Rule } from './rule.ts';

/** The rule for sizes of samples. */
export const labelled: Rule = (statement) => {
  const { reading, quotes } = statement;
  return reading.quantities.flatMap((said) => {
    const rivals = quotes.map((quote) => ofAnother(said, reading, quote));
    const rival = rivals.find((one) => one !== null);
    if (!rival) return [];
    const reason = `“${said.text}” is the size of another sample; of this one the quoted sentence says “${rival.text}”.`;
    return [findingOn(statement, { kind: 'number', severity: 'error', reason })];
  });
};

/** The size of the sample that the statement names, where what it gives is another one's. */
function ofAnother(said: Quantity, reading: Reading, quote: Reading): Quantity | null {
  if (said.dimension !== '') return null;
  const sizes = quote.quantities.filter(({ start }) => isNamedBefore(quote.text, start));
  const [own, ...more] = quote.quantities.filter((one) => sameDimension(said, one) && sameValue(said, one));
  if (!own || more.length > 0 || !sizes.includes(own)) return null;
  const told = stemsBeside(said, reading, () => true);
  const [mine, rest] = [namesOf(own, quote), sizes.filter((one) => one !== own)];
  const names = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...one].some((stem) => !other.has(stem) && told.has(stem));
  return (
    rest.find((other) => names(namesOf(other, quote), mine) && !names(mine, namesOf(other, quote))) ?? null
  );
}

const namesOf = (size: Quantity, quote: Reading): Set<string> =>
  stemsBeside(size, quote, ({ end }) => end <= size.start);

/** The words of a number's own part of its sentence. */
function stemsBeside(
  { start }: Quantity,
  { text, tokens }: Reading,
  isMeant: (token: Reading['tokens'][number]) => boolean,
): Set<string> {
  const segmentOf = segmentsOf(text);
  const beside = tokens.filter((token) => segmentOf(token.start) === segmentOf(start) && isMeant(token));
  return new Set(beside.flatMap(({ stem }) => (stem === '' ? [] : [stem])));
}
