/** Finite verbs in the prose of papers, told from the nouns and participles that look like them. */

/** Verbs that are nothing else, and so make a clause. */
export const AUXILIARY =
  'is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|cannot';

/** No noun or adjective is written like these. */
const IRREGULAR =
  'found|led|became|fell|grew|took|gave|came|went|began|saw|wrote|chose|spent|ran|held|met|lost|kept|underwent|drank|ate|stood|won|knew|told|brought|bought|taught|fought|sought|caught|drove|arose|withstood|rose(?= (?:by|to|from|in|after|over|with|about|\\d))|felt(?= (?:that|the|more|less|like|no))|heard(?= (?:that|the|of|a))|spread(?= (?:to|through|across|over|from))';
/** Verbs whose third person is no plural. */
const VERBS =
  'accumulate|achieve|activate|adapt|advocate|affect|allow|alter|appear|argue|arise|assess|avoid|become|begin|believe|belong|bind|bring|calculate|carry|come|combine|compare|comprise|conclude|confirm|connect|consist|constitute|contain|continue|contribute|correlate|correspond|create|define|degrade|demonstrate|depend|derive|describe|detect|determine|develop|differ|disappear|discriminate|discuss|distinguish|eat|emerge|emit|emphasi[sz]e|employ|enable|encode|encourage|enhance|ensure|evaluate|evolve|examine|exceed|exhibit|exist|expand|explain|explore|express|extend|facilitate|fail|feed|find|follow|generate|get|give|go|grow|happen|hear|highlight|hold|identify|illustrate|implicate|imply|improve|include|indicate|induce|infect|inform|inhibit|interact|introduce|investigate|involve|keep|kill|know|learn|let|lie|live|lose|maintain|make|mediate|meet|migrate|modulate|obtain|occur|outperform|outweigh|perform|persist|phosphorylate|predict|prevent|produce|promote|propose|protect|prove|provide|pursue|quantify|raise|react|receive|recommend|recruit|reduce|reflect|regulate|reinforce|rely|remain|remove|represent|require|resemble|resist|respond|restrict|retain|reveal|say|see|seek|seem|serve|solve|stand|stimulate|strengthen|suffer|suggest|suppress|surpass|survive|sustain|take|tell|tend|think|threaten|thrive|tolerate|transmit|undergo|underscore|understand|undermine|utili[sz]e|vary|widen|worsen';
/** Verbs whose third person is a plural as well: they are verbs before an article or the like. */
const NOUNS_TOO =
  'account|address|aim|approach|attack|attempt|balance|benefit|cause|challenge|change|claim|control|cost|cover|damage|decline|decrease|design|display|drive|drop|encounter|estimate|exercise|experience|face|fall|favou?r|filter|fit|fix|focus|form|function|gain|guide|harbou?r|help|host|impact|increase|influence|lack|lead|limit|link|match|measure|model|monitor|need|offer|open|order|plan|play|present|process|question|range|reach|record|release|report|result|return|rise|risk|sample|share|shape|show|signal|span|start|stem|stress|stop|store|study|support|target|test|track|transfer|transport|trigger|use|value|visit|work';
/** What nothing but an object or a clause begins with. */
const OBJECT =
  '(?:(?= (?:the|a|an|no|its|their|his|her|our|this|these|all|both|many|most|several|some|more|less|how|whether|why|what|only|about|over|up to)\\b)|(?= \\d))';
