/** Whether words are a clause: with a subject and a verb that can only be theirs. */
import { countWords } from '#src/core/text/words.ts';
import { namesMany } from './pronouns.ts';
import { AUXILIARY, FINITE, NO_NOUN } from './verbs.ts';

/** Characters of a sentence, and of a word, that anybody would say. */
const MOST_SAID = 800;
const LONGER_WORD = /\S{80}/;

/** "S--l-cysteine": what stood in brackets within a name is gone. */
const HOLLOW = /[\p{L}\d]--[\p{L}\d]/u;

/** Whether it can be a sentence at all: what is longer takes long to look through, and has no short form. */
export const isSayable = (text: string): boolean =>
  text.length <= MOST_SAID && !LONGER_WORD.test(text) && !HOLLOW.test(text);

/** The longest sentence that is followed at one hearing, in words. */
export const MAX_SENTENCE_WORDS = 18;
/** Shorter halves say nothing. */
export const MIN_CLAUSE_WORDS = 3;
/** A longer subject is not said twice. */
export const MAX_SUBJECT_WORDS = 9;

/** What no subject begins with: a verb, an adverb, a preposition. */
const NO_SUBJECT =
  /^(?:in|on|at|by|with|out|almost|nearly|later|from|for|during|after|before|among|within|under|across|over|throughout|between|until|despite|via|through|against|into|without|per|plus|besides|about to|also|then|not|only (?:in|if|when|by)|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|be|been|being|\p{Ll}{3,}(?<!th)ing (?:the|a|an|of|to|in|on|at)|respectively|(?:more |less |most )?likely|even (?:in|on|at|if|when|though|after|before|with|without|under|for|by|among)|rather|both in|either|neither)\s/iu;
/** The same in lower case: "Standardised methods" is a subject. */
const NO_START = new RegExp(
  `^(?:\\p{Ll}+ly|\\p{Ll}{3,}ed|soon|never|always|often|still|again|now|so|too|${NO_NOUN})\\s`,
  'u',
);
/** A clause that hangs on another, or is no clause. */
const SUBORDINATE =
  /^(?:that|which|who|whose|whom|where|when|how|why|what|whether|once|until|unless|whenever|if|because|since|although|though|while|whereas|as|to|than|of|and|or|but|nor|so|including|such|respectively|using|compared|especially|particularly|thus|thereby|unlike|except|apart|given|based|following|being|having)\b/i;
/** "The possible roles this transition may play": the verb is of a clause that has no "that". */
const CONTACT =
  /(?<!\b(?:of|in|on|at|by|for|to|from|with|and|or|as|than|between|among|within|under|over|during|after|before|through|across|about|around|against|into|like|via|all|both|but|not|even|only)) (?:this|these|they|it|we) (?:\p{L}+ )?$/u;
/** "Therefore avoids", "Align … as the embryo develops": no subject is there, or it is of another clause. */
const NO_OWN_SUBJECT =
  /^(?:therefore|hence|consequently|moreover|furthermore|additionally),?\s*$|\bas (?:the|an?|its?|they|their)\s|\bto [a-z]{3,}\s*$|\b(?:and|or)\s*$/i;
/** "They present": what, is told behind the second verb of the two. */
const NO_OBJECT =
  /^(?:The (?:researchers|authors)|They) (?:\p{Ll}+ly |also |then )?(?:present|develop|describe|propose|introduce|use|apply|test|provide|identify|examine|investigate|show|find|report|compare|evaluate|study|explore|demonstrate|analy[sz]e|build|design|measure|discuss|review)\.?$/u;
/** What may stand before a subject. */
const ADJUNCT =
  /^(?:out of|of|in|on|at|by|with|out|almost|nearly|later|from|for|during|after|before|among|within|under|across|over|throughout|between|until|despite|without|besides)\s[^,]{2,80},\s/i;
/** What a clause cannot end with. */
export const LOOSE =
  /\b(?:has|have|had) yet\.$|\bthe roles? (?!(?:of|in|for|that|which|as|play\p{L}*|to|by|models?)\b)(?:[\p{L}-]+ ){0,2}[\p{L}-]+\.$|[—–]\p{L}+\.$|\b(?:and|or|of|in|on|at|to|for|by|with|from|the|a|an|as|than|both|either|between|is|are|was|were|be|been|that|which|not|including|such|more|less|but|so|also|when|where|while|whereas|although|because|unless|hence|however|therefore|thus|as (?:soon|long|well|far|much|many))\.$|\b(?:and|or) [\d.,]*\d\s?%?\.$|, rather than \p{Ll}+\.$|\ban? (?:necessary|important|possible|useful|novel|new|valuable|potential|essential|crucial|critical|significant|simple|robust|promising|major|key|common|strong)\.$|\b(?:ms|mrs?|st|ca|var|inc|spp?|(?<![\p{L}\d-]|\d )\p{Lu})\.$/iu;

