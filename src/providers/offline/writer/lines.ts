/** Sentences of the paper turned into lines that can be spoken, each with its price and weight. */
import type { Paper } from '#src/core/paper.ts';
import { cleanSentence } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { shiftPerson } from '#src/core/text/person.ts';
import { contentWords, spokenWords } from '#src/core/text/words.ts';
import { explainAcronyms } from './acronyms.ts';
import { dangles, HEAVY, priceOf } from './fitness.ts';
import type { Source } from './material.ts';
import { shorterForms } from './trim.ts';

export interface Line {
  source: Source;
  /** The sentence as it is spoken when it stands first. */
  text: string;
  /** As it is spoken right after the sentence before it in the paper: its "However," kept. */
  following: string;
  /** It opens with a word that needs the sentence before it, so it never opens a scene. */
  leans: boolean;
  /** Words once its acronyms are written out. */
  /** Spoken length, in average words (`spokenWords`). */
  words: number;
  price: number;
  /** 0 to 1: how near the sentence is to what title and abstract are about. */
  centrality: number;
  topics: ReadonlySet<string>;
}

/** Spoken length of one scene, in average words: at 155 a minute, 4 to 14 seconds. */
export const SCENE_WORDS = { min: 10, max: 36 } as const;
/** Shorter than this a sentence of a paper says too little, even beside another. */
const MIN_LINE_WORDS = 5;
/** Forms of one sentence that are tried: the longest, and the shortest. */
const FORMS = 3;
/** Away from the abstract a pronoun more often points out of its sentence. */
const BODY_PRICE = 0.8;

export interface LineContext {
  subject: string;
  raisedCitations: boolean;
  acronyms: ReadonlyMap<string, string>;
}

/** @returns the lines that can be spoken, in the paper's order; a sentence may yield a longer and a shorter one. */
export function speakableLines(paper: Paper, sources: readonly Source[], context: LineContext): Line[] {
  const near = centralityIn(paper, sources);
  return sources.flatMap((source) => formsOf(source, context).map((form) => ({ ...form, ...near(source) })));
}

function formsOf(source: Source, context: LineContext): Omit<Line, 'centrality' | 'topics'>[] {
  const clean = cleanSentence(source.quote, context);
  if (clean === null) return [];
  const bare = dropConnectives(clean);
  const shifted = shiftPerson(bare.text, context.subject);
  if (shifted === null) return [];
  const however = /^however,\s/i.test(clean);
  const forms = shorterForms(`${shifted.charAt(0).toUpperCase()}${shifted.slice(1)}`).flatMap((text) => {
    const words = spokenWords(explainAcronyms([text], context.acronyms).join(' '));
    if (words < MIN_LINE_WORDS || words > SCENE_WORDS.max) return [];
    const price = priceOf(text, context.acronyms) + (source.inAbstract ? 0 : BODY_PRICE * pronounsIn(text));
    if (price > HEAVY || dangles(text)) return [];
    const following =
      however && /^(?:the|a|an|this|these|it|little|there)\b/i.test(text)
        ? `However, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
        : text;
    return [{ source, text, following, leans: bare.leans, words, price }];
  });
  return forms.length <= FORMS ? forms : [...forms.slice(0, FORMS - 1), ...forms.slice(-1)];
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
