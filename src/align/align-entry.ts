/** What runs inside an alignment's process: one sound with its text in, its word times or what is wrong with it out. */
import type { Speech, TimedWord } from '#src/core/media.ts';
import { faultOf } from './as-written.ts';
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

export interface JudgeTask extends AlignTask {
  reference: Speech;
  judge: true;
}

export default function align(task: AlignTask | JudgeTask): TimedWord[] | string | null {
  const { pcm, sampleRate, texts, reference } = task;
  if ('judge' in task) return faultOf(pcm, sampleRate, task.reference);
  const matched = reference && match(pcm, sampleRate, reference);
  return tidy(matched ?? spread(pcm, sampleRate, texts), pcm.length / sampleRate);
}
