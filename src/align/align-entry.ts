/** What runs inside an alignment's thread: one sound with its text in, its word times out, then the end. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Speech, TimedWord } from '../core/media.ts';
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

function align({ pcm, sampleRate, texts, reference }: AlignTask): TimedWord[] {
  const matched = reference && match(pcm, sampleRate, reference);
  return tidy(matched ?? spread(pcm, sampleRate, texts), pcm.length / sampleRate);
}

parentPort?.postMessage(align(workerData as AlignTask));
