/** Shortening a cleaned sentence without changing what it claims. */
import { countWords } from '#src/core/text/words.ts';

/** A tail that opens so adds to a finished clause; without it the clause says the same. */
const TAIL =
  /[,;]\s+(?=(?:suggesting|indicating|implying|highlighting|demonstrating|revealing|showing|supporting|confirming|reflecting|underscoring|emphasi[sz]ing|leading to|resulting in|making|providing|offering|allowing|enabling|thereby|thus|hence|including|which|while|whereas|as well as|as evidenced|as shown|especially|particularly|most of whom|many of which|and (?:in|across|for|among|at) [^,]*, (?:the researchers|the authors|they)|and (?:this|these|we|they|the researchers|the authors|the \p{L}+ (?:was|were|is|are|has|have)))\b)|;\s+(?=[^;]*\b(?:is|are|was|were|has|have|had|can|may|will)\b)|\s+[–—]\s+|:\s+(?=\p{L})/gu;
/** A tail with one of these limits or turns what was said; it is never cut off. */
export const LIMITS =
  /\b(?:but|however|although|though|except|unless|if|only|provided|despite|not|no|without|unlikely|nor|failed|lack|lacking|limit(?:s|ed|ing)?|caution)\b/i;
/** Openings of insertions, after which the main clause may go on (", which was new, grew"). */
const INSERTS =
  /^[,;]\s+(?:which|while|whereas|including|as well as|thus|hence|especially|particularly|as evidenced|as shown|most of whom|many of which)\b/;
/** The head waits for its second half. */
const WAITS =
  /\b(?:both|either|neither|not only|whether|between|more|less|rather|so|such|something|someone|somebody|somewhere)\b[^,;]*$/i;
/** What follows is the point of the sentence. */
const ANNOUNCES = /\b(?:following|follows|including|includes?|are|were|is|was|as|of|that)$/i;
const VERB =
  /\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|show|shows|showed|found|remains?|led|leads?|causes?|plays?|provides?|offers?|requires?|needs?|makes?|gives?|increases?|decreases?|reduces?|reveals?|suggests?|indicates?|affects?|includes?|became|become|becomes|rose|fell|grew|depends?|lacks?|\p{L}{2,}ed|(?:matter|use|cost|take|make|get|hold|keep|come|go|begin|support|represent|appear|seem|allow|enable|lie|stand|continue|work|serve|form|contain|produce|exist|occur|recogni[sz]e|promote|restrict|bind|demonstrate|conclude|argue|propose|know|say|tend|help|act|drive|determine|improve|differ|change|enhance|sustain|develop|highlight|align|feed|span|call|bring|aim|find|report|describe|present|result|reduce|claim|focus|focuse|colocali[sz]e|capture|achieve|outweigh|agree|match|face|kill|live|grow|move|carry|carrie|vary|varie|undergo|undergoe)s?|took|made|got|held|kept|came|went|began|saw|gave|rose|ran|told|knew|brought|bound|drove|chose)\b/iu;

/** A cut sentence has at least this many words. */
const MIN_HEAD_WORDS = 5;

/**
 * The sentence and the shorter forms of it that end at a clause boundary and claim no more than it does.
 * A negation, a hedge, a condition or a contrast with "but" is never cut away.
 * @returns longest first; the sentence itself always among them.
 */
export function shorterForms(sentence: string): string[] {
  const forms = [sentence];
  for (const match of sentence.matchAll(TAIL)) {
    const head = sentence.slice(0, match.index).trim();
    const tail = sentence.slice(match.index);
    if (countWords(head) < MIN_HEAD_WORDS || LIMITS.test(tail)) continue;
    if (WAITS.test(head) || ANNOUNCES.test(head) || opensSubordinate(head)) continue;
    if (!mainVerb(head) || (INSERTS.test(tail) && tail.slice(2).includes(','))) continue;
    forms.push(`${head.replace(/[,;:]$/, '')}.`);
  }
  return forms.sort((left, right) => right.length - left.length);
}

/** Whether the text has a word that can be a finite verb. */
export function hasVerb(text: string): boolean {
  return VERB.test(text);
}

/** "Because X did, …": the main clause is still to come. */
function opensSubordinate(head: string): boolean {
  const opens =
    /^(?:although|though|because|since|while|whereas|if|when|as|given|after|before|unless|despite|in order|to|by|with|using|for|in|at|on|among|of|from|during|under|unlike|based|compared|following)\b/i;
  return opens.test(head) && !/,/.test(head);
}

/** The clause that the cut would end has its verb: "show that boosting algorithms" has not. */
function mainVerb(head: string): boolean {
  return hasVerb(head.split(/\b(?:that|which|who|whether)\b/).at(-1) ?? '');
}
