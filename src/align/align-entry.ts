/** What runs inside an alignment's process: one sound with its text in, its word times out. */
import type { Speech, TimedWord } from '#src/core/media.ts';
import { match } from './match.ts';
import { spread } from './spread.ts';
import { tidy } from './tidy.ts';

export interface AlignTask {
  pcm: Int16Array;
  sampleRate: number;
  texts: string[];
  /** The same text as the reference says it; null where it cannot be said. */
  reference: Speech | null;
}

export default function align({ pcm, sampleRate, texts, reference }: AlignTask): TimedWord[] {
  const matched = reference && match(pcm, sampleRate, reference);
  return tidy(matched ?? spread(pcm, sampleRate, texts), pcm.length / sampleRate);
}
