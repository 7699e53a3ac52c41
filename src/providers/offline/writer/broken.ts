/** What a sentence lacks that was cut too short, or parted from what it leans on. Pure. */
import { isEmpty } from './empty.ts';
import { isRestOfList } from './rest-of-list.ts';
import { hasFiniteVerb, hasOwnVerb } from './verbs.ts';

/** "… requires.", "has come.", "would do well.": a verb waits for what it is about. */
const OPEN_VERB =
  /\b(?:requires?|enables?|involves?|ha(?:s|ve) come|came|do(?:es)? well|indicates?|suggests?|highlights?|demonstrates?|reveals?|impl(?:y|ies)|concludes?|proposes?|emphasi[sz]es?|aims?|seeks?|tends?|point(?:s|ed)? out)\.$/i;
/** "is a step.", "represent a natural source.", "effects ranging from 0.", "as much social.", "for both progressive.", ", different seeds.": an end that goes on elsewhere. */
const OPEN_END =
  /\b(?:is|are|was|were|represents?|becomes?|provides?|remains?) an? (?:[\p{L}-]+ )?(?:step|source|part|means|way|basis|member|subset|consequence|cause|kind|type|form|component|product|version)\.$|^[^,]*\branging from [\d.,]+\.$|\bas (?:much|many) \p{L}+\.$|\b(?:and|or|but) (?:as a (?:consequence|result)|therefore|thus|hence|then|finally|in particular)\.$|\b(?:though|albeit|although|whereas)\.$|\bcan(?:not)? only be \p{L}+ed\.$|\d \p{L}+ (?:above|below)\.$|\b(?:the|an?) (?:[\p{L}-]+ ){0,3}(?:impetus|rationale|prerequisite)\.$|\bboth (?!women|men|children|mice|people|countries)\p{Ll}+(?<!s)\.$|, (?:different|same|various) \p{L}+\.$/u;
/** "not only cognition.", "linked to early-onset.", "are commonly explained.", "from the following sources.", "one reason why." */
const WAITS =
  /\bnot only\b(?!.*\bbut\b)|\b(?:to|with|of|for|by|in) \p{L}+-(?:onset|scale|induced|related|based|associated|dependent|specific)\.$|\b(?:commonly|often|usually|typically|frequently|mainly|partly) (?:explained|defined|described|characteri[sz]ed|attributed|divided|classified|regarded|considered|known)\.$|\bthe following (?:\p{L}+|(?:[\p{L}-]+ ){1,3}(?:sources|records|criteria|steps|questions|ways|categories|reasons|factors|parameters|variables|items|methods|databases|terms|keywords|equations?|formula|characteristics|components|topics))(?:, (?:where|if|when) [^,]*)?\.$|\breasons? why\.$/iu;
/** "Namely, only …", "Perhaps also paralleled by", "However to our knowledge": what came before is missed. */
const GOES_ON =
  /^(?:Especially|Namely|Doing so|The (?:converse|reverse|opposite|contrary) (?:is|was|holds?|held|applie[sd])|Particularly|As for (?:the|this) (?:previous|first|second|other)|Perhaps (?:also )?\p{L}+ed by|However to)\b|\bto our knowledge\b/u;
/** "Crocodilians held in small groups.": what they were is told elsewhere. */
const HELD_ALONE =
  /^(?!.*\b(?:is|are|was|were|has|have|had|can|could|did|do|(?:show|reveal|confirm|suggest|indicat|demonstrat|found|led)\p{L}*)\b)(?:(?!That\b|team|researchers|authors|they\b)[\p{L}-]+ ){1,4}(?:held|housed|grown|raised|observed|collected|obtained|performed) (?:in|at|on|under|with) /u;
/** "CA. Snails were kept": the end of the sentence before. */
const END_BEFORE = /^\p{Lu}{2,3}\. \p{Lu}/u;
/** "Telmatosaurus are": the last of many. */
const LAST_OF_MANY = /^\p{Lu}\p{Ll}+(?:us|is|um) (?:are|were|have|do)\b/u;
/** "returned by the cladistic.", "showed that 94.": the noun is missing. */
const NO_NOUN_AT_END =
  /\b(?:the|an?) (?:[\p{L}-]+ )?\p{Ll}{2,}(?:adistic|enetic|thetical|logical|tistical|clinical|nomic|matical|mental|tional|rimary|econdary)(?<!professional|international|rational|hypothetical)\.$|\bthat \d[\d.,]*\.$/iu;
