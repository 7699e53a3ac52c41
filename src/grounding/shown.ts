/** What a scene writes on the screen, by kind of visual. A kind that is not here does not compile. */
import type { Scene, Visual } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import type { Evidence } from './evidence.ts';

/** One text on the screen. */
export interface Shown {
  text: string;
  /**
   * `verbatim`: shown as the paper's own words; `number`: a value with its label; `datum`: a number of a chart, which
   * rests on the quotes of its scene alone; `topic`: a heading of the paper, which rests on nothing else; `line`:
   * everything else.
   */
  as: 'line' | 'number' | 'datum' | 'verbatim' | 'topic';
  /** What else than the claims of its scene it may rest on: the paper's title, a figure's own caption. */
  source: readonly string[];
}

type ShownBy = {
  [K in Visual['kind']]: (visual: Extract<Visual, { kind: K }>, evidence: Evidence) => Shown[];
};

const line = (text: string, source: readonly string[] = []): Shown => ({ text, as: 'line', source });

/** A datum reads as a sentence would give it: whose it is, of what, how much. What the axis counts is judged once, with the axis. */
const datumOf = ({ label, value }: { label: string; value: string }, axis: string): Shown => ({
  text: [label, axis.replace(/\d\S*/g, '')].filter(Boolean).join(', ').concat(`: ${value}`),
  as: 'datum',
  source: [],
});

const named = (
  { items, topic = '' }: Extract<Visual, { kind: 'focus' | 'picture' }>,
  { paper }: Evidence,
): Shown[] => [
  ...items.map(({ label }) => line(label)),
  {
    text: topic,
    as: 'topic',
    source: paper.sections.map(({ heading }) => heading).filter((heading) => heading.includes(topic)),
  },
];

const BY_KIND: ShownBy = {
  title: ({ text }, { paper }) => [line(text, [paper.title])],
  number: ({ value, label }) => [{ text: `${value} ${label}`, as: 'number', source: [] }],
  quote: ({ text }) => [{ text, as: 'verbatim', source: [] }],
  share: ({ value, label }) => [{ text: `${value} ${label}`, as: 'datum', source: [] }],
  chart: ({ axis, data }) => [line(axis), ...data.map((datum) => datumOf(datum, axis))],
  forest: ({ axis, data }) => [
    line(axis),
    ...data.map(({ low, high, ...datum }) =>
      datumOf({ ...datum, value: `${datum.value}, ${low}, ${high}` }, axis),
    ),
  ],
  scale: ({ data }) => data.map((datum) => datumOf(datum, '')),
  steps: ({ items }) => items.map(({ label }) => line(label)),
  compare: ({ of = '', items }) => [of, ...items.map(({ label }) => label)].map((text) => line(text)),
  place: ({ items }) => items.map(({ label }) => line(label)),
  time: ({ items }) => items.map(({ label }) => line(label)),
  term: ({ term, text }) => [line(term), line(text)],
  flow: ({ items }) => items.map(({ label }) => line(label)),
  focus: named,
  value: ({ items }) => items.map(({ label }) => line(label)),
  picture: named,
  figure: ({ figureId, caption }, { paper }) => {
    const figure = paper.figures.find(({ id }) => id === figureId);
    return [line(caption, figure ? splitSentences(figure.caption) : [])];
  },
  clip: () => [],
  // It is the requester's, and said to be.
  own: () => [],
  end: () => [],
};

/** The texts of a scene on the screen, the heading first. The end scene holds metadata alone, and is not judged. */
export function shownIn({ heading, visual, next }: Scene, evidence: Evidence): Shown[] {
  if (visual.kind === 'end') return [];
  const read = (one: Visual): Shown[] =>
    (BY_KIND[one.kind] as (visual: Visual, evidence: Evidence) => Shown[])(one, evidence);
  return [line(heading), ...read(visual), ...(next ? read(next) : [])].filter(({ text }) => text !== '');
}
