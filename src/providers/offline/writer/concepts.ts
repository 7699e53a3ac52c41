/** What a paper is about, word by word, so that lines are chosen for what they add to those that are told. */
import type { Paper } from '#src/core/paper.ts';
import { contentWords } from '#src/core/text/words.ts';
import type { Source } from './material.ts';

/** Weight of a word in a text; the heaviest words of the paper together weigh `HEAVIEST_WEIGH`. */
export type Concepts = ReadonlyMap<string, number>;

const HEAVIEST = 20;
const HEAVIEST_WEIGH = 10;
/** A word of the title counts as so many of the abstract. */
const IN_TITLE = 3;

/** @returns the weights of the words of a text: what title and abstract say often, and few other sentences do. */
export function conceptsOf(
  { title, abstract, sections }: Paper,
  sources: readonly Source[],
): (text: string) => Concepts {
  const seenIn = new Map<string, number>();
  for (const { quote } of sources)
    for (const word of new Set(contentWords(quote))) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  const lead = abstract.length > 0 ? abstract : (sections[0]?.paragraphs ?? []);
  const times = new Map<string, number>();
  for (const word of contentWords(lead.join(' '))) times.set(word, (times.get(word) ?? 0) + 1);
  for (const word of contentWords(title)) times.set(word, (times.get(word) ?? 0) + IN_TITLE);
  const raw = new Map(
    [...times].map(([word, often]) => [
      word,
      Math.sqrt(often) * Math.log(1 + sources.length / (seenIn.get(word) ?? 1)),
    ]),
  );
  const heaviest = [...raw.values()].sort((left, right) => right - left).slice(0, HEAVIEST);
  const whole = heaviest.reduce((sum, weight) => sum + weight, 0) || 1;
  return (text) =>
    new Map(contentWords(text).map((word) => [word, ((raw.get(word) ?? 0) / whole) * HEAVIEST_WEIGH]));
}
