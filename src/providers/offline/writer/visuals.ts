/** What each scene shows: the options a scene has, and the choice that keeps neighbours different. */
import type { Figure, Paper } from '#src/core/paper.ts';
import type { Claim, SceneRole, Visual } from '#src/core/script.ts';
import { cleanSentence } from '#src/core/text/clean.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { contentWords, overlap } from '#src/core/text/words.ts';
import { listIn } from './lists.ts';
import { numberGraphic } from './number-graphic.ts';
import { phraseWithin } from './phrases.ts';
import type { Point } from './points.ts';

/** Characters that the graphics hold. */
const LIMIT = { quote: 120, point: 110, caption: 110 } as const;
const MAX_FIGURES = 2;
/** Shared share of meaning words from which a caption is about a finding. */
const ABOUT = 0.25;
const MIN_SHARED = 3;
/** What two neighbours of one kind cost, against options worth 1 to 4. */
const SAME_AS_BEFORE = 2.5;

export interface Option {
  visual: Visual;
  worth: number;
  /** Claims that the picture itself makes. */
  claims: Claim[];
}

export interface ShownScene {
  role: SceneRole;
  /** The spoken sentences. */
  sentences: readonly string[];
  points: readonly Point[];
}

/** @returns one option a scene, in order. */
export function chooseVisuals(paper: Paper, scenes: readonly ShownScene[], titleText: string): Option[] {
  let beam: { chosen: Option[]; worth: number }[] = [{ chosen: [], worth: 0 }];
  for (const scene of scenes) {
    const options = optionsFor(paper, scene, titleText);
    beam = beam
      .flatMap(({ chosen, worth }) =>
        options
          .filter((option) => fits(chosen, option))
          .map((option) => ({
            chosen: [...chosen, option],
            worth:
              worth + option.worth - (chosen.at(-1)?.visual.kind === option.visual.kind ? SAME_AS_BEFORE : 0),
          })),
      )
      .sort((left, right) => right.worth - left.worth)
      .slice(0, 40);
  }
  return beam[0]?.chosen ?? [];
}

function fits(chosen: readonly Option[], { visual }: Option): boolean {
  if (visual.kind !== 'figure') return true;
  const shown = chosen.flatMap((option) => (option.visual.kind === 'figure' ? [option.visual.figureId] : []));
  return shown.length < MAX_FIGURES && !shown.includes(visual.figureId);
}

function optionsFor(paper: Paper, scene: ShownScene, titleText: string): Option[] {
  if (scene.role === 'hook') return [{ visual: { kind: 'title', text: titleText }, worth: 1, claims: [] }];
  const options: Option[] = [quoteOption(scene)];
  if (scene.points.length > 0) options.push(pointsOption(scene.points, scene.role === 'method' ? 3 : 1.2));
  for (const items of [...scene.sentences.map(listIn), sideBySide(scene.sentences)]) {
    if (items.length > 0) options.push({ visual: { kind: 'points', items }, worth: 0.8, claims: [] });
  }
  for (const sentence of scene.sentences) {
    const graphic = numberGraphic(sentence);
    if (!graphic) continue;
    const { value, label, strength } = graphic;
    const worth = strength * (scene.role === 'finding' ? 1.2 : 0.4);
    options.push({ visual: { kind: 'number', value, label }, worth, claims: [] });
  }
  if (scene.role === 'finding' || scene.role === 'method') {
    options.push(...paper.figures.flatMap((figure) => figureOption(figure, scene)));
  }
  return options;
}

function quoteOption({ sentences }: ShownScene): Option {
  const phrases = sentences.map((sentence) => phraseWithin(sentence, LIMIT.quote));
  const whole = phrases.find((phrase) => phrase.length <= LIMIT.quote);
  return { visual: { kind: 'quote', text: whole ?? phrases[0] ?? '' }, worth: 1, claims: [] };
}

/** Two sentences that stand one under the other. */
function sideBySide(sentences: readonly string[]): string[] {
  const whole = sentences.map((sentence) => phraseWithin(sentence, LIMIT.point));
  return whole.length === 2 && whole.every((phrase) => phrase.length <= LIMIT.point) ? whole : [];
}

function pointsOption(points: readonly Point[], worth: number): Option {
  return {
    visual: { kind: 'points', items: points.map(({ item }) => item) },
    worth,
    claims: points.map(({ item, quote, section }) => ({ text: item, quote, section })),
  };
}

function figureOption(figure: Figure, { sentences, role }: ShownScene): Option[] {
  if (figure.image === null) return [];
  const spoken = new Set(contentWords(sentences.join(' ')));
  const caption = new Set(contentWords(figure.caption));
  const shared = [...spoken].filter((word) => caption.has(word)).length;
  const alike = overlap(spoken, caption);
  if (shared < MIN_SHARED || alike < ABOUT) return [];
  const text = captionLine(figure.caption) ?? figure.label;
  if (text === '') return [];
  const worth = 1.5 + 3 * alike - (role === 'method' ? 1 : 0);
  return [{ visual: { kind: 'figure', figureId: figure.id, caption: text }, worth, claims: [] }];
}

/** Where a caption goes on to its panels: ". a–f Trends …", ". (A) Growth …". */
const PANEL = /[.;]\s+(?=\(?[a-zA-Z](?:\s?[,–-]\s?[a-zA-Z])*\)?[\s,:])/;

function captionLine(caption: string): string | null {
  const beforePanels = caption.replace(/\s+/g, ' ').trim().split(PANEL)[0] ?? '';
  const first = splitSentences(beforePanels)[0] ?? '';
  const clean = cleanSentence(first, { raisedCitations: false }) ?? first;
  const line = phraseWithin(clean, LIMIT.caption).replace(/\.$/, '');
  if (/^(?:adapted|modified|reprinted|reproduced)\b|\bet al\b/i.test(line)) return null;
  return line.length >= 8 && line.length <= LIMIT.caption ? line : null;
}
