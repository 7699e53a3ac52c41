/**
 * What a sentence is worth in a video, whatever part it does there.
 *
 * The weights are found, not guessed: some 9,200 sentences of 137 papers were marked by readers, from 0 (must not be said) to 4
 * (must be in), by what they tell of their paper and by how well a stranger understands them, and a ridge regression foretells
 * the marks. Of papers that it has not seen it puts three pairs of findings of four right, where chance puts two. What changes
 * nothing there is no feature.
 */
import { iconsIn } from '#src/core/icons/index.ts';
import type { Paper } from '#src/core/paper.ts';
import { contentWords, overlap } from '#src/core/text/words.ts';
import { cueWeight, roleWeight } from './cues.ts';
import { strangeWords } from './familiar.ts';
import { conceptsIn, type Feature, isLarge, numbersIn, says, sumOf } from './features.ts';
import type { Line } from './line.ts';
import { isProcedure } from './line-worth.ts';
import { paragraphStarts, type Source } from './material.ts';
import { isDeed } from './opening-worth.ts';

type Unmarked = Omit<Line, 'mark'>;

/** What is to be known of a paper to mark its lines. */
interface About {
  title: ReadonlySet<string>;
  /** Where paragraphs begin. */
  firsts: ReadonlySet<number>;
}

const inBody = ({ source }: Unmarked) => !source.inAbstract && !source.isPlain;

/** Words from which a sentence says enough. */
const FULL = 14;
const MOST_THINGS = 2;
const LEAST_FIT = -3;

const FEATURES: Readonly<Record<string, Feature<About, Unmarked>>> = {
  // What it speaks of.
  concepts: {
    worth: 0.34,
    of: conceptsIn,
  },
  titleShare: {
    worth: 0.56,
    of: ({ text }, { title }) => overlap(title, new Set(contentWords(text))),
  },
  things: {
    worth: 0.19,
    of: ({ text }) => Math.min(MOST_THINGS, iconsIn(text).filter(({ sign }) => !sign).length),
  },
  // What strikes.
  large: {
    worth: 0.46,
    of: ({ text }) => numbersIn(text).some((number) => isLarge(number.text)),
  },
  // What is hard to hear, or dull.
  strangeWords: { worth: -0.07, of: ({ text }) => strangeWords(text).length },
  names: { worth: -0.07, of: ({ text }) => text.match(/(?<=\s)\p{Lu}/gu)?.length ?? 0 },
  signs: { worth: -0.23, of: says(/[μµ/()₀-₉<>=±~:]/u) },
  price: { worth: -0.08, of: ({ price }) => price },
  tooShort: { worth: -0.06, of: ({ words }) => Math.max(0, FULL - words) },
  deed: { worth: -0.19, of: isDeed },
  supposed: { worth: 0.17, of: says(/\b(?:may|might|could|possibl[ey]|likely|probably)\b/i) },
  procedure: { worth: -0.45, of: isProcedure },
  points: {
    worth: -0.2,
    of: says(
      /\b(?:this|these|those|such|the (?:same|latter|former|above|opposite|other|two|three|four|five))\b/i,
    ),
  },
  question: { worth: 0.11, of: ({ text }) => cueWeight('question', text) },
  findingFit: { worth: 0.04, of: ({ text }) => Math.max(LEAST_FIT, roleWeight('finding', text)) },
  // Where it stands.
  background: { worth: 0.35, of: (line) => line.source.zone === 'background' && inBody(line) },
  position: { worth: -0.19, of: ({ source }) => source.position },
  plain: { worth: 1.01, of: ({ source }) => source.isPlain },
  lateInAbstract: { worth: 0.56, of: ({ source }) => (source.inAbstract ? source.position : 0) },
  firstOfParagraph: { worth: 0.22, of: ({ source }, { firsts }) => firsts.has(source.place) },
  results: { worth: -0.29, of: (line) => line.source.zone === 'results' && inBody(line) },
  conclusion: { worth: 0.29, of: (line) => line.source.zone === 'conclusion' && inBody(line) },
};

/** What a sentence has that has none of them. */
const BASE = 1;

/** @returns what foretells the mark of a line of the paper, about 0 to 4. */
export function marksIn(paper: Paper, sources: readonly Source[]): (line: Unmarked) => number {
  const about: About = {
    title: new Set(contentWords(paper.title)),
    firsts: paragraphStarts(sources),
  };
  const features = Object.values(FEATURES);
  return (line) => BASE + sumOf(features, line, about);
}