/** "suggest that – provided a similar level.": what is inserted goes on to the end. */
const DASHED_OFF = /\b(?:that|which|and|is|are|was|were) [–—-] [^–—]*$/u;
/** "As in Experiment 3, …": a number that only the page explains. */
const AS_IN =
  /^As (?:in|for|with|before|above|stated|noted)\b.*\d|^In (?:Experiment|Study|Case|Example|Scenario|Step) \d/u;
/** "were released, of these 155 were caught", "From 1993 to 1998 3,419 were": two sentences, or two numbers, that ran together. */
const RAN_TOGETHER =
  /, of (?:these|those|them|which),? (?:\d|\p{L}+ (?:was|were|had))|\b(?:1[89]|20)\d\d \d[\d,]*\b/iu;
/** "Every time the recorder emits an instruction.": what then happens is missing. */
const THEN_WHAT = /^(?:Every|Each) time (?:the|an?|they|it) [^,]*\.$/u;
/** "observed between a 2% decrease.": half of a pair. */
const HALF_PAIR =
  /\bbetween (?:an? |the )?(?![^.]*(?:\band\b|[–-]\d|s\.$|s (?:in|of|at|by|was|were|are|is)\b|\b(?:them|each)\b))[^,.;]+\.$|\beither\b(?!.*\bor\b)/i;
/** "The currently are", "… after is less": no noun, or no subject, before a verb. */
const NO_NOUN_BEFORE =
  /^(?:The|An?|These|Those|Its|Their) \p{Ll}+ly (?:is|are|was|were|has|have|had|can|could|may|might|will|do|does|did)\b|\b(?:after|before|when|while|because|although|if) (?:is|are|was|were|has|have|had)\b/u;
/** "to assess, among patients with fever.": what is to be assessed stood behind that. */
const OPEN_INFINITIVE =
  /\bto \p{Ll}+, (?:among|in|for|by|with|during|through|using|within|from|at) [^,]*(?:,? and [^,]*)?\.$/u;
/** "Household goods, programming routines, and changing designs, they …": the end of what stood in front. */
const REST_OF_FRONT =
  /^[^,]+, \p{Ll}+ing [^,]+(?:,|,? and \p{Ll}+ing)[^,]*, (?:the (?:researchers|authors)|they)\b/u;
/** "Model the researchers propose." */
const RELATIVE_ALONE =
  /^(?:[\p{L}-]+ ){1,4}(?:the (?:researchers|authors)|they) (?:proposed?|described?|present(?:ed)?|used?|reported?|developed?|found|call|introduced?)\.$/u;
/** "Estimated the power", "Exclude partial results": who did, or does. */
const NOBODY =
  /^(?:\p{Lu}\p{Ll}+ed (?:the|an?|all|both|their|its|how|whether)\b|(?:Examine|Investigate|Assess|Evaluate|Determine|Explore|Define|Discuss|Analy[sz]e|Develop|Improve|Understand|Establish|Quantify|Characteri[sz]e) (?:the|an?|its|their|how|whether)\b|(?:Decreases|Increases|Converges|Tends|Depends|Leads|Results|Ranges|Varies|Grows|Falls) (?:to|on|in|from|with|as) (?!.*\b(?:is|are|was|were|has|have|had|can|may)\b)|(?:Show|Exclude|Include|Identify|Provide|Suggest|Indicate|Require|Allow|Enable|Reveal|Demonstrate|Describe|Explain|Compare) (?!of\b|in\b|by\b|and\b)(?:the|an?|its|their|that|how|\p{Ll}+ly|\p{Ll}+s)\b)/u;
/** "The methanol layer recovered and dried.": two participles, and no verb. */
const PARTICIPLES_ALONE = /^(?:The|An?|All|Each) (?:[\p{L}-]+ ){1,4}\p{L}+ed and \p{L}+ed\.$/u;
/** "Goals play in how leaders agree", "Future whereas purpose is": the words before were of the clause that was cut. */
const REST_OF_CLAUSE =
  /^[^,]*\bplay(?:s|ed)? (?:in|on|for|by)\b|^\p{L}+ (?:whereas|while|although)\b|\b(?:is|are|was|were) like (?:in|at|on|for|when)\b/u;
