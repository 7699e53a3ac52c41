/** Whether words are a clause: with a subject and a verb that can only be theirs. */
import { countWords } from '#src/core/text/words.ts';

/** Characters of a sentence, and of a word, that anybody would say. */
const MOST_SAID = 800;
const LONGER_WORD = /\S{80}/;

/** Whether it can be a sentence at all: what is longer takes long to look through, and has no short form. */
export const isSayable = (text: string): boolean => text.length <= MOST_SAID && !LONGER_WORD.test(text);

/** Shorter halves say nothing. */
export const MIN_CLAUSE_WORDS = 3;
/** A longer subject is not said twice. */
export const MAX_SUBJECT_WORDS = 9;

/** Verbs that are nothing else, and so make a clause. */
export const AUXILIARY =
  'is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|cannot';
const VERBS =
  'showed|shows?|found|finds?|led|leads?|became|becomes?|rose|fell|grew|grows?|took|takes?|makes?|gave|gives?|came|comes?|went|goes|kept|keeps?|began|begins?|remains?|remained|appears?|appeared|seems?|seemed|occurs?|occurred|lacks?|lacked|suggests?|suggested|indicates?|indicated|requires?|required|provides?|provided|causes|differs?|differed|depends?|depended|affects|affected|reveals?|revealed|produces?|contains?|contained|consists?|consisted|prevents?|helps?|helped|plays?|played|offers?|allows?|inhibits?|means?|exhibits?|exists?|bind|binds|represents?|enables?|involves?|includes?|drives|drove|held|holds|met|meets|lost|ran|runs|saw|sees|wrote|chose|spent|rely|relies|reaches|reduces|increases|decreases|improves|controls|fits|underwent|undergoes|presents|supports|drank|ate|stood|spread|won|knew|felt|heard|told|brought|bought|taught|fought|sought|caught|died|survived|lasted|happened|resulted|responded|participated|persisted|emerged|evolved|arrived|declined|dropped|returned|failed|succeeded|ranged|peaked|doubled|tripled|halved|existed|lived';
/** A past form that acts on something; after these words it is a participle. */
const PAST =
  '(?<!\\b(?:The|A|An|Their|Its|This|These|No|Some|All|Both|Many|Most|Each|In|Of|By|With|For|the|a|an|of|and|or|by|with|very|most|more|less|well|in|for|to|its|their|his|her|this|these|no|some|all|both|many|each|per|as|than|from|on|at|newly|highly|not) )(?<!\\p{L}(?:ous|al|ive|ic|ary|ful|able|ible|less) )(?<![-\\p{L}])\\p{L}{3,}ed(?= (?!with\\b|by\\b|from\\b|to\\b|as\\b|using\\b|under\\b|via\\b|through\\b|and\\b|or\\b|of\\b|at\\b|in\\b|on\\b|for\\b|during\\b|after\\b|before\\b|within\\b|between\\b|among\\b|over\\b|against\\b)[\\p{L}\\d])';
const SURE = new RegExp(
  `\\b(?:${AUXILIARY}|${VERBS}|(?<=\\b(?:researchers|authors|team|they) )(?:also |now |then |first )?\\p{Ll}{3,})(?![\\p{L}-])`,
  'u',
);
export const FINITE = new RegExp(`${SURE.source}|${PAST}(?![\\p{L}-])`, 'u');
/** What no subject begins with: a verb, an adverb, a preposition. */
const NO_SUBJECT =
  /^(?:in|on|at|by|with|out|almost|nearly|later|from|for|during|after|before|among|within|under|across|over|throughout|between|until|despite|via|through|against|into|about to|also|then|not|only (?:in|if|when|by)|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|be|been|being|\p{L}+ly|\p{Ll}{3,}ed|\p{Ll}{3,}(?<!th)ing (?:the|a|an|of|to|in|on|at)|respectively|even|rather|both in|either|neither)\s/iu;
/** A clause that hangs on another, or is no clause. */
const SUBORDINATE =
  /^(?:that|which|who|whose|whom|where|when|if|because|since|although|though|while|whereas|as|to|than|of|and|or|but|nor|so|including|such|respectively|using|compared|especially|particularly|thus|thereby|unlike|given|based|following|being|having)\b/i;
/** What may stand before a subject. */
const ADJUNCT =
  /^(?:out of|of|in|on|at|by|with|out|almost|nearly|later|from|for|during|after|before|among|within|under|across|over|throughout|between|until|despite)\s[^,]{2,80},\s/i;
/** What a clause cannot end with. */
export const LOOSE =
  /\b(?:and|or|of|in|on|at|to|for|by|with|from|the|a|an|as|than|both|either|between|is|are|was|were|be|been|that|which|not|including|such|more|less|but|so|also|when|where|while|hence|however|therefore|thus)\.$|\b(?:ms|mrs?|st|ca|var|inc|spp?|\p{Lu})\.$/iu;

/** "The fever subsided." */
const SHORT_CLAUSE = 6;
const SUBSIDED = /(?<=^(?:the|a|an|all|most|some|both|no|many|\d+) (?:\p{L}+ ){1,3})\p{L}{3,}ed(?=\.?$)/iu;
const OPENS_CLAUSE = /\b(?:that|which|who|whether|if|because|when|where|how)\b/i;

/** Whether a clause has a subject of its own and a verb that can only be its own. */
export function standsAlone(clause: string): boolean {
  const text = clause.replace(/^(?:But|So) /, '').replace(ADJUNCT, '');
  if (countWords(text) < MIN_CLAUSE_WORDS || SUBORDINATE.test(text) || NO_SUBJECT.test(text)) return false;
  const verb = FINITE.exec(text) ?? (countWords(text) <= SHORT_CLAUSE ? SUBSIDED.exec(text) : null);
  if (!verb || verb.index === 0) return false;
  const subject = text.slice(0, verb.index);
  const innermost = text.split(OPENS_CLAUSE);
  if (innermost.length > 1 && !FINITE.test(innermost.at(-1) ?? '')) return false;
  // "The drug that was new": the verb belongs to an inserted clause.
  return (
    countWords(subject) <= MAX_SUBJECT_WORDS + 3 &&
    !/\b(?:that|which|who|whose|whom|where|when|if|because|whether|and)\s+(?:\S+\s+){0,2}$/i.test(subject) &&
    !/,\s*$/.test(subject)
  );
}
