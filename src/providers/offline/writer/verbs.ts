/** Finite verbs in the prose of papers, told from the nouns and participles that look like them. */
import { ADJECTIVES_TOO, IRREGULAR, NOUNS_TOO, PLAIN, VERBS } from './verb-words.ts';

/** Verbs that are nothing else, and so make a clause. */
export const AUXILIARY =
  'is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|cannot';

/** What nothing but an object or a clause begins with. */
const OBJECT =
  '(?:(?= (?:the|a|an|no|its|their|his|her|our|this|these|all|both|many|most|several|some|more|less|how|whether|why|what|only|about(?= (?:\\d|half|one|two|three|an?\\b))|over(?= (?:\\d|half|one|two|three|an?)\\b)|up to|two|three|four|five|any|them|it|new|further|other(?! than)|different(?! (?:from|to|than)))\\b)|(?= \\d))';
/** Past forms that are participles as well. */
const PARTICIPLE_TOO = 'made|built|sent|paid|sold|left|heard|felt|fed|laid|dealt|lent';
/** "It decreases cellular growth": no plural stands between a noun and an adjective. */
const BEFORE_ADJECTIVE =
  '(?<=\\p{Ll}{3,}(?<!al|ic|ive|ous|ed|ing|the|its|their|and|for|with|to|more|most|other|ly) )(?:decreases|increases|influences|impacts|causes|triggers|drives|limits|controls|shows|supports|displays|releases|targets)(?= \\p{Ll}+(?:al|ic|ive|ous|ed|ing|ant|ent|ar|ary) \\p{Ll}+)';
/** What many do, whatever stands behind it. */
const OF_MANY_ALONE = 'show|display|lack|cause|share|report|experience|need';
const THIRD = (verbs: string): string =>
  verbs
    .split('|')
    .map((verb) =>
      verb.endsWith('y') && !/[aeo]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : /(?:s|x|z|ch|sh|o)$/.test(verb)
          ? `${verb}es`
          : `${verb}s`,
    )
    .join('|');
/** Before a plain form: a plural, or an adverb after one. */
const OF_MANY =
  '(?<=(?:[^s\\W]s|people|men|women|children|mice|data|bacteria|fish|cattle|species|[Tt]hey|who|also|often|still|now|then|thus) )';

/** Where a plain form is an infinitive or a noun. */
const NO_INFINITIVE =
  '(?<=[\\p{L}\\d)],? )(?<!\\b(?:to|can|could|may|might|will|would|should|must|did|does|do|not|and|or|help|helps|helped|let|lets|make|makes|made|the|a|an|of|in|by|cannot|\\p{L}+ly) )';

/** Not an adjective, as behind an infinitive ("to help develop informed plans") or a first adverb ("Structurally ordered regions"). */
const NO_ADJECTIVE = `(?<!\\b(?:to|help) (?:${VERBS}|${PLAIN}) \\p{Ll}+)(?<!^\\p{L}+ly \\p{Ll}+)`;
/** A past form that acts on something; after these words it is a participle. */
const PAST =
  '(?<!\\b(?:The|A|An|Their|Its|This|These|No|Some|All|Both|Many|Most|More|Less|Very|Further|Another|Any|Every|Newly|Each|In|Of|By|With|For|the|a|an|of|and|or|by|with|very|most|more|less|well|in|for|to|its|their|his|her|this|these|no|some|all|both|many|each|per|as|than|from|on|at|through|across|over|under|into|within|between|among|during|after|before|against|via|without|toward|towards|one|any|every|another|newly|highly|not|be|been|being) )(?<!\\p{L}(?:ous|al|ive|ic|ary|ful|able|ible|less) )(?<=[\\p{L}\\d)],? )\\p{Ll}{3,}ed(?= (?!with\\b|by\\b|from\\b|to\\b|as\\b|using\\b|under\\b|via\\b|through\\b|and\\b|or\\b|of\\b|at\\b|in\\b|on\\b|for\\b|during\\b|after\\b|before\\b|within\\b|between\\b|among\\b|over\\b|against\\b|across\\b|throughout\\b|respectively\\b|previously\\b|separately\\b|individually\\b|alone\\b|above\\b|below\\b|herein\\b|here\\b)[\\p{L}\\d])(?<!\\b(?:\\p{L}+ing|of|and|or|the|a|an|with|by|for|in|to|from|more|The|A|An|most|many|some) \\p{L}+ly \\p{L}+)';
/** Past forms that need nothing after them. */
const PAST_ALONE =
  '(?<=\\p{L} (?:\\p{Ll}+ly )?)(?:appeared|seemed|occurred|lacked|differed|depended|consisted|died|survived|lasted|happened|resulted|responded|participated|persisted|emerged|evolved|arrived|declined|dropped|returned|failed|succeeded|ranged|peaked|doubled|tripled|halved|existed|lived|remained|disappeared|subsided|recovered|resolved|increased(?= (?:by|from|to|with|in|after|over|during|significantly|about|\\d))|decreased(?= (?:by|from|to|with|in|after|over|during|significantly|about|\\d))|(?:was|were) \\p{L}+ed)';
