/** A number of one group is not said of another: the control's under the name of the treated. */
import { type Group, groupOf, groupsIn } from '#src/core/text/groups.ts';
import { isInOrder, segmentsOf } from '#src/core/text/segments.ts';
import type { Reading } from '../evidence.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import type { Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

/** The rule for groups: each number is held against the quotes that give more than one of its kind. */
export const groups: Rule = (statement) => {
  const { reading, quotes } = statement;
  return reading.quantities.flatMap((said) => {
    const inQuotes = quotes.filter((quote) =>
      quote.quantities.some((printed) => sameDimension(said, printed)),
    );
    const rivals = inQuotes.map((quote) => ofAnother(said, reading, quote));
    const [rival] = rivals;
    // Another quote may give the same number of the right group.
    if (!rival || rivals.some((one) => one === null)) return [];
    const reason = `“${said.text}” is the number of another group; of this one the quoted sentence says “${rival.text}”.`;
    return [findingOn(statement, { kind: 'number', severity: 'error', reason })];
  });
};

/** The quote's number for the group that the statement names, where the number said is that of another group. */
function ofAnother(said: Quantity, reading: Reading, quote: Reading): Quantity | null {
  const all = quote.quantities.filter((printed) => sameDimension(said, printed));
  const printed = all.filter((one) => sameValue(said, one));
  const others = all.filter((one) => !sameValue(said, one));
  if (printed.length !== 1 || others.length === 0) return null;
  const [own] = printed;
  const theirs = own ? groupOf(own, all, quote.text) : null;
  if (!own) return null;
  const mine = groupOf(
    said,
    reading.quantities.filter((one) => sameDimension(said, one)),
    reading.text,
  );
  if (!mine) return theirs ? namesAnother(reading, quote, own, others, theirs) : null;
  if (mine.name === theirs?.name) return null;
  return (
    others.find((other) => {
      const group = groupOf(other, all, quote.text);
      if (!group) return theirs?.control === true && stands(mine.name, other, quote);
      return group.name === mine.name || (theirs !== null && differ(group, theirs, mine));
    }) ?? null
  );
}

/** One is studied and the other a control, and what is said is of the same sort as the rival. */
const differ = (rival: Group, own: Group, said: Group): boolean =>
  rival.control !== own.control && said.control === rival.control;

/** Whether a name stands in the number's own part of the sentence. */
function stands(name: string, { start }: Quantity, { text, tokens }: Reading): boolean {
  const segmentOf = segmentsOf(text);
  return tokens.some(
    (token) => token.word.toLowerCase() === name && segmentOf(token.start) === segmentOf(start),
  );
}

/** "34 % with zolvine": no word for a group, but the words that follow the other number. */
function namesAnother(
  reading: Reading,
  quote: Reading,
  own: Quantity,
  others: readonly Quantity[],
  { control }: Group,
): Quantity | null {
  if (!control || isInOrder(quote.text) || groupsIn(reading.text).length > 0) return null;
  const segmentOf = segmentsOf(quote.text);
  const after = ({ start, end }: Quantity): Set<string> =>
    new Set(
      quote.tokens
        .filter((token: Token) => token.start >= end && segmentOf(token.start) === segmentOf(start))
        .flatMap(({ stem }) => (stem === '' ? [] : [stem])),
    );
  const said = new Set(reading.tokens.map(({ stem }) => stem));
  const mine = after(own);
  if ([...mine].some((stem) => said.has(stem))) return null;
  return others.find((other) => [...after(other)].some((stem) => said.has(stem))) ?? null;
}
