/** Parts that have a verb, and yet are no sentence of their own, or claim what their sentence does not. */
import { DEEDS_DONE } from '#src/core/text/deeds.ts';
import { deniedIn } from '#src/core/text/denials.ts';
import { countWords } from '#src/core/text/words.ts';
import { FINITE } from './verbs.ts';

/** "It was shown that nine products of A": what they did is missing. */
const REPORTED_THAT =
  /\b(?:show|reveal|demonstrat|suggest|indicat|confirm|conclud|observ|report|found|find|argu|propos)\p{L}* that ([^,;:]+)[.!?]$/u;
/** "that growth slowed" */
export const ENDS_IN_VERB = /(?:\p{L}{3,}ed|\b(?:rose|fell|grew|flew|slept|won|lost))$/u;
/** "Increasing their use, though few took part": its only verb is of another clause. */
const DOING = /^\p{Lu}\p{Ll}{2,}ing\b/u;
const OTHER_CLAUSE =
  /,? \b(?:though|although|as|while|whereas|because|since|when|where|if|which|who|that|unless|until)\b/;
/** "Birds than mice" */
const THAN = /\bthan\b/;
const COMPARED =
  /(?:\b(?:more|less|fewer|rather|other|else|worse|better|different\p{L}*|times|twice|further|farther|sooner|elder)\b|\p{L}{2,}er\b).*\bthan\b/iu;
/** What authors did, is a deed: "aggravated lesions" are what they saw. */
const AUTHORS_DID = /^The (?:researchers|authors) (?:\p{L}+ly |also |then |further )?(\p{L}{3,}ed)\b/u;
const DEED = new RegExp(`^(?:${DEEDS_DONE})$`, 'u');
/** Words of an item of a list at most. */
const MOST_OF_ITEM = 6;
/** Characters by which the start of a part is found in its sentence. */
const START = 16;

/** Whether a part was torn out of the sentence that it is of. */
export const isTorn = (part: string, sentence: string): boolean =>
  lacksVerb(part) ||
  (THAN.test(part) && !COMPARED.test(part)) ||
  (part !== sentence && (isNoDeed(part, sentence) || isItem(part, sentence) || losesDenial(part, sentence)));

/** "No study showed that it helps": "It helps" is another claim. */
function losesDenial(part: string, sentence: string): boolean {
  if (deniedIn(part).length > 0) return false;
  const said = part.toLowerCase().replace(/[.!?]$/, '');
  return deniedIn(sentence).some((clause) => clause.toLowerCase().includes(said));
}

function lacksVerb(part: string): boolean {
  const reported = REPORTED_THAT.exec(part)?.[1];
  if (reported !== undefined && !FINITE.test(`${reported} `) && !ENDS_IN_VERB.test(reported)) return true;
  return DOING.test(part) && !FINITE.test(`${part.split(OTHER_CLAUSE)[0]} `);
}

function isNoDeed(part: string, sentence: string): boolean {
  const verb = AUTHORS_DID.exec(part)?.[1];
  return (
    verb !== undefined &&
    !DEED.test(verb) &&
    !new RegExp(`\\b(?:they|researchers|authors) (?:\\p{L}+ly |also )?${verb}\\b`, 'iu').test(sentence)
  );
}

/** "On chromosomes 2D, 3A, and 7B and also showed": it begins with the last item of a list. */
function isItem(part: string, sentence: string): boolean {
  const at = sentence.toLowerCase().indexOf(part.slice(0, START).toLowerCase());
  const before = /, ([^,;:]+?),? (?:and|or) $/.exec(sentence.slice(0, Math.max(0, at)))?.[1];
  return before !== undefined && countWords(before) <= MOST_OF_ITEM && !FINITE.test(`${before} `);
}
