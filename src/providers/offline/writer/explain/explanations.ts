/** The paper's own explanations of its words, each in one short sentence. Pure. */
import { cleanSentence } from '#src/core/text/clean.ts';
import { countWords } from '#src/core/text/words.ts';
import { plainForms } from '../clauses.ts';
import { pointsNowhere, priceOf } from '../fitness.ts';
import type { Source } from '../material.ts';
import { isSayable } from '../stands-alone.ts';
import { THIRD_NO_NOUN } from '../verbs.ts';
import { meaningsIn } from './meanings.ts';
import { inKnownWords, isPlainMeaning, isTechnical } from './plain-meaning.ts';

export interface Explanation {
  term: string;
  /** "Exergy is the usable part of energy." */
  text: string;
  source: Source;
}

/** What is harder to follow than this explains nothing. */
const MOST_PRICE = 1;

/** @returns what the sentences explain of the terms that are told, those of one term beside each other. */
export function explanationsIn(
  sources: readonly Source[],
  isTold: (term: string) => boolean,
  raisedCitations: boolean,
): Explanation[] {
  return sources.flatMap((source) => {
    const sentence = cleanSentence(source.quote, { raisedCitations });
    if (sentence === null || !isSayable(sentence)) return [];
    return meaningsIn(source.quote, sentence)
      .filter(({ term }) => isTechnical(term) && isTold(term))
      .flatMap(({ term, opens, meaning }) => {
        const text = shortest(term, opens, meaning);
        return text === null ? [] : [{ term, text, source }];
      });
  });
}

/** Where a meaning goes on to something else: ", feeding on bacteria", "and has been implicated in". */
const GOES_ON = new RegExp(
  `, (?=\\p{L}+(?:ing|ed|ly)\\b|which |who |where |with |in |at |as )| and (?=(?:is|are|has|have|can|may|was|were|${THIRD_NO_NOUN}) )`,
  'u',
);

/** What comes with it: of a disease or a process, most of what only the field knows. */
const WITH_WHAT =
  / (?=(?:principally |mainly |often |usually )?(?:associated with|characteri[sz]ed by|caused by|resulting (?:in|from)|encoded by|based on) |(?:that|which|who|forming|contributing|making|located|situated) )/u;

/** The sentence, or the longest shorter one that still explains; null: there is none. */
function shortest(term: string, opens: string, meaning: string): string | null {
  // What a plant is called in plain words needs no other.
  if (opens.endsWith(' called')) return `${opens} ${meaning}.`;
  const [first = meaning] = meaning.split(GOES_ON);
  const [sort = first] = first.split(WITH_WHAT);
  const forms = [...new Set([meaning, first, sort, ...[first, sort].map(inKnownWords)])].flatMap((one) =>
    plainForms(`${opens} ${one}.`).flatMap((form) => form.slice(0, 1)),
  );
  return (
    forms
      .filter(
        (form) =>
          form.startsWith(`${opens} `) &&
          isPlainMeaning(term, form.slice(opens.length + 1).replace(/\.$/, '')),
      )
      .filter((form) => priceOf(form, new Map()) <= MOST_PRICE && !pointsNowhere(form))
      .sort((left, right) => countWords(right) - countWords(left))[0] ?? null
  );
}
