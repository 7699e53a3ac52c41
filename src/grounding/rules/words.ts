/** Finding words of a list in a reading. */
import type { Reading } from '../evidence.ts';
import type { Token } from '../text.ts';

/** The words of a reading that fully match, in order. */
export function wordsLike(reading: Reading, pattern: RegExp): Token[] {
  return reading.tokens.filter(({ word }) => pattern.test(word));
}
