/** Short phrases for the screen, cut from a sentence that is spoken. */
import { capitalise } from '#src/core/text/person.ts';
import { shorterForms } from './trim.ts';

/** Words at which no phrase may end, and none should begin. */
const LOOSE_END =
  /[\s,;:]+(?:\S+-|a|an|the|of|in|on|at|to|for|by|with|from|and|or|but|as|than|that|which|who|is|are|was|were|be|been|has|have|had|its|their|this|these|into|between|among|during|under|over|per|via|using|not|no|can|may|might|could|will|would|such|both|either|while|when|where|if|how|whether|more|most|less|very|only|also|through|within|even|still|just|based|due|because|than|against|towards?|upon|without|across|about|up|in (?:relation|response|addition|contrast|terms|comparison|combination))$/i;

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

/** "The researchers show that": the graphic states what they show. Hedged reports ("suggest") keep their hedge. */
const REPORTS =
  /^(?:the (?:researchers|authors)|(?:the|these|this) (?:present )?(?:study|results?|findings?|data|analys[ie]s|paper|simulations)(?: of (?:the|this) (?:present )?study)?|simulations|results?(?: of (?:the|this) (?:present )?study)?|findings|analys[ie]s) (?:also |clearly |further )?(?:show(?:s|ed)?|demonstrates?d?|found|find|reveal(?:s|ed)?|observed|confirm(?:s|ed)?|report(?:s|ed)?|indicated) that,?\s+/i;
/**
 * The sentence in its shortest whole form that fits on a graphic, else the sentence as it is: nothing breaks off.
 * @param limit characters.
 */
export function phraseWithin(sentence: string, limit: number): string {
  const stated = capitalise(sentence.replace(REPORTS, ''));
  return [sentence, stated].flatMap(shorterForms).find((form) => form.length <= limit) ?? stated;
}
