/** What each scene shows: the options a scene has, and the choice that keeps neighbours different. */

import { isDeepStrictEqual } from 'node:util';
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Drawn, Visual } from '#src/core/script.ts';
import { normaliseQuote } from '#src/core/text/quotes.ts';
import { contentWords, overlap, spokenWords } from '#src/core/text/words.ts';
import { listIn } from './lists.ts';
import { drawnOf, ofWholeQuotes } from './shown/drawn.ts';
import { figureOption } from './shown/figures.ts';
import { headlineNumbers } from './shown/headline-numbers.ts';
import { type Option, option, type ShownScene } from './shown/option.ts';
import { type Material, materialOf, relatedOf } from './shown/related.ts';
import { ICONS_ALONE, iconsOf, staleness } from './shown/seen.ts';
import { signsOf, subjectOf } from './shown/signs.ts';
import { stepsOf } from './shown/steps.ts';
import { tableChartsOf } from './shown/tables.ts';
import { thingsOf } from './shown/things.ts';

export type { ShownScene } from './shown/option.ts';

/** Characters that a quote has at most: one reads it while it is spoken. */
const MOST_QUOTED = 110;
const MOST = { figure: 2, quote: 1, place: 1, time: 1 } as const;
/** Each time a kind has been shown before makes it worth less. */
const SHOWN_BEFORE = 0.35;
/** The very same icons are worth less than a sign of the story each further time. */
const SAME_ICONS = 1.2;
/** What the opening's headline is worth: less than data that the opening holds; and the paper's title instead of one. */
const HEADLINE = 3.9;
const UNTOLD = 2.2;
/** Words of a list that is spoken: less than a picture of what is spoken of. */
const LISTED = 1;
/** A sentence to read while it is spoken is worth less than any thing that it names. */
const QUOTED = 0.5;
/** A scene of so many average words is too long for one picture; an opening is read at a glance. */
const TWO_PICTURES = 13;
const TWO_IN_OPENING = 17;
/** Two sentences of so many each have theirs. */
const ONE_EACH = 9;
/** What a second picture adds, as a share of its worth; more where it tells what a later sentence says. */
const SECOND = { ofSame: 0.5, ofLater: 0.8 } as const;
/** What stands before its sentence is said keeps this share of its worth. */
const EARLY = 0.6;
/** What the writer has chosen goes before what the rules would. */
const GIVEN = 6;
const BEAM = 40;
/** More would only be looked through. */
const MOST_OPTIONS = 12;

/** What one scene shows: one picture or two, and what they claim. */
export interface Shown {
  visual: Visual;
  next?: Drawn;
  claims: Claim[];
}

interface Choice extends Shown {
  worth: number;
  kinds: Visual['kind'][];
}

/** @returns what each scene shows, in order. */
export function chooseVisuals(paper: Paper, scenes: readonly ShownScene[], title: Visual): Shown[] {
  const material = materialOf(paper);
  const headline = headlineNumbers(paper);
  let beam: { chosen: Choice[]; worth: number }[] = [{ chosen: [], worth: 0 }];
  for (const scene of scenes) {
    const options = optionsFor(paper, scene, title, material).filter(
      (option) => headline(option.visual) && isSaid(option.visual, scene) && isQuoted(option, scene),
    );
    const choices = [...givenChoice(scene), ...choicesFor(options, scene)];
    beam = beam
      .flatMap(({ chosen, worth }) =>
        choices
          .filter((choice) => fits(chosen, choice))
          .map((choice) => ({ chosen: [...chosen, choice], worth: worth + worthAfter(chosen, choice) })),
      )
      .sort((left, right) => right.worth - left.worth)
      .slice(0, BEAM);
  }
  return beam[0]?.chosen ?? [];
}

/** A number that fills the screen is heard as well: beside another one it would only confuse. */
const isSaid = (visual: Visual, { sentences }: ShownScene): boolean =>
  !isAmount(visual) || normaliseQuote(sentences.join(' ')).includes(normaliseQuote(visual.value));

