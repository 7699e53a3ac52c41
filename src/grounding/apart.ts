/**
 * Check, repair and reading in a process of their own: a stranger's text may cost so much, and not the worker. All throw
 * what `runOnWords` throws besides.
 */
import { runOnWords } from '#src/confined/on-words.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ReaderNote, ReadSentence } from '#src/core/reading.ts';
import type { Script } from '#src/core/script.ts';
import type { GroundingTask } from './grounding-entry.ts';
import type { Finding, Grounding } from './model.ts';

interface Told {
  script: Script;
  paper: Paper;
}

interface Stoppable {
  signal: AbortSignal;
}

const run = <T>(task: GroundingTask, { signal }: Stoppable): Promise<T> =>
  runOnWords<T>(new URL('./grounding-entry.ts', import.meta.url), task, signal);

/** As `checkScript`, with what a reader refused among the findings. */
export const checkApart = (
  { script, paper, notes = [] }: Told & { notes?: readonly ReaderNote[] },
  context: Stoppable,
): Promise<Grounding> => run({ what: 'check', script, paper, notes }, context);

/** As `repairScript`, and throws what it throws. */
export const repairApart = (
  { script, paper, findings }: Told & { findings: readonly Finding[] },
  context: Stoppable,
): Promise<Script> => run({ what: 'repair', script, paper, findings }, context);

/** As `readingOf`. */
export const readingApart = ({ script, paper }: Told, context: Stoppable): Promise<ReadSentence[]> =>
  run({ what: 'reading', script, paper }, context);
