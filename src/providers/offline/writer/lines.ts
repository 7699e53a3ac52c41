/** Sentences of the paper turned into lines that can be spoken, each with its price and weight. */

import type { Paper } from '#src/core/paper.ts';
import { cleanSentence } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { literal } from '#src/core/text/literal.ts';
import { capitalise, shiftPerson } from '#src/core/text/person.ts';
import { contentWords, spokenWords } from '#src/core/text/words.ts';
import { explainAcronyms } from './acronyms.ts';
import { plainForms } from './clauses.ts';
import { conceptsOf } from './concepts.ts';
import { dangles, HEAVY, pointsNowhere, priceOf } from './fitness.ts';
import type { Line } from './line.ts';
import { type LowerCase, lowerCaseWords, withinSentence } from './lower-case.ts';
import { marksIn } from './marks.ts';
import type { Source } from './material.ts';
import { plainly } from './plain.ts';
import { untoldIn } from './untold.ts';

/** Shorter than this a sentence of a paper says too little. */
const MIN_WORDS = 6;
/** Spoken length of all that one sentence of the paper becomes: one scene. */
const MAX_WORDS = 36;
/** What an abstract says is worth more. */
const MAX_ABSTRACT_WORDS = 42;
const mostWords = ({ inAbstract }: Source): number => (inAbstract ? MAX_ABSTRACT_WORDS : MAX_WORDS);
/** Away from the abstract a pronoun more often points out of its sentence. */
const BODY_PRICE = 0.8;
/** There, what was parted off a sentence is a detail. */
const DETAIL =
  /^That (?:is|was|can|may|might|could|lasts|lasted|happen(?:s|ed)|compares) |^The comparison (?:is|was) with /;

export interface LineContext {
  subject: string;
  raisedCitations: boolean;
  acronyms: ReadonlyMap<string, string>;
  /** How a digest that others wrote calls the paper's authors: "Guo et al."; null: they are not known. */
  authorsAs: RegExp | null;
  /** Words of the longest sentence. */
  longest: number;
}

/** @returns the lines that can be spoken, in the paper's order; a sentence may yield longer and shorter ones. */
export function speakableLines(paper: Paper, sources: readonly Source[], context: LineContext): Line[] {
  const lowerCase = lowerCaseWords(paper);
  const near = centralityIn(paper, sources);
  const concepts = conceptsOf(paper, sources);
  const markOf = marksIn(paper, sources);
  const isUntold = untoldIn(paper, sources);
  const spoken = sources.map((source, index) => ({
    source,
    forms: formsOf(source, context, lowerCase, (text) => isUntold(text, index)),
  }));
  return spoken.flatMap(({ source, forms }, index) => {
    const alone = forms.filter(({ leans }) => !leans);
    const next = spoken[index + 1];
    const follows =
      next && next.source.place === source.place + 1 && next.source.paragraph === source.paragraph;
    const leaning = follows ? next.forms.filter(({ leans }) => leans).slice(0, 1) : [];
    const pairs = alone.flatMap((first) =>
      leaning.map((second) => ({
        said: [...first.said, ...second.said],
        words: first.words + second.words,
        price: first.price + second.price,
      })),
    );
    return [...alone, ...pairs]
      .filter(({ words }) => words <= mostWords(source))
      .map(({ said, words, price }) => {
        const text = said.map((one) => one.text).join(' ');
        const line = { source, said, text, words, price, concepts: concepts(text), ...near(source) };
        return { ...line, mark: markOf(line) };
      });
  });
}

interface Form extends Pick<Line, 'said' | 'words' | 'price'> {
  /** It points back to the sentence before it in the paper. */
  leans: boolean;
}

/** Pronouns that a sentence before can be meant by; "it" may be anything. */
const POINTS_BACK = /^(?:they|this|these|such|he|she|the latter|both|its|their|of (?:these|those|them))\b/i;