/** "It is known for its ornamental and therapeutic use": the noun of both stands behind the second. */
export const WAITS_FOR_NOUN =
  /\b(?:the|an?|its|their|of|to|in|into|for|with|by|as|from) (?:[\p{L}-]+ly )?(?!(?:animal|material|hospital|potential|trial|interval|signal|individual|journal|arrival|survival|removal|mineral|metal|crystal|chemical|withdrawal|approval|proposal|total|goal|clinic|topic|public|music|traffic|logic|epidemic|pandemic|plastic|fabric|antibiotic|characteristic|metric|arsenic|statistic|objective|alternative|incentive|initiative|derivative|additive|perspective|motive|archive|drive|native|relative|representative|summary|boundary|primary|salary|pillar|dollar|sugar|virus|cereal|canal|meal|deal|ritual|manual|festival|capital|journal|renal|portal|adhesive|explosive|preservative)\b)[\p{L}-]{3,}(?:al|ic|ive|ary|ous|lar)\.$/u;

/** "The fever subsided." */
const SHORT_CLAUSE = 6;
const SUBSIDED = /(?<=^(?:the|a|an|all|most|some|both|no|many|\d+) (?:\p{L}+ ){1,3})\p{L}{3,}ed(?=\.?$)/iu;
const OPENS_CLAUSE =
  /\b(?:(?<!\b(?:as|than|to|of|from|with|by|in|for|on) )that|which|who|whether|if|because|when|where|how|until|unless|once)\b/i;

/** Whether a clause has a subject of its own and a verb that can only be its own. */
export function standsAlone(clause: string): boolean {
  const text = clause.replace(/^(?:But|So) /, '').replace(ADJUNCT, '');
  if (
    countWords(text) < MIN_CLAUSE_WORDS ||
    SUBORDINATE.test(text) ||
    NO_SUBJECT.test(text) ||
    NO_OBJECT.test(text) ||
    NO_START.test(text)
  )
    return false;
  const verb = FINITE.exec(text) ?? (countWords(text) <= SHORT_CLAUSE ? SUBSIDED.exec(text) : null);
  if (!verb || verb.index === 0) return false;
  const whose = RESTRICTED.exec(text)?.groups;
  const subject = text.slice(0, verb.index);
  const innermost = text.split(OPENS_CLAUSE);
  if (innermost.length > 1 && !FINITE.test(innermost.at(-1) ?? '')) return false;
  if (whose && isRestricted(whose)) return true;
  // "The drug that was new": the verb belongs to an inserted clause.
  return (
    countWords(subject) <= MAX_SUBJECT_WORDS + 6 &&
    !/[;:]|\b(?:that|which|who|whose|whom|where|when|if|because|whether|than|what)\s/i.test(subject) &&
    !/,\s*$/.test(subject) &&
    !NO_OWN_SUBJECT.test(subject) &&
    !disagrees(subject.trim(), verb[0]) &&
    !CONTACT.test(subject)
  );
}

/** "The decline in women who exercised was not different": whose it is, in a clause with a verb of its own. */
const RESTRICTED =
  /^(?<head>(?:The|An?|No|All|Most|Many|Some|Few|Each|Every|\p{Lu}\p{Ll}+s)\b[^,;:]*?) (?:who|that|which) (?<own>[^,;:]+?) (?<verb>is|are|was|were|has|have|had|can|could|may|might|will|would|did|does|do)\s/u;
/** What that clause would go on with: another clause, or a second thing that is said. */
const GOES_DEEPER =
  /\b(?:that|which|who|whose|whom|where|when|if|because|whether|than|while|although|and|or|but|they|it|we|he|she|this|these|those)\b/i;
/** Who says, thinks or sees it: what the next verb is of, is what is said. */
const SAYS =
  /^(?:\p{Ll}+ly )?(?:say|said|think|thought|believ|know|knew|known|feel|felt|see|saw|found|find|show|report|suggest|indicat|hear|heard|hop|expect|assum|claim|argu|mean|impl|reveal|demonstrat|conclud|stat|learn|ensur|predict|propos|not)\p{L}*\b/iu;
const ONLY_AUXILIARY = new RegExp(`^(?:${AUXILIARY})$`);
const BEHIND_NOUN = / (?:of|in|with|for|from|on|to|at|by|among|between) /;
function isRestricted({ head = '', own = '', verb = '' }: Record<string, string>): boolean {
  const noun = head.split(BEHIND_NOUN)[0]?.split(' ').at(-1) ?? '';
  return (
    countWords(`${head} who ${own}`) <= MAX_SUBJECT_WORDS + 3 &&
    !FINITE.test(`${head} `) &&
    !GOES_DEEPER.test(own) &&
    !SAYS.test(own) &&
    !ONLY_AUXILIARY.test(own) &&
    FINITE.exec(`They ${own} `)?.index === 'They '.length &&
    !disagrees(noun, verb)
  );
}

/** "Western China were", "AFB2 were": the last of several names. */
const NAME = /^(?!the\b)(?:(?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+(?<!s|ese|ish|ch)|\p{Lu}[\p{Lu}\d-]*\d)$/u;

/** "Priorities is": the noun is the last of a longer subject, whose beginning was cut off. */
const disagrees = (subject: string, verb: string): boolean =>
  (/^(?:are|were|have)$/.test(verb) && NAME.test(subject)) ||
  (/^\p{L}+$/u.test(subject) &&
    ((/^(?:is|was|has|does)$/.test(verb) && namesMany(subject)) ||
      (/^(?:are|were|have|do)$/.test(verb) &&
        /(?:tion|ment|ness|ity|ance|ence|(?<!^offspr)ing)$/i.test(subject))));
