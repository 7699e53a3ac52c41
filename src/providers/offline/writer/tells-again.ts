/** Whether two lines tell the same. */
import { contentWords, overlap } from '#src/core/text/words.ts';
import type { Line } from './lines.ts';

/** Words that two clauses of one sentence may share. */
const OTHER_CLAUSE = 0.34;
/** Shared share of meaning words from which a line says what another does, where the longer has not twice as many. */
const ALIKE = 0.75;
const ALIKE_LENGTH = 0.5;

/**
 * Whether a line says what another does: in nearly the same words, as abstract and discussion do, or of the same sentence;
 * another clause of a long sentence is something else.
 */
export function tellsAgain(line: Line, told: Line): boolean {
  if (!sharesSentence(line, told)) return isAlike(line, told);
  if (line.said.some(({ text }) => told.said.some((said) => said.text === text))) return true;
  const known = new Set(contentWords(told.text));
  const words = new Set(contentWords(line.text));
  return overlap(words, known) > OTHER_CLAUSE;
}

/** A short line that a long one holds is told by it; a long one that holds a short one adds what the short one lacks. */
function isAlike(line: Line, told: Line): boolean {
  const [words, known] = [wordsIn(line), wordsIn(told)];
  return overlap(words, known) >= ALIKE && known.size >= ALIKE_LENGTH * words.size;
}

const bags = new WeakMap<Line, Set<string>>();
function wordsIn(line: Line): Set<string> {
  const bag = bags.get(line) ?? new Set(contentWords(line.text));
  bags.set(line, bag);
  return bag;
}

export function sharesSentence(one: Line, other: Line): boolean {
  return one.said.some(({ source }) => other.said.some((said) => said.source.place === source.place));
}
