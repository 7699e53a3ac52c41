/** From the chosen takes to the scenes of the script. */
import { ROLE_ICONS } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Claim, Scene } from '#src/core/script.ts';
import { explainAcronyms } from './acronyms.ts';
import { headingOf, headingOfHook } from './headings.ts';
import type { Line } from './line.ts';
import type { Source } from './material.ts';
import { pointSources } from './point-sources.ts';
import { pointsFrom } from './points.ts';
import type { ScenePlan } from './scene-plan.ts';
import { titleOf } from './shown/headline.ts';
import { withTopics } from './shown/topics.ts';
import { chooseVisuals, type ShownScene } from './visuals.ts';

/** The first scene: what it says, and the sentence of the paper that it says it from; null: the paper has none for it. */
export interface Opening {
  text: string;
  source: Pick<Source, 'quote' | 'section'> | null;
}

export interface Cut {
  paper: Paper;
  sources: readonly Source[];
  lines: readonly Line[];
  opening: Opening;
  plan: readonly ScenePlan[];
  acronyms: ReadonlyMap<string, string>;
}

interface Draft extends ShownScene {
  heading: string;
  claims: Claim[];
}

/** @returns the scenes in order, `s1` the hook. */
export function assembleScenes(cut: Cut): Scene[] {
  const { paper, opening, plan, acronyms } = cut;
  const said = explainAcronyms(
    [
      opening.text,
      ...plan.flatMap(({ lines }) => lines.flatMap((line) => line.said.map(({ text }) => text))),
    ],
    acronyms,
  );
  const first = openingScene({ ...opening, text: said.shift() ?? opening.text }, paper);
  const drafts: Draft[] = [
    { role: 'hook', heading: first.heading, sentences: [first.narration], points: [], claims: first.claims },
  ];
  // Where nothing is said of how it was done it is shown beside the question.
  const tellsHow = plan.some(({ role }) => role === 'method') ? 'method' : 'question';
  for (const { role, lines } of plan) {
    const spoken = lines.flatMap((line) =>
      line.said.map(({ text, source }) => ({ text: said.shift() ?? text, source })),
    );
    const offered = drafts.flatMap(({ points }) => points.map(({ item }) => item));
    drafts.push({
      role,
      heading: headingOf(paper, role, spoken, drafts),
      sentences: spoken.map(({ text }) => text),
      points: role === tellsHow ? pointsFrom(pointSources(lines, cut), offered) : [],
      claims: spoken.map(({ text, source }) => ({ text, quote: source.quote, section: source.section })),
    });
  }
  const visuals = withTopics(paper, chooseVisuals(paper, drafts, first.visual), drafts);
  return drafts.map(({ role, heading, sentences, claims }, index) => ({
    id: `s${index + 1}`,
    role,
    heading,
    narration: sentences.join(' '),
    visual: visuals[index]?.visual ?? { kind: 'picture', items: [{ icon: ROLE_ICONS[role], label: '' }] },
    ...(visuals[index]?.next && { next: visuals[index].next }),
    claims: [...claims, ...(visuals[index]?.claims ?? [])],
  }));
}

/** @returns the first scene of a video that opens so. */
export function openingScene({ text, source }: Opening, paper: Paper): Scene {
  return {
    id: 's1',
    role: 'hook',
    heading: headingOfHook(paper),
    narration: text,
    visual: titleOf(text, paper.title),
    claims: source ? [{ text, quote: source.quote, section: source.section }] : [],
  };
}
