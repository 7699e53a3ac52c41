/** The numbers of charts and shares stand in the quotes of their own scene; elsewhere in the paper is not enough. */

import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import type { Statement } from '../statements.ts';
import { findingOn, type Rule } from './rule.ts';

/** The rule for data on screen. */
export const shownData: Rule = (statement) => {
  if (statement.as !== 'datum') return [];
  if (statement.reading.quantities.length === 0) {
    const reason = 'A chart shows numbers; this one has none. Give the number as the paper has it.';
    return [findingOn(statement, { kind: 'shown', severity: 'error', reason })];
  }
  return statement.reading.quantities.flatMap((said) => {
    if (stands(said, statement)) return [];
    const reason = `“${said.text}” is in no quote of this scene. Quote the sentence or the row of the table that gives it.`;
    return [findingOn(statement, { kind: 'number', severity: 'error', reason })];
  });
};

/** In a quote of the scene, or in a row that one of them copies. */
function stands(said: Quantity, { quotes, nearby, tables }: Statement): boolean {
  const isSaid = (printed: Quantity): boolean => sameDimension(said, printed) && sameValue(said, printed);
  return (
    [...quotes, ...nearby].some(({ quantities }) => quantities.some(isSaid)) ||
    tables.some(({ reading, rows }) =>
      reading.numbers.some(({ row, readings }) => (rows === null || rows.has(row)) && readings.some(isSaid)),
    )
  );
}
