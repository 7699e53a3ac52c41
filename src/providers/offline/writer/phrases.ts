/** Short phrases for the screen, cut from a sentence that is spoken. */
import { capitalise } from '../../../core/text/person.ts';
import { hasVerb, shorterForms } from './trim.ts';

/** Words at which no phrase may end, and none should begin. */
const LOOSE_END =
  /[\s,;:]+(?:\S+-|a|an|the|of|in|on|at|to|for|by|with|from|and|or|but|as|than|that|which|who|is|are|was|were|be|been|has|have|had|its|their|this|these|into|between|among|during|under|over|per|via|using|not|no|can|may|might|could|will|would|such|both|either|while|when|where|if|how|whether|more|most|less|very|only|also|through|within)$/i;
const BREAK =
  /[,;:]?\s(?=(?:and|or|but|in|on|at|for|by|with|from|which|who|because|when|while|among|during|using|through|to|as|into|than)\s)|[,;:]\s/g;

/** Takes words off the end until it can stand there. */
export function trimLooseEnd(text: string): string {
  let phrase = text.trim();
  for (
    let shorter = phrase.replace(LOOSE_END, '');
    shorter !== phrase;
    shorter = phrase.replace(LOOSE_END, '')
  ) {
    phrase = shorter;
  }
  return phrase.replace(/[\s,;:.]+$/, '');
}

/** "The researchers show that": the card states what they show. Hedged reports ("suggest") keep their hedge. */
const REPORTS =
  /^(?:the (?:researchers|authors)|(?:the|these|this) (?:present )?(?:study|results?|findings?|data|analys[ie]s|paper|simulations)(?: of (?:the|this) (?:present )?study)?|simulations|results?(?: of (?:the|this) (?:present )?study)?|findings|analys[ie]s) (?:also |clearly |further )?(?:show(?:s|ed)?|demonstrates?d?|found|find|reveal(?:s|ed)?|observed|confirm(?:s|ed)?|report(?:s|ed)?|indicated) that,?\s+/i;
/** Where a long sentence may be broken off on a card, best first: before a clause, then before a phrase. */
const CLAUSE_BREAK =
  /[,;:]\s|\s(?=(?:that|which|who|because|when|while|whereas|but|and (?:the|that|are|is|was|were))\s)/gu;
/** A card that breaks off shows at least this many characters. */
const MIN_BROKEN = 45;

/**
 * The sentence, or the longest part of it from its start, that fits on a card. A part that breaks off ends in `…`.
 * @param limit characters.
 */
export function phraseWithin(sentence: string, limit: number): string {
  const stated = capitalise(sentence.replace(REPORTS, ''));
  const whole = [sentence, stated].flatMap(shorterForms).find((form) => form.length <= limit);
  if (whole !== undefined) return whole;
  const cuts = [CLAUSE_BREAK, BREAK].map((pattern) =>
    [...stated.matchAll(pattern)]
      .map((match) => trimLooseEnd(stated.slice(0, match.index)))
      .filter(({ length }) => length >= MIN_BROKEN && length <= limit - 2),
  );
  const broken =
    cuts.map((phrases) => phrases.filter(hasVerb).at(-1)).find((phrase) => phrase !== undefined) ??
    cuts.flat().at(-1);
  return `${broken ?? trimLooseEnd(stated.slice(0, stated.lastIndexOf(' ', limit - 2)))} …`;
}
