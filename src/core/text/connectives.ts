/** Taking a sentence out of the chain of sentences that it stood in. */
import { capitalise } from './person.ts';

/** Words that tie a sentence to the one before it, or announce it; the sentence stands without them. */
const CONNECTIVE =
  /^(?:however|moreover|furthermore|in addition|additionally|also|thus|therefore|hence|consequently|accordingly|as a result|as such|nevertheless|nonetheless|interestingly|remarkably|notably|importantly|surprisingly|strikingly|indeed|in fact|finally|lastly|last|overall|in conclusion|in conlusion|in summary|to conclude|to summari[sz]e|in short|taken together|collectively|together|altogether|here|herein|in this (?:study|paper|work|article|report|review|investigation|essay|research)|in the (?:present|current) (?:study|paper|work|article|report|review|investigation|research)|in our study|specifically|in particular|meanwhile|subsequently|then|next|first|second|third|firstly|secondly|thirdly|briefly|besides|unfortunately|fortunately|of note|(?:the )?results? show(?:s|ed)? that|more importantly|to this end|to close (?:the|this) gap|in brief|further|still|simultaneously)\s*,\s+/i;
/** Openers that add nothing to the statement they introduce. */
const PREAMBLE =
  /^(?:it (?:can|may|could) (?:therefore |thus )?be concluded that|(?:and|but|so|yet)(?=\s\p{L}+\b(?!,)))\s+/iu;
const BARE_CONNECTIVE =
  /^(?:here|herein|thus|therefore|hence|then|in this (?:study|paper|work|article|report|review)|in the present (?:study|paper|work|review)|and|but|yet)\s+(?=(?:we|the authors|the researchers)\b)|^(?:thus|hence|therefore) (?!far\b)/i;
/** A label of the page before what it labels. */
const LABEL =
  /^(?:corollary|theorem|lemma|proposition|observation|result|finding|conclusion|key (?:point|message|finding)|take[- ]home message)s?(?: \d{1,2}[a-z]?)?:\s+(?=\p{L})/iu;
/** "Birds—Neither vowel was learned": a heading that ran into its sentence, and no pair of names ("Kaplan—Meier"). */
const RUN_IN =
  /^\p{Lu}[\p{Ll} ]{2,24}—(?=(?:The|An?|In|On|At|Of|For|As|Both|All|No|None|Neither|Most|Some|When|While|Although|Based|This|These|We|It|They|There) )/u;
/** The same without its comma: "However the mechanism is unknown." */
const UNPAUSED =
  /^(?:however|therefore|nevertheless|nonetheless)\s+(?=(?:the|an?|this|these|there|it|they|we|no|in|some|most|all|many)\b)|^(?:moreover|furthermore)\s+(?=\p{L})/iu;
/** The sentence leans on the one before it even when these are gone. */
const LEANS =
  /^(?:(?:together|along|in parallel|consistent(?:ly)?|in agreement|in line|in accord(?:ance)?) with (?:this|these|that|those|the)\b|in contrast|by contrast|on the (?:other hand|contrary)|similarly|likewise|conversely|for example|for instance|instead|otherwise|rather|alternatively|by comparison|in comparison|comparatively|equally|again|on other hand|that is|in other words|at the same time|in turn|to do so|to this purpose|for this purpose|for this reason|in this (?:way|regard|case|context|framework|respect|sense|manner|scenario)|in (?:these|those|such) (?:cases|conditions|models|animals)|of (?:these|those)|among (?:these|those|them)|after that|as mentioned|as described|as discussed|as expected)\b/i;

/** @returns the sentence without its leading connectives, and whether it still leans on the one before. */
export function dropConnectives(sentence: string): { text: string; leans: boolean } {
  let text = sentence.replace(LABEL, '').replace(RUN_IN, '');
  for (let again = true; again; ) {
    const shorter = text
      .replace(CONNECTIVE, '')
      .replace(UNPAUSED, '')
      .replace(BARE_CONNECTIVE, '')
      .replace(PREAMBLE, '');
    again = shorter !== text;
    text = shorter;
  }
  return { text: capitalise(text), leans: LEANS.test(text) };
}