/** A label of which the quotes have not half the words, because they abbreviate it, reads as something new. */
function isQuoted({ visual, claims }: Option, scene: ShownScene): boolean {
  const labels = labelsOf(visual);
  if (labels.length === 0) return true;
  const given = new Set(contentWords([...scene.claims, ...claims].map(({ quote }) => quote).join(' ')));
  return labels.every((label) => label === '' || overlap(new Set(contentWords(label)), given) >= 0.5);
}

function labelsOf(visual: Visual): string[] {
  if (visual.kind === 'compare' || visual.kind === 'flow') return visual.items.map(({ label }) => label);
  return isAmount(visual) ? [visual.label] : [];
}

function worthAfter(chosen: readonly Choice[], choice: Choice): number {
  const { visual, worth, kinds } = choice;
  const before = chosen.flatMap((choice) => choice.kinds);
  const again = kinds.reduce((sum, kind) => sum + before.filter((other) => other === kind).length, 0);
  const same = chosen.filter((choice) => isDeepStrictEqual(choice.visual, visual)).length;
  const stale = staleness(visualsOf(choice), chosen.flatMap(visualsOf).flatMap(iconsOf));
  return worth - SHOWN_BEFORE * again - SAME_ICONS * same - stale;
}

const visualsOf = ({ visual, next }: Shown): Visual[] => [visual, ...(next ? [next] : [])];

/** A number as it is known again: "at least 16 years" is 16. */
const NUMBER = /^\D{0,12}(\d[\d.,]*\s?%?)/;
const numberIn = (text: string): string => NUMBER.exec(text)?.[1]?.replace(/\s/g, '') ?? text;

/** Icons may come again; the same number or name may not, whichever way it is drawn, or whatever of it is marked. */
const dataOf = (choice: Choice): string[] =>
  visualsOf(choice).flatMap((one) => {
    if (isAmount(one)) return [numberIn(one.value)];
    if (one.kind === 'value' || one.kind === 'picture' || one.kind === 'focus')
      return one.items.flatMap(({ label }) => (label === '' ? [] : [numberIn(label)]));
    return [JSON.stringify({ ...one, marked: null })];
  });

type Amount = Extract<Visual, { kind: 'number' | 'share' }>;
const isAmount = (visual: Visual): visual is Amount => visual.kind === 'number' || visual.kind === 'share';

/** Whether it begins with another kind than any that the scene before shows; clips are as different as what they show. */
export const isVaried = (before: readonly Visual['kind'][], [first]: readonly Visual['kind'][]): boolean =>
  first === undefined || first === 'clip' || !before.includes(first);

function fits(chosen: readonly Choice[], choice: Choice): boolean {
  const { visual, kinds } = choice;
  const told = new Set(chosen.flatMap(dataOf));
  const own = dataOf(choice);
  if (own.some((data, at) => told.has(data) || own.indexOf(data) < at)) return false;
  const before = chosen.flatMap((choice) => choice.kinds);
  // No kind twice in a row: of pictures and flows, which every scene has, the one before shows one at most.
  const last = chosen.at(-1)?.kinds ?? [];
  if (!isVaried(last, kinds)) return false;
  const full = Object.entries(MOST).some(
    ([kind, most]) => [...before, ...kinds].filter((other) => other === kind).length > most,
  );
  const shown = chosen.flatMap((choice) => (choice.visual.kind === 'figure' ? [choice.visual.figureId] : []));
  return !full && !(visual.kind === 'figure' && shown.includes(visual.figureId));
}

/** What a scene shows already is kept where it can be. */
function givenChoice({ given }: ShownScene): Choice[] {
  if (!given) return [];
  const { visual, next } = given;
  const kinds = [visual.kind, ...(next ? [next.kind] : [])];
  return [{ visual, ...(next && { next }), worth: GIVEN, claims: [], kinds }];
}

