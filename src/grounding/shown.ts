/** What a scene writes on the screen, by kind of visual. A kind that is not here does not compile. */
import type { Scene, Visual } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import type { Evidence } from './evidence.ts';

/** One text on the screen. */
export interface Shown {
  text: string;
  /** `verbatim`: shown as the paper's own words; `number`: a value with its label; `line`: everything else. */
  as: 'line' | 'number' | 'verbatim';
  /** What else than the claims of its scene it may rest on: the paper's title, a figure's own caption. */
  source: readonly string[];
}

type ShownBy = {
  [K in Visual['kind']]: (visual: Extract<Visual, { kind: K }>, evidence: Evidence) => Shown[];
};

const line = (text: string, source: readonly string[] = []): Shown => ({ text, as: 'line', source });

const BY_KIND: ShownBy = {
  title: ({ text }, { paper }) => [line(text, [paper.title])],
  number: ({ value, label }) => [{ text: `${value} ${label}`, as: 'number', source: [] }],
  quote: ({ text }) => [{ text, as: 'verbatim', source: [] }],
  points: ({ items }) => items.map((item) => line(item)),
  figure: ({ figureId, caption }, { paper }) => {
    const figure = paper.figures.find(({ id }) => id === figureId);
    return [line(caption, figure ? splitSentences(figure.caption) : [])];
  },
  clip: () => [],
  end: () => [],
};

/** The texts of a scene on the screen, the heading first. The end scene holds metadata alone, and is not judged. */
export function shownIn({ heading, visual }: Scene, evidence: Evidence): Shown[] {
  if (visual.kind === 'end') return [];
  const read = BY_KIND[visual.kind] as (visual: Visual, evidence: Evidence) => Shown[];
  return [line(heading), ...read(visual, evidence)].filter(({ text }) => text !== '');
}
