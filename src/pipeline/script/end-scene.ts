/** The last scene of every video: who wrote the paper, where it stands, what may be done with it. */

import type { Language } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import { screenWords } from '#src/core/screen-words/index.ts';
import type { Scene } from '#src/core/script.ts';

/**
 * The credits, to be read in silence; that a paper was retracted is said.
 * @param scenes those before it: they name whose the pictures are that are not the paper's
 * @param language absent: English
 */
export function endScene(paper: Paper, scenes: readonly Scene[], language?: Language): Scene {
  const { end } = screenWords(language);
  const own = [...new Set(scenes.flatMap(({ visual }) => (visual.kind === 'own' ? [visual.by ?? ''] : [])))];
  const visual = { kind: 'end' as const, ...(own.length > 0 && { own }) };
  const narration = paper.retracted ? end.retracted : '';
  return { id: `s${scenes.length + 1}`, role: 'end', heading: end.heading, narration, visual, claims: [] };
}
