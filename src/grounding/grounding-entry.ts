/** What runs in the confined process of `apart.ts`. */
import type { Paper } from '#src/core/paper.ts';
import type { ReaderNote, ReadSentence } from '#src/core/reading.ts';
import type { Script } from '#src/core/script.ts';
import { checkScript } from './check.ts';
import type { Finding, Grounding } from './model.ts';
import { readingOf, refusals } from './reading.ts';
import { repairScript } from './repair.ts';

export type GroundingTask = { script: Script; paper: Paper } & (
  | { what: 'check'; notes: readonly ReaderNote[] }
  | { what: 'repair'; findings: readonly Finding[] }
  | { what: 'reading' }
);

/** Throws what `repairScript` throws. */
export default function ground(task: GroundingTask): Grounding | Script | ReadSentence[] {
  const { script, paper } = task;
  switch (task.what) {
    case 'check': {
      const { claims, findings } = checkScript(script, paper);
      return { claims, findings: [...findings, ...refusals(script, paper, task.notes)] };
    }
    case 'repair':
      return repairScript(script, paper, task.findings);
    case 'reading':
      return readingOf(script, paper);
  }
}