function formsOf(
  source: Source,
  context: LineContext,
  lowerCase: LowerCase,
  isUntold: (text: string) => boolean,
): Form[] {
  const ended = /[.!?]['"”’]?$/.test(source.quote) ? source.quote : `${source.quote}.`;
  const written = source.section === 'Title' ? ended : source.quote;
  const named = source.isPlain && context.authorsAs ? written.replace(context.authorsAs, ourselves) : written;
  const clean = cleanSentence(named, context);
  if (clean === null) return [];
  const bare = dropConnectives(clean);
  const shifted = bare.leans && !POINTS_BACK.test(bare.text) ? null : shiftPerson(bare.text, context.subject);
  if (shifted === null) return [];
  return plainForms(plainly(shifted), context.longest).flatMap((form) => {
    const sentences = form.map((one) => withinSentence(one, lowerCase));
    const words = spokenWords(explainAcronyms(sentences, context.acronyms).join(' '));
    if (words < MIN_WORDS || words > mostWords(source)) return [];
    const text = sentences.join(' ');
    const torn = pointsNowhere(sentences[0] ?? '') || isUntold(sentences[0] ?? '');
    const leans = torn || dangles(text);
    const price =
      sentences.reduce(
        (sum, one) => sum + priceOf(capitalise(one.replace(/^(?:But|So) /, '')), context.acronyms),
        0,
      ) +
      (source.inAbstract
        ? 0
        : BODY_PRICE * (pronounsIn(text) - (leans ? 1 : 0)) +
          sentences.filter((one) => DETAIL.test(one)).length);
    if (price > HEAVY || (leans && !torn && !POINTS_BACK.test(text))) return [];
    return [{ said: sentences.map((one) => ({ text: one, source })), words, price, leans }];
  });
}

/** `shiftPerson` makes of it who they are. */
const ourselves = (_name: string, at: number): string => (at === 0 ? 'We' : 'we');

/** A name in brackets is a citation. */
const NOT_CITED = '(?<![(;] ?)';
/** "Guo et al." or "Guo and Sun", by the surnames of the authors. */
export function authorsAs(authors: readonly string[]): RegExp | null {
  const [first, second] = authors.map((name) => name.split(' ').at(-1) ?? '');
  if (!first) return null;
  const pair = second && authors.length === 2 ? `|and ${literal(second)}\\b` : '';
  return new RegExp(
    `${NOT_CITED}\\b${literal(first)}(?:,[^,;.()]{2,40})?,? (?:et al\\.(?! ?\\()${pair})`,
    'gu',
  );
}

function pronounsIn(text: string): number {
  return text.match(/\b(?:its|it|they|them|their)\b/gi)?.length ?? 0;
}
/** Cosine of a sentence with the words of title and abstract, rare words weighing more. */
function centralityIn(
  paper: Paper,
  sources: readonly Source[],
): (source: Source) => { centrality: number; topics: ReadonlySet<string> } {
  const bags = new Map(sources.map((source) => [source, new Set(contentWords(source.quote))]));
  const seenIn = new Map<string, number>();
  for (const bag of bags.values()) for (const word of bag) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + sources.length / (seenIn.get(word) ?? 1));
  const centre = new Map<string, number>();
  const lead =
    paper.abstract.length > 0 ? paper.abstract.join(' ') : (paper.sections[0]?.paragraphs.join(' ') ?? '');
  for (const word of contentWords(lead)) centre.set(word, (centre.get(word) ?? 0) + 1);
  for (const word of contentWords(paper.title)) centre.set(word, (centre.get(word) ?? 0) + 3);
  const centreNorm =
    Math.sqrt([...centre].reduce((sum, [word, times]) => sum + (times * weight(word)) ** 2, 0)) || 1;
  return (source) => {
    const topics = bags.get(source) ?? new Set<string>();
    let dot = 0;
    let norm = 0;
    for (const word of topics) {
      dot += weight(word) ** 2 * (centre.get(word) ?? 0);
      norm += weight(word) ** 2;
    }
    return { centrality: norm === 0 ? 0 : dot / (Math.sqrt(norm) * centreNorm), topics };
  };
}
