/** The last scene of every video: who wrote the paper, where it stands, what may be done with it. */

import type { Language } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import { screenWords } from '#src/core/screen-words/index.ts';
import type { Scene } from '#src/core/script.ts';

/** The credits, to be read in silence; that a paper was retracted is said. @param language absent: English */
export function endScene(paper: Paper, id: string, language?: Language): Scene {
  const { end } = screenWords(language);
  const narration = paper.retracted ? end.retracted : '';
  return { id, role: 'end', heading: end.heading, narration, visual: { kind: 'end' }, claims: [] };
}
