/** What runs in the confined process of `rhythmApart`. */
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { withRhythm } from './rhythm.ts';

export interface RhythmTask {
  script: Script;
  paper: Paper;
}

export default ({ script, paper }: RhythmTask): Script => withRhythm(script, paper);
