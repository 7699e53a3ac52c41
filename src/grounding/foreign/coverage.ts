/** Every spoken sentence that gives a number rests on a claim; one without either is for the reader to see. */
import { findingOn } from '../rules/rule.ts';
import type { CrossingRule } from './crossing.ts';
import { quantitiesIn } from './languages.ts';

/** Shorter sentences are calls, not facts. */
const MIN_WORDS = 5;

/** The rule for coverage. */
export const coverage: CrossingRule = (statement, { said, evidence }) => {
  const { where, reading, claims, text } = statement;
  if (where !== 'narration' || claims.length > 0) return [];
  const number = quantitiesIn(reading.text, said).find(
    ({ value, dimension }) => !(dimension === 'year' && value === evidence.paper.year) && value > 1,
  );
  if (!number && (reading.tokens.length < MIN_WORDS || text.endsWith('?'))) return [];
  const reason = number
    ? `No claim covers this sentence, and it gives a number (“${number.text}”). Add a claim with the paper’s own sentence, or leave the number out.`
    : 'No claim covers this sentence. Add a claim with the paper’s own sentence, or leave it out.';
  return [findingOn(statement, { kind: 'uncovered', severity: number ? 'error' : 'warning', reason })];
};