const THIRD = (verbs: string): string =>
  verbs
    .split('|')
    .map((verb) =>
      verb.endsWith('y') && !/[aeo]y$/.test(verb)
        ? `${verb.slice(0, -1)}ies`
        : /(?:s|x|ch|sh)$/.test(verb)
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
/** Plain forms that are no noun and no adjective. */
const PLAIN =
  'achieve|appear|argue|become|believe|belong|comprise|conclude|consist|constitute|contain|contribute|correlate|demonstrate|depend|derive|differ|disappear|emerge|enable|enhance|evolve|exhibit|exist|explain|facilitate|identify|illustrate|imply|include|indicate|induce|inhibit|involve|lose|modulate|occur|outperform|outweigh|persist|promote|provide|receive|recommend|rely|remain|represent|require|resemble|respond|reveal|seem|suffer|suggest|surpass|survive|tend|threaten|thrive|undergo|underscore|vary';

/** A past form that acts on something; after these words it is a participle. */
const PAST =
  '(?<!\\b(?:The|A|An|Their|Its|This|These|No|Some|All|Both|Many|Most|Each|In|Of|By|With|For|the|a|an|of|and|or|by|with|very|most|more|less|well|in|for|to|its|their|his|her|this|these|no|some|all|both|many|each|per|as|than|from|on|at|newly|highly|not|be|been|being) )(?<!\\p{L}(?:ous|al|ive|ic|ary|ful|able|ible|less) )(?<=[\\p{L}\\d)],? )\\p{L}{3,}ed(?= (?!with\\b|by\\b|from\\b|to\\b|as\\b|using\\b|under\\b|via\\b|through\\b|and\\b|or\\b|of\\b|at\\b|in\\b|on\\b|for\\b|during\\b|after\\b|before\\b|within\\b|between\\b|among\\b|over\\b|against\\b|respectively\\b|previously\\b|separately\\b|individually\\b|alone\\b|above\\b|below\\b|herein\\b|here\\b)[\\p{L}\\d])(?<!\\b(?:\\p{L}+ing|of|and|or|the|a|an|with|by|for|in|to|from|most|many|some) \\p{L}+ly \\p{L}+)';
/** Past forms that need nothing after them. */
const PAST_ALONE =
  '(?<=\\p{L} (?:\\p{Ll}+ly )?)(?:appeared|seemed|occurred|lacked|differed|depended|consisted|died|survived|lasted|happened|resulted|responded|participated|persisted|emerged|evolved|arrived|declined|dropped|returned|failed|succeeded|ranged|peaked|doubled|tripled|halved|existed|lived|remained|disappeared|subsided|recovered|resolved|increased(?= (?:by|from|to|with|in|after|over|during|significantly|about|\\d))|decreased(?= (?:by|from|to|with|in|after|over|during|significantly|about|\\d))|(?:was|were) \\p{L}+ed)';
/** Third persons: after a subject, or where a second verb follows a first. */
export const THIRD_PERSON = THIRD(`${VERBS}|${NOUNS_TOO}`);
/** Forms of theirs that are no noun, so that no subject begins with them. */
export const NO_NOUN = VERBS;
/** The same of many. */
export const PLAIN_FORM = `${VERBS}|${NOUNS_TOO}`;
const SURE = `\\b(?:${AUXILIARY}|${IRREGULAR}|showed|(?:${THIRD(VERBS)})|(?:${THIRD(NOUNS_TOO)})${OBJECT}|${OF_MANY}(?:${VERBS})|${NO_INFINITIVE}(?:${PLAIN})|${OF_MANY}(?:${NOUNS_TOO})${OBJECT}|(?:shows?|reports?|means?|claims?)(?= that\\b)|(?:plays|needs|aims|leads|helps)(?= to\\b)|${OF_MANY}(?:need|aim|lead|help)(?= to\\b)|(?:results|lacks|plays|focuses|fits|falls)(?= (?:in|on|to|into|within)\\b)|(?<=\\b(?:[Tt]his|[Ii]t) (?:also |then )?)(?:${THIRD(NOUNS_TOO)})|(?<=\\b(?:researchers|authors|team|they|They) )(?:also |now |then |first )?\\p{Ll}{3,})(?![\\p{L}-])`;
/** "The family diversified in mammals": nobody did it to it. */
const INTRANSITIVE =
  /(?<=^[^,;:]{4,60} )(?<!-)\p{L}{3,}(?<!compar|bas|relat|call|us|induc|deriv)ed (?:in|into|from|to|over|with|after|within|by \d|during|at|across|on)\b/u;

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

/** Whether a sentence that nobody cut has a verb. */
export const hasFiniteVerb = (sentence: string): boolean =>
  [FINITE, INTRANSITIVE, TAKES_OBJECT, ADVERB_BEFORE].some((pattern) => pattern.test(sentence));
export const FINITE = new RegExp(`${SURE}|${PAST_ALONE}(?![\\p{L}-])|${PAST}(?![\\p{L}-])`, 'u');
