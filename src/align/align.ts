/** The word times of one sound that says a known text. Pure. */
import type { Speech, TimedWord } from '#src/core/media.ts';
import { match } from './match.ts';
import { spread } from './spread.ts';
import { tidy } from './tidy.ts';

/** @param reference the same text as the reference says it; null where it cannot be said */
export function align(
  pcm: Int16Array,
  sampleRate: number,
  texts: string[],
  reference: Speech | null,
): TimedWord[] {
  const matched = reference && match(pcm, sampleRate, reference);
  return tidy(matched ?? spread(pcm, sampleRate, texts), pcm.length / sampleRate);
}