/** "That is in recent years.", "That was seen in all but one.": nothing that a sentence is worth. */
const NO_CIRCUMSTANCE =
  /^That (?:(?:is|was)(?: done| seen| so)?|happen(?:s|ed)) (?:in recent\b|(?:in|over|during|within) (?:the )?(?:last|past)\b|in (?:all|most|some|many|few|none|both)(?: but \p{L}+)?\.$)/u;

/** "They propose and validate, on a few examples.": what, is told before or behind. */
const NO_OBJECT =
  /\b(?:propose|validate|develop|present|describe|introduce|apply|evaluate)(?:s|d)?(?: and \p{Ll}+)?, (?:on|in|with|by|for|using|through|from) [^,]*\.$/iu;
/** "The meadow had the highest (50%).", "The rate of change is greatest.": of what, or where. */
const UTMOST_OF_WHAT =
  /\b(?:had|has|have|showed|shows?|reached|with) the (?:\p{Ll}+ )?(?:highest|lowest|largest|smallest|greatest|least|fewest|best|worst)(?: \([^)]*\))?\.$|^The [^,]* (?:is|was|are|were) (?:the )?(?:highest|lowest|largest|smallest|greatest)\.$/u;
/** "false ifR > α", "formation ofCo", "contents of in the", "mixed with at 2%", "Dc(3) ….", "method of-1-propanol", "a Θ(τ) value". */
const MISPRINTED =
  /(?<!\p{L})(?:if|of|in|the|and|for|to|is|with|than|that|when|as|by|from|are|was)\p{Lu}(?!\p{L})|(?<![\p{L}\d])(?:of|with|and|for|from|the|that|than|to|by)\p{Lu}|\b(?:with|of|by|for|from) at (?!least|most|risk|all|any|times|home)|(?<![\p{L}\d-])\p{Script=Greek}[\p{L}₀-₉]{0,2}\(|\bof in (?:the|an?)\b|…\.?$|[<>] ?\p{Script=Greek}|\b(?:of|in|the|and|with|for|to)-\d/u;
/** "the stagnation of cm", "Interpreting s and its impact": a unit, or a sign, where a word should be. */
const SIGN_AS_WORD =
  /\bof (?:cm|mm|mg|ml|kg)\b|(?<=\p{L}{2} )(?!a\b)\p{Ll} (?=(?:and|is|was|are|has|for|to|in|as|or)\b)/u;

/** "Hind limb, and elements discovered since 2008.": the last two of many, without a verb. */
const END_OF_LIST =
  /^[^,]*, and [^,]* (?:discovered|found|collected|described|recovered|reported|published) (?:since|in|from|by|at) [^,]*(?<!\b(?:was|were|is|are|has|have|had|did)\b[^,]*)\.$/u;
/** "…, but rather.", "is mainly.", "a process through.", "in Experiments 1.", "need to identify." */
const CUT_OFF =
  /\bbut rather\.$|,[”"’']\.$|, as (?:its|their|the) \p{Ll}+\.$|\b(?:mainly|largely|primarily|mostly|predominantly|most likely|through|via|within|into|among|following)\.$|\b(?:Experiments|Studies|Phases|Groups|Cases|Panels) \d\.$|\bto (?:help \p{Ll}+|identify|reduce|provide|improve|produce|achieve|maintain|enhance|determine|obtain|create|generate|ensure|allow|enable|make|take|use|assess|evaluate|examine|investigate|explore|develop|establish|detect|distinguish|select|promote)\.$/u;
/** "The team used lasers and identified.", "is rare and is mainly diagnosed.", "are parameters useful.": what, for what, how. */
const LACKS_REST =
  /\band (?:identified|found|showed|revealed|reported|described|observed|detected|determined|established|provided|obtained|developed|introduced|proposed)\.$|\b(?:is|are) (?:mainly |often |usually |commonly )?(?:estimated|diagnosed)\.$|\b(?:is|are) [^,]*\p{Ll}s (?:useful|suitable|relevant|capable|responsible)\.$|\b(?:confirm|suggest|demonstrate|reveal|indicate)s?, (?:at|in|with|on|by) [^,]*\.$/u;
/** "that since they get less rain.", "the ability of animals.": what it says of them is gone. */
const CLAUSE_CUT_OFF =
  /\bthat (?:since|because|although|while|whereas|once|when|if) [^,]*\.$|\babilit(?:y|ies) of (?![^.]*\bto\b)[^,.]*\.$/u;
/** "It showed highest in all": the highest of what. */
const SHOWED_HIGHEST = /\bshow(?:ed|s)? (?:highest|lowest|highly|moderately) (?:in\b|\p{Ll}+\.)/u;
/** "The researchers counted birds, used traps.": the last of what they did is gone. */
const DEEDS_WITHOUT_AND =
  /^The (?:researchers|authors)\b(?!.*\band (?:\p{Ll}+ly )?(?:used|then)\b)[^,]*, used [^,]*\.$/u;
/** "While the drug is the standard of care.": and then what? "Where T is the time": of a formula. */
const NO_MAIN_CLAUSE =
  /^(?:(?:While|Whilst|Even (?:though|if)|Whereas|Where|Although|Though|Unless|Because) [^,?]*\.$|Where (?!he\b|she\b|it\b|we\b)\S{1,3} (?:is|are|denotes)\b|In case, )/u;
/** "Even decreased by a third", "Well represents", "Aimed to tell them apart, the rats fled": who or what did. */
const NOBODY_DID =
  /^(?:Even|Well|Thereby|Further) (?:\p{Ll}{3,}ed (?=(?:by|to|from|in|with|the|an?|its|more|less)\b)|(?:keeps?|represents?|shows?|makes?) (?!that\b))|^Aimed (?:to|at)\b/u;
/** "The number of shoots formed per plant.": how many there were is missing. */
const NUMBER_OF_WHAT =
  /^(?:The|An?) (?:[\p{L}-]+ ){0,2}(?:number|percentage|proportion|share|amount|frequency) of (?:[\p{L}-]+ ){1,4}(?:held|found|made|\p{Ll}{3,}(?<!increas|decreas|declin|remain|vari|rang|reach|exceed|differ|dropp|doubl|tripl|peak)ed) (?:per|in|inside|at|by|from|with|within|on) [^,]*(?<!\b(?:is|are|was|were|has|have|had|can|could|may|might|will|rose|fell|grew)\b.*)\.$/u;

const BROKEN = [
  END_OF_LIST,
  CUT_OFF,
  LACKS_REST,
  CLAUSE_CUT_OFF,
  SHOWED_HIGHEST,
  DEEDS_WITHOUT_AND,
  NO_MAIN_CLAUSE,
  NOBODY_DID,
  NUMBER_OF_WHAT,
  THEN_WHAT,
  NO_NOUN_AT_END,
  DASHED_OFF,
  AS_IN,
  RAN_TOGETHER,
  NO_OBJECT,
  UTMOST_OF_WHAT,
  MISPRINTED,
  SIGN_AS_WORD,
  OPEN_VERB,
  OPEN_END,
  WAITS,
  GOES_ON,
  HELD_ALONE,
  END_BEFORE,
  LAST_OF_MANY,
  HALF_PAIR,
  NO_NOUN_BEFORE,
  OPEN_INFINITIVE,
  REST_OF_FRONT,
  RELATIVE_ALONE,
  NOBODY,
  PARTICIPLES_ALONE,
  REST_OF_CLAUSE,
  NO_CIRCUMSTANCE,
];

/** Whether a sentence reads as if a piece of it were lost, or says nothing. */
export const isBroken = (text: string): boolean =>
  BROKEN.some((pattern) => pattern.test(text)) || lacksVerb(text) || isRestOfList(text) || isEmpty(text);

/** "The status, whereas one study …", "it was shown that a share which is short": a subject, and the verb of another. */
function lacksVerb(text: string): boolean {
  if (!hasOwnVerb(text)) return true;
  const [before = '', turned] = text.split(/, (?:whereas|as (?:was|were|did)) /);
  if (turned !== undefined && !hasFiniteVerb(before) && !/^(?:in|for|among|at|with)\b/i.test(before))
    return true;
  const said = / that (.+ (?:which|who) .+)$/.exec(text)?.[1];
  return said !== undefined && !hasOwnVerb(said);
}
