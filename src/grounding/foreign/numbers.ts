/** Every number that is said is in the quoted sentences, with its unit; words around it cannot be compared. */
import type { Reading } from '../evidence.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import { findingOn } from '../rules/rule.ts';
import type { CrossingRule } from './crossing.ts';
import { quantitiesIn } from './languages.ts';
import { waysOf } from './ways.ts';

/** "Dos grupos", "drei Dinge": so small a count in words is a figure of speech. */
const SMALL_WORDED = 3;

/** The rule for numbers. */
export const numbers: CrossingRule = (statement, { said, printed, evidence }) => {
  const given = (texts: readonly Reading[]): Quantity[] =>
    texts.flatMap(({ text, quantities }) => (printed === 'en' ? quantities : quantitiesIn(text, printed)));
  const quoted = given(statement.quotes);
  const near = given(statement.nearby);
  const falls = waysOf(statement.reading, said).has('down');
  const wrong = quantitiesIn(statement.reading.text, said).flatMap((number) => {
    const stands = (other: Quantity): boolean => same(number, other, falls);
    if (quoted.some(stands) || number.value === 1) return [];
    if (number.worded && number.dimension === '' && number.value <= SMALL_WORDED) return [];
    if (number.dimension === 'year' && number.value === evidence.paper.year) return [];
    const rival = quoted.find((other) => sameDimension(number, other) && number.dimension !== '');
    if (!rival && near.some(stands)) return [];
    return [
      rival
        ? `The quoted sentence says “${rival.text}”, not “${number.text}”.`
        : `“${number.text}” is not in the quoted sentences with this unit. Use a number as they give it, and say that it is rounded where it is.`,
    ];
  });
  return wrong.map((reason) => findingOn(statement, { kind: 'number', severity: 'error', reason }));
};

/** The same number; where one side has no unit to be compared, by its digits. */
function same(said: Quantity, printed: Quantity, falls: boolean): boolean {
  if (sameDimension(said, printed) && sameValue(said, printed)) return true;
  // "Fell by 5 %" where the paper has "-5 %".
  const risen = { ...printed, value: -printed.value };
  if (falls && printed.value < 0 && sameDimension(said, risen) && sameValue(said, risen)) return true;
  const lacking = (one: Quantity, other: Quantity): boolean =>
    ['', 'year'].includes(one.dimension) && !['', 'year', '%'].includes(other.dimension);
  if (!lacking(said, printed) && !lacking(printed, said)) return false;
  const bare = (quantity: Quantity): Quantity => ({
    ...quantity,
    dimension: '',
    value: quantity.value / quantity.factor,
    step: quantity.step / quantity.factor,
    factor: 1,
  });
  return sameValue(bare(said), bare(printed));
}
