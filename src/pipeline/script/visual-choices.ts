/** What else a scene could show. Pure. */

import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script, Visual } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { listIn } from '#src/providers/offline/writer/lists.ts';
import { numberGraphic } from '#src/providers/offline/writer/number-graphic.ts';
import { phraseWithin } from '#src/providers/offline/writer/phrases.ts';

export interface VisualChoice {
  /** `keep`, `clip`, `number`, `quote`, `points`, `title`, `figure-2`: unique within the scene. */
  value: string;
  visual: Visual;
}

/** Characters that the graphics hold. */
const LIMIT = { quote: 120, point: 110, caption: 110 } as const;
/** More figures than this are no choice any more. */
const MAX_FIGURES = 8;
const MAX_POINTS = 4;

/**
 * What the scene can show, with its narration as it is now: first what it shows already. Graphics are made of the
 * narration, figures are the paper's, and clips are there where the script has some.
 */
export function visualChoices(scene: Scene, script: Script, paper: Paper): VisualChoice[] {
  const { visual, narration } = scene;
  const sentences = splitSentences(narration);
  const choices: VisualChoice[] = [{ value: 'keep', visual }];
  const add = (value: string, other: Visual | null) => {
    if (other) choices.push({ value, visual: other });
  };
  add('clip', clipOf(scene, script));
  if (scene.role === 'hook')
    add('title', { kind: 'title', text: phraseWithin(sentences[0] ?? '', LIMIT.quote) });
  // Numbers and lists are found in English sentences alone.
  const english = script.language === undefined;
  const number = english ? sentences.map(numberGraphic).find((graphic) => graphic !== null) : null;
  add('number', number ? { kind: 'number', value: number.value, label: number.label } : null);
  add('quote', { kind: 'quote', text: phraseWithin(sentences[0] ?? narration, LIMIT.quote) });
  add('points', pointsOf(sentences, english));
  const shown = paper.figures.filter(({ image }) => image !== null).slice(0, MAX_FIGURES);
  for (const [index, figure] of shown.entries()) {
    if (visual.kind === 'figure' && visual.figureId === figure.id) continue;
    const caption = phraseWithin(splitSentences(figure.caption)[0] ?? figure.label, LIMIT.caption);
    add(`figure-${index + 1}`, { kind: 'figure', figureId: figure.id, caption });
  }
  return choices;
}

/** Another video of the same words; of the narration's, where the scene has no video but others have. */
function clipOf({ visual, narration }: Scene, { scenes }: Script): Visual | null {
  if (visual.kind === 'clip') return { ...visual, take: (visual.take ?? 1) + 1 };
  const hasClips = scenes.some((scene) => scene.visual.kind === 'clip');
  return hasClips
    ? { kind: 'clip', prompt: `A calm documentary shot of what this is about: ${narration}` }
    : null;
}

function pointsOf(sentences: readonly string[], english: boolean): Visual | null {
  const listed = (english ? sentences : []).map(listIn).find((items) => items.length > 0);
  const items =
    listed ?? (sentences.length > 1 ? sentences.map((one) => phraseWithin(one, LIMIT.point)) : []);
  return items.length > 1 ? { kind: 'points', items: items.slice(0, MAX_POINTS) } : null;
}