/** Each option alone, and where the scene is long each with another kind after it. */
function choicesFor(all: readonly Option[], scene: ShownScene): Choice[] {
  const alone = all.map(
    ({ visual, worth, claims, at = 0 }): Choice => ({
      ...{ visual, claims, kinds: [visual.kind] },
      worth: at > 0 ? EARLY * worth : worth,
    }),
  );
  const words = spokenWords(scene.sentences.join(' '));
  const isLong = words >= (scene.role === 'hook' ? TWO_IN_OPENING : TWO_PICTURES);
  if (!isLong && words < ONE_EACH) return alone;
  // A long scene that nothing follows on needs something to come closer to.
  const single = alone.filter(({ visual }) => !isLong || visual.kind !== 'quote' || all.length === 1);
  const pairs = all.flatMap((first) =>
    all.flatMap((second): Choice[] => {
      const next = second.visual;
      if (next.kind === first.visual.kind || !isDrawn(next) || next.kind === 'quote') return [];
      if (!isLong && !isLater(first, second)) return [];
      if (isOfIcons(next) && isOfIcons(first.visual) && !isLater(first, second)) return [];
      if (isAmount(next) && isAmount(first.visual)) return [];
      // What is said first is seen first.
      if (first.at !== undefined && second.at !== undefined && second.at < first.at) return [];
      return [
        {
          visual: first.visual,
          next,
          worth:
            first.worth +
            (isRead(next) && isLater(first, second) ? SECOND.ofLater : SECOND.ofSame) * second.worth,
          claims: [...first.claims, ...second.claims],
          kinds: [first.visual.kind, next.kind],
        },
      ];
    }),
  );
  return [...single, ...pairs];
}

const isOfIcons = ({ kind }: Visual): boolean => ICONS_ALONE.has(kind);
const isLater = (first: Option, second: Option): boolean =>
  first.at !== undefined && second.at !== undefined && second.at > first.at;
/** It has words or numbers. */
const isRead = (visual: Drawn): boolean =>
  !isOfIcons(visual) || ('items' in visual && visual.items.some(({ label }) => label !== ''));

const isDrawn = (visual: Visual): visual is Drawn => !/^(?:title|figure|clip|end)$/.test(visual.kind);

function optionsFor(paper: Paper, scene: ShownScene, title: Visual, material: readonly Material[]): Option[] {
  const { sentences, role, given } = scene;
  if (given?.or === 'nothing') return [];
  if (given?.or === 'icons') return signsOf(role, sentences.join(' '), '');
  const drawn = [
    ...sentences.flatMap((sentence, at) =>
      [...drawnOf(sentence, role), ...tableChartsOf(sentence, paper)].map((one) => ({ ...one, at })),
    ),
    ...ofWholeQuotes(scene),
    ...relatedOf(scene, material),
  ].slice(0, MOST_OPTIONS);
  if (role === 'hook') {
    const worth = title.kind === 'title' && title.text === '' ? UNTOLD : HEADLINE;
    return [{ visual: title, worth, claims: [] }, ...drawn];
  }
  const options = [
    ...quoteOption(scene),
    ...drawn,
    ...sentences.flatMap((sentence, at) =>
      [...thingsOf(sentence), ...signsOf(role, sentence, paper.title), ...subjectOf(role, sentence)].map(
        (one) => ({
          ...one,
          at,
        }),
      ),
    ),
  ];
  options.push(...stepsOf(scene.points, role, sentences.join(' ')));
  for (const items of sentences.map(listIn)) {
    if (items.length > 0) options.push(option({ kind: 'steps', items: items.map(listed) }, LISTED));
  }
  if (role === 'finding' || role === 'method') {
    options.push(...paper.figures.flatMap((figure) => figureOption(figure, scene)));
  }
  return options;
}

/** An item with the picture of what it names. */
function listed(label: string): { label: string; icon?: string } {
  const icon = iconsIn(label).findLast(({ sign }) => !sign)?.icon;
  return { label, ...(icon && { icon }) };
}

/** A short sentence that the paper has word for word. */
function quoteOption({ sentences, claims }: ShownScene): Option[] {
  const printed = claims.map(({ quote }) => normaliseQuote(quote)).join(' ');
  const at = sentences.findIndex(
    (sentence) => sentence.length <= MOST_QUOTED && printed.includes(normaliseQuote(sentence)),
  );
  return at < 0 ? [] : [{ ...option({ kind: 'quote', text: sentences[at] ?? '' }, QUOTED), at }];
}
