/** A sentence that says more numbers than anybody holds against a paper. */
import type { Finding } from '../model.ts';
import type { Statement } from '../statements.ts';
import { findingOn } from './rule.ts';

/** A sentence has some three; each is held against all of the paper. */
const MOST_NUMBERS = 40;

/** What is wrong with such a sentence, by which no other rule goes; null: it is none. */
export function overloaded(statement: Statement): Finding | null {
  const count = statement.reading.quantities.length;
  if (count <= MOST_NUMBERS) return null;
  const reason = `${count} numbers in one sentence are more than can be held against the paper, or listened to.`;
  return findingOn(statement, { kind: 'number', severity: 'error', reason });
}
