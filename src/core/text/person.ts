/** "We" becomes "the researchers", where the sentence stays right; the table below is all of it. */
import { DEEDS } from './deeds.ts';

/** Between "we" and its verb. */
const ADVERB = '(?:also|then|therefore|now|here|first|further|next|thus|thereby|again|\\p{Ll}{3,}ly)\\s+';
const AUXILIARY =
  '(?:have|had|could|can|were|are|did|do|will|were able to|have been able to)\\s+(?:not\\s+)?';
const PAST =
  '(?:\\p{L}+-)?\\p{L}{2,}ed|found|saw|took|made|did|began|chose|built|set|gave|grew|held|kept|ran|sought|were|had|drew|put|showed|shown|wrote|fed';
const RESEARCH_WE = new RegExp(
  `\\b[Ww]e\\s+(?:${ADVERB})*(?:${AUXILIARY})?(?:${ADVERB})*(?:${PAST}|${DEEDS})\\b`,
  'u',
);

const RESEARCH_OUR =
  /\b[Oo]ur\s+(?:(?:[\p{L}-]+\s){0,3}?(?:results?|findings?|data|study|studies|analys[ie]s|work|approach|models?|goals?|aims?|objectives?|purpose|examples|proposal|predictions?|calculations?|measurements?|algorithms?|technique|tool|theory|(?<!(?:immune|nervous|solar|digestive|visual|sensory|care|health|food) )system|datasets?|assays?|screen|search|implementation|interpretation|meta-analysis|proposed \p{L}+|new \p{L}+|observations?|experiments?|method|research|review|survey|estimates?|simulations?|framework|evidence|investigation|conclusions?|hypothesis|group|team|laborator(?:y|ies)|cohort|samples?|patients?|trial|case|paper|methodology|solutions?|institut(?:e|ion)|clinic|unit|department|hospital|comparison|knowledge of no)\b)/u;
/** "Our" of everybody stays. */
const EVERYBODY_OUR =
  /\bour\s+(?:\p{L}+\s)?(?:understanding|knowledge|planet|world|society|lives|ancestors|climate|bodies|health|ability)\b/giu;

/** First person that no rule makes safe. */
const UNSAFE = /\b(?:I|my|me|mine|myself|ours|us)\b/;
/** "This allowed us to see": only those who did the work are meant. */
const ALLOWED_US = /(?<=\b(?:allow|enabl|permitt?|led|prompt)(?:e|e?d|e?s|ing)? )us(?= to\b)/gu;

/**
 * Shifts a sentence of the authors from the first person to the third.
 * @param subject who they are: `the researchers`, `the authors`.
 * @returns the shifted sentence, the sentence itself where it has no first person, or null where a shift could
 * change what is meant ("we" of everybody, "I", "us").
 */
export function shiftPerson(sentence: string, subject: string): string | null {
  const written = sentence.replace(ALLOWED_US, subject);
  if (UNSAFE.test(written)) return null;
  const everybody: string[] = [];
  let text = written.replace(EVERYBODY_OUR, (phrase) => {
    everybody.push(phrase);
    return `⟦${everybody.length - 1}⟧`;
  });
  const firstWe = text.search(/\b[Ww]e\b/);
  const firstOur = text.search(/\b[Oo]ur\b/);
  if (firstWe >= 0 && !RESEARCH_WE.test(text)) return null;
  if (firstWe < 0 && firstOur >= 0 && !RESEARCH_OUR.test(text)) return null;
  let named = false;
  text = text.replace(/\b(?:[Ww]e|[Oo]ur|[Oo]urselves)\b/g, (word) => {
    const replacement = replacementOf(word.toLowerCase(), named, subject);
    named = true;
    return /^[WO]/.test(word) ? capitalise(replacement) : replacement;
  });
  return text.replace(/⟦(\d+)⟧/g, (_, index: string) => everybody[Number(index)] ?? '');
}

function replacementOf(word: string, named: boolean, subject: string): string {
  if (word === 'ourselves') return 'themselves';
  if (word === 'our') return named ? 'their' : `${subject}’`;
  return named ? 'they' : subject;
}

/** `mRNA`, `pH`, `eLife`, `β-catenin`: the small letter is of the name. */
const NAMED_SMALL = /^(?:\p{Ll}\p{Lu}|\p{Script=Greek})/u;

/** @returns the text with its first letter a capital. */
export function capitalise(text: string): string {
  return NAMED_SMALL.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
