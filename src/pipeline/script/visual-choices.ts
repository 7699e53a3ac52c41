/** What else a scene could show. Pure. */

import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script, Visual } from '#src/core/script.ts';
import { quoteFinder } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { listIn } from '#src/providers/offline/writer/lists.ts';
import { phraseWithin } from '#src/providers/offline/writer/phrases.ts';
import { drawnOf } from '#src/providers/offline/writer/shown/drawn.ts';
import { thingsOf } from '#src/providers/offline/writer/shown/things.ts';
import { isSayable } from '#src/providers/offline/writer/stands-alone.ts';

export interface VisualChoice {
  /** `keep`, `clip`, `title`, `figure-2`, or a kind: unique within the scene. */
  value: string;
  visual: Visual;
}

/** Characters that the graphics hold. */
const LIMIT = { quote: 120, step: 110, caption: 110 } as const;
/** More figures than this are no choice any more. */
const MAX_FIGURES = 8;
const MOST_STEPS = 4;

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
  // What a sentence holds is found in English alone.
  const english = script.language === undefined;
  for (const { visual: drawn } of english ? sentences.flatMap((one) => drawnOf(one, scene.role)) : []) {
    if (!choices.some(({ value }) => value === drawn.kind)) add(drawn.kind, drawn);
  }
  if (english) add('picture', thingsOf(sentences.filter(isSayable).join(' '))[0]?.visual ?? null);
  add('quote', quoteOf(scene, paper));
  add('steps', stepsIn(sentences.filter(isSayable), english));
  const shown = paper.figures.filter(({ image }) => image !== null).slice(0, MAX_FIGURES);
  for (const [index, figure] of shown.entries()) {
    if (visual.kind === 'figure' && visual.figureId === figure.id) continue;
    const caption = phraseWithin(splitSentences(figure.caption)[0] ?? figure.label, LIMIT.caption);
    add(`figure-${index + 1}`, { kind: 'figure', figureId: figure.id, caption });
  }
  return choices;
}

/** The first sentence that the paper has word for word: one that is spoken, else one that it rests on. */
function quoteOf({ narration, claims }: Scene, paper: Paper): Visual | null {
  const findQuote = quoteFinder(paper);
  const text = [narration, ...claims.map(({ quote }) => quote)]
    .flatMap(splitSentences)
    .find((sentence) => sentence.length <= LIMIT.quote && findQuote(sentence).length > 0);
  return text === undefined ? null : { kind: 'quote', text };
}

/** Another video of the same words; of the narration's, where the scene has no video but others have. */
function clipOf({ visual, narration }: Scene, { scenes }: Script): Visual | null {
  if (visual.kind === 'clip') return { ...visual, take: (visual.take ?? 1) + 1 };
  const hasClips = scenes.some((scene) => scene.visual.kind === 'clip');
  return hasClips
    ? { kind: 'clip', prompt: `A calm documentary shot of what this is about: ${narration}` }
    : null;
}

function stepsIn(sentences: readonly string[], english: boolean): Visual | null {
  const listed = (english ? sentences : []).map(listIn).find((items) => items.length > 0);
  const items = listed ?? (sentences.length > 1 ? sentences.map((one) => phraseWithin(one, LIMIT.step)) : []);
  if (items.length < 2) return null;
  return { kind: 'steps', items: items.slice(0, MOST_STEPS).map((label) => ({ label })) };
}
