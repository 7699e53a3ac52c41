/** Word times as captions can show them. Pure. */
import type { TimedWord } from '#src/core/media.ts';

/** No word is shown for less, s. */
const LEAST_S = 0.02;

/**
 * The same words, in order, none over another, each at least a moment long, all within the sound.
 *
 * @param words with ascending starts
 * @param durationS of the sound, above 0
 */
export function tidy(words: TimedWord[], durationS: number): TimedWord[] {
  const least = Math.min(LEAST_S, durationS / words.length);
  let clock = 0;
  const apart = words.map(({ text, start, end }) => {
    const from = Math.max(clock, start);
    clock = Math.max(from + least, end);
    return { text, start: from, end: clock };
  });
  let limit = durationS;
  for (const word of apart.reverse()) {
    word.end = Math.min(word.end, limit);
    word.start = Math.max(0, Math.min(word.start, word.end - least));
    limit = word.start;
  }
  return apart.reverse();
}