/** Third persons: after a subject, or where a second verb follows a first. */
export const THIRD_PERSON = THIRD(`${VERBS}|${NOUNS_TOO}`);
/** Forms of theirs that are no noun, so that no subject begins with them. */
export const NO_NOUN = VERBS;
export const THIRD_NO_NOUN = THIRD(VERBS);
/** The same of many. */
export const PLAIN_FORM = `${VERBS}|${NOUNS_TOO}`;
const SURE = `\\b(?:${AUXILIARY}|${IRREGULAR}|showed|(?:${PARTICIPLE_TOO})${OBJECT}|${BEFORE_ADJECTIVE}|(?:${THIRD(`${VERBS}|${ADJECTIVES_TOO}`)})|${OF_MANY}(?:${OF_MANY_ALONE})(?= \\p{Ll})|(?:${THIRD(NOUNS_TOO)})${OBJECT}|${OF_MANY}(?:${VERBS})|${NO_INFINITIVE}(?:${PLAIN})|${OF_MANY}(?:${NOUNS_TOO})${OBJECT}|(?:shows?|reports?|means?|claims?)(?= that\\b)|(?:plays|needs|aims|leads|helps)(?= to\\b)|${OF_MANY}(?:need|aim|lead|help)(?= to\\b)|(?:results|lacks|plays|focuses|fits|falls)(?= (?:in|on|to|into|within)\\b)|(?<=\\b(?:[Tt]his|[Ii]t) (?:also |then )?)(?:${THIRD(NOUNS_TOO)})|(?<=\\b(?:researchers|authors|team|they|They) )(?:also |now |then |first )?\\p{Ll}{3,})(?![\\p{L}-])`;
/** "The family diversified in mammals": nobody did it to it. */
const INTRANSITIVE =
  /(?<=^[^,;:]{4,60} )(?<!-)\p{L}{3,}(?<!compar|bas|relat|call|us|induc|deriv|need|requir|involv|obtain)ed (?:in|into|from|to|over|with|after|within|by \d|during|at|across|on)\b/u;

/** Begins with a subject. */
const SUBJECT_FIRST =
  '^(?!(?:in|on|at|by|with|from|for|during|after|before|among|within|under|across|over|throughout|between|despite|unlike|as|when|while|although|if|because|since|given|based|compared|including|of|to)\\b)';
/** "HIV subverts a mechanism", "mutations exhibited little effect": what takes an object so is a verb. */
const TAKES_OBJECT = new RegExp(
  `${SUBJECT_FIRST}(?:[\\p{L}\\d’'-]+ ){1,6}?(?:\\p{Ll}+ly )?\\p{Ll}{3,}(?:s|ed) (?:the|an?|its|their|no|little|both|this|these)\\s`,
  'iu',
);
/** "Cells ultimately lead to": an adverb between many and what they do. */
const ADVERB_BEFORE = new RegExp(
  `${SUBJECT_FIRST}[^,;:]{0,60}[^s\\W]s (?:\\p{Ll}{2,}ly|often|also|still|now|never|always) (?!\\p{Ll}+(?:ed|ing|al|ic|ive|ous|ant|ent|ble|ful|ar|ary|less|ly)\\b)\\p{Ll}{3,} \\p{L}`,
  'iu',
);

/** A clause that only says which one is meant, and what may be a verb. */
const WHICH_IS = new RegExp(`(?<!,) (?:which|who) (?:${AUXILIARY}) (.+)$`);
const MAY_BE_VERB = new RegExp(`(?<=\\p{L} )(?:${PLAIN_FORM}|${THIRD_PERSON})\\b`, 'u');
/** Whether one of its verbs is of no clause that begins with "which": "Monitoring which can be used at home." has none. */
export function hasOwnVerb(sentence: string): boolean {
  const [clause, behind = ''] = WHICH_IS.exec(sentence) ?? [];
  if (clause === undefined) return true;
  const before = sentence.slice(0, -clause.length);
  return hasFiniteVerb(`${before}.`) || MAY_BE_VERB.test(before) || hasFiniteVerb(behind);
}

/** Whether a sentence that nobody cut has a verb. */
export function hasFiniteVerb(sentence: string): boolean {
  const english = sentence.replace(OF_PLACES, '').replace(REMAINS, 'bones');
  return [FINITE, INTRANSITIVE, TAKES_OBJECT, ADVERB_BEFORE].some((pattern) => pattern.test(english));
}
/** "More remains of cats." */
const REMAINS = /\bremains(?= of\b)/g;
/** "Rio Grande do Sul" */
const OF_PLACES = /(?<=\p{Lu}\p{Ll}+) d[aeo]s? (?=\p{Lu})/gu;
export const FINITE = new RegExp(
  `${SURE}|${PAST_ALONE}(?![\\p{L}-])|${PAST}${NO_ADJECTIVE}(?![\\p{L}-])`,
  'u',
);
