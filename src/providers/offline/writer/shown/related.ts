/** What else the paper says of what a scene tells, where that can be drawn: it is shown, and not said. */
import type { Paper } from '#src/core/paper.ts';
import { cleanSentence } from '#src/core/text/clean.ts';
import { contentWords } from '#src/core/text/words.ts';
import { gatherSources, type Source } from '../material.ts';
import { isSayable } from '../stands-alone.ts';
import type { Zone } from '../zones.ts';
import { chartsOf } from './charts.ts';
import type { Option, ShownScene } from './option.ts';
import { sharesOf } from './shares.ts';
import { termsOf } from './terms.ts';

/** Meaning words that a sentence must share with what is told. Those of the title stand in every sentence, and count for none. */
const SHARED = { least: 3, share: 0.45 } as const;
const MOST = 3;
/** What is shown beside what is said is worth less than what is said. */
const BESIDE = 0.62;

export interface Material {
  source: Source;
  text: string;
  words: ReadonlySet<string>;
  drawn: readonly Option[];
  terms: readonly Option[];
}

/** Where a paper tells what others have found, or what was done: its numbers there are no results of its own. */
const NO_RESULT: ReadonlySet<Zone> = new Set(['background', 'aim', 'methods', 'limits']);

/** The sentences of the paper that can be drawn, made ready once for all scenes. */
export function materialOf(paper: Paper): Material[] {
  const topic = new Set(contentWords(paper.title));
  return gatherSources(paper).flatMap((source) => {
    const text = cleanSentence(source.quote, { raisedCitations: false });
    if (text === null || !isSayable(text)) return [];
    const tells = source.inAbstract || !NO_RESULT.has(source.zone);
    const drawn = tells && /\d/.test(text) ? [...chartsOf(text), ...sharesOf(text)] : [];
    const terms = termsOf(text);
    if (drawn.length + terms.length === 0) return [];
    return [
      { source, text, words: new Set(contentWords(text).filter((word) => !topic.has(word))), drawn, terms },
    ];
  });
}

/** Charts and shares of sentences that speak of the same; terms that the scene uses. */
export function relatedOf({ sentences, role, claims }: ShownScene, material: readonly Material[]): Option[] {
  const said = sentences.join(' ');
  const words = new Set(contentWords(said));
  const told = new Set(claims.map(({ quote }) => quote));
  const found = material.filter(({ source }) => !told.has(source.quote));
  const terms = found.flatMap((one) =>
    one.terms.filter((term) => speaksOf(said, term)).map((term) => based(term, one, 1)),
  );
  if (role === 'hook') return terms;
  const drawn = found
    .map((one) => ({ one, shared: [...one.words].filter((word) => words.has(word)).length }))
    .filter(
      ({ one, shared }) =>
        shared >= SHARED.least && shared >= SHARED.share * Math.min(one.words.size, words.size),
    )
    .sort((left, right) => right.shared - left.shared)
    .slice(0, MOST)
    .flatMap(({ one }) => one.drawn.filter(isSpokenOf(words)).map((each) => based(each, one, BESIDE)));
  return [...terms.slice(0, MOST), ...(role === 'finding' || role === 'impact' ? drawn : [])];
}

/** Whether what a graphic measures is spoken of, and not only whom it was measured in. */
const isSpokenOf =
  (words: ReadonlySet<string>) =>
  ({ visual }: Option): boolean => {
    const measured = 'axis' in visual ? visual.axis : 'label' in visual ? visual.label : '';
    return contentWords(measured ?? '').some((word) => words.has(word));
  };

const speaksOf = (said: string, { visual }: Option): boolean =>
  visual.kind === 'term' && said.toLowerCase().includes(visual.term.toLowerCase());

/** With the sentence that it comes from as its claim. */
function based({ visual, worth }: Option, { source }: Material, share: number): Option {
  const { quote, section } = source;
  return { visual, worth: worth * share, claims: textsOf(visual).map((text) => ({ text, quote, section })) };
}

/** The lines that a graphic of data shows, as they are checked. */
function textsOf(visual: Option['visual']): string[] {
  switch (visual.kind) {
    case 'chart':
    case 'forest':
      return visual.data.map(({ label, value }) => `${label}, ${visual.axis}: ${value}`);
    case 'share':
      return [`${visual.value} ${visual.label}`];
    case 'term':
      return [visual.text];
    default:
      return [];
  }
}
