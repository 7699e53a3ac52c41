/** From the chosen takes to the scenes of the script. */
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Scene } from '#src/core/script.ts';
import { explainAcronyms } from './acronyms.ts';
import type { Part } from './cast.ts';
import { cueWeight } from './cues.ts';
import { headingOf, headingOfHook } from './headings.ts';
import { claimsOf, type Hook } from './hook.ts';
import type { Line } from './lines.ts';
import type { Source } from './material.ts';
import { type PointSource, pointsFrom } from './points.ts';
import { chooseVisuals, type ShownScene } from './visuals.ts';

export interface Cut {
  paper: Paper;
  sources: readonly Source[];
  lines: readonly Line[];
  hook: Hook;
  parts: readonly Part[];
  acronyms: ReadonlyMap<string, string>;
}

/** Sentences on method that the points may come from. */
const POINT_SOURCES = 12;

interface Draft extends ShownScene {
  heading: string;
  claims: Claim[];
}

/** @returns the scenes in order, `s1` the hook. */
export function assembleScenes(cut: Cut): Scene[] {
  const { paper } = cut;
  const { hook } = cut;
  const said = explainAcronyms(
    [...hook.sentences, ...cut.parts.flatMap(({ take }) => take.lines)].map(({ text }) => text),
    cut.acronyms,
  );
  const sayAll = <Sentence extends { text: string }>(sentences: readonly Sentence[]): Sentence[] =>
    sentences.map((sentence) => ({ ...sentence, text: said.shift() ?? sentence.text }));
  const opening = sayAll(hook.sentences);
  const title = titleGraphicOf(hook, opening, paper);
  const drafts: Draft[] = [
    {
      role: 'hook',
      heading: headingOfHook(paper),
      sentences: opening.map(({ text }) => text),
      points: [],
      claims: claimsOf(opening),
    },
  ];
  for (const { role, take } of cut.parts) {
    const lines = sayAll(take.lines);
    const before = drafts.filter((draft) => draft.role === role).map(({ heading }) => heading);
    const offered = drafts.flatMap(({ points }) => points.map(({ item }) => item));
    drafts.push({
      role,
      heading: headingOf(paper, role, lines, before),
      sentences: lines.map(({ text }) => text),
      points: role === 'method' ? pointsFrom(pointSources(take.lines, cut), offered) : [],
      claims: lines.map(({ text, source }) => ({ text, quote: source.quote, section: source.section })),
    });
  }
  const visuals = chooseVisuals(paper, drafts, title);
  return drafts.map(({ role, heading, sentences, claims }, index) => ({
    id: `s${index + 1}`,
    role,
    heading,
    narration: sentences.join(' '),
    visual: visuals[index]?.visual ?? { kind: 'quote', text: sentences[0] ?? '' },
    claims: [...claims, ...(visuals[index]?.claims ?? [])],
  }));
}

/** @returns the first scene of a video that opens with this, its acronyms written out. */
export function openingScene(hook: Hook, paper: Paper, acronyms: Cut['acronyms']): Scene {
  const said = explainAcronyms(
    hook.sentences.map(({ text }) => text),
    acronyms,
  );
  const sentences = hook.sentences.map((sentence, index) => ({
    ...sentence,
    text: said[index] ?? sentence.text,
  }));
  return {
    id: 's1',
    role: 'hook',
    heading: headingOfHook(paper),
    narration: sentences.map(({ text }) => text).join(' '),
    visual: { kind: 'title', text: titleGraphicOf(hook, sentences, paper) },
    claims: claimsOf(sentences),
  };
}

/** What the title graphic says large. */
const titleGraphicOf = (hook: Hook, [first]: readonly { text: string }[], paper: Paper): string =>
  hook.text ?? (first?.text ?? paper.title).replace(/\.$/, '');

/** First what is spoken, then the rest of what the paper says of its method. */
function pointSources(lines: readonly Line[], { sources, lines: all }: Cut): PointSource[] {
  const spoken = lines.map(({ text, source }) => ({
    text,
    detail: false,
    quote: source.quote,
    section: source.section,
  }));
  const abstract = sources.filter(
    ({ inAbstract, zone, position }) =>
      inAbstract && (zone === 'methods' || (zone === 'body' && position > 0.15 && position < 0.6)),
  );
  const rest = abstract
    .filter(({ quote }) => cueWeight('method', quote) >= 1.4)
    .slice(0, POINT_SOURCES)
    .map(({ quote, section }) => ({ text: quote, detail: false, quote, section }));
  const body = all
    .filter(({ source, price }) => source.zone === 'methods' && !source.inAbstract && price < 2)
    .slice(0, POINT_SOURCES)
    .map(({ text, source }) => ({ text, detail: true, quote: source.quote, section: source.section }));
  return [...spoken, ...rest, ...body];
}
