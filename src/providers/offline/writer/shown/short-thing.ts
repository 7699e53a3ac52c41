/** A thing of a sentence by a name that is read at a glance. */
import { iconsIn } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { trimLooseEnd } from '../phrases.ts';
import { NOUNS_TOO, PLAIN, VERBS } from '../verb-words.ts';
import { FINITE } from '../verbs.ts';
import { LABEL_WORDS } from './option.ts';

export type Way = 'up' | 'down';

const LONGEST = 52;
const MORE =
  /^(?:higher(?! (?:education|plants|order|animals)\b)|greater|increased|increasing|more(?! \p{Ll}+(?:ive|ed|able|ible|al|ous|ent|ant|ful|ic|less|ing|ate)\b)|elevated|larger|longer|raised|rising|faster|stronger)\s(?!than\b)/iu;
const LESS =
  /^(?:lower(?! (?:part|half|limb|end|layer|leg|jaw|body|back|region|side|arm|surface|lip|trunk|jaws|parts|limbs|legs)\b)|reduced|decreased|decreasing|less(?! \p{Ll}+(?:ive|ed|able|ible|al|ous|ent|ant|ful|ic|less|ing|ate)\b)|fewer|smaller|shorter|diminished|slower|weaker|declining|impaired|suppressed|attenuated)\s(?!than\b)/iu;
/** "A significant reduction in weight" is less weight. */
const HOW_MUCH =
  '^(?:(?:significant|significantly|marked|slight|further|sharp|strong|dramatic|gradual|general|overall|rapid|great|small|large|modest|mild|moderate|substantial|considerable|clear|notable|concomitant|subsequent|dose-dependent|statistically|two-fold) )*';
const RISE = new RegExp(
  `${HOW_MUCH}(?:increases?|rises?|elevations?|up-?regulation) (?:in|of) (?:the |their |its |both )?`,
  'iu',
);
const FALL = new RegExp(
  `${HOW_MUCH}(?:decreases?|reductions?|declines?|drops?|falls?|down-?regulation|inhibition|suppression|attenuation) (?:in|of) (?:the |their |its |both )?`,
  'iu',
);

/** What ends the name of a thing in a clause; a second verb does, too. */
const ENDS =
  /[,;:()—]|\s–\s|\s(?:which|that|whose|whom|when|while|where|whereas|but|because|since|than|as|using|by|via|through|including|such|due|relative to|compared|versus|rather|instead|thereby|thus)\s|\s(?:and|or|then) (?:\p{Ll}+ly |also |thus |thereby |therefore |then |subsequently )?(?:is|are|was|were|has|have|had|can|could|may|might|will|would|did|does|do|not|(?:increas|decreas|reduc|improv|enhanc|inhibit|promot|prevent|induc|caus|affect|stimulat|activat|suppress|lower|provid|allow|show|contribut|lead|result|regulat|protect|produc|increas)(?:e?s|e?d|e)?|\p{Ll}{3,}(?:i[sz]e[sd]|ifie[sd])) /u;
const ARTICLE =
  /^(?:a few|the|an?|its|their|his|her|our|both|all|these|those|this|such|some|any|other|also|that|(?:use|presence|occurrence) of|using)\s/iu;
/** What goes back to what was said before: "this compound", "the treatment". */
const POINTS = /^(?:this|these|those|such|that|other|its|their|his|her|our)\s/iu;
/** What names nothing by itself, or goes back to what was said before. */
const NO_THING =
  /^(?:the|an?|even|more|less|fewer|much|little|nothing|anything|everything|it|they|this|these|that|those|them|there|which|who|he|she|we|you|one|ones|each|both|all|some|such|others?|two|three|four|five|six|seven|eight|nine|ten|role|pathways?|tools?|programs?|procedures?|products?|regions?|sites?|agents?|compounds?|aims?|objectives?|goals?|effects?|impact|levels?|rates?|use|number|addition|differences?|changes?|presence|absence|ability|capacity|analys[ie]s|model|models|treatments?|groups?|values?|part|parts|process|processes|methods?|approach|outcomes?|itself|activity|activities|expression|production|response|responses|concentrations?|content|amounts?|incidence|prevalence|frequency|intensity|efficiency|increase|decrease|reduction|probability|likelihood|extent|degree|majority|variety|range|evidence|information|insights?|opportunit(?:y|ies)|basis|support|fact|ways?|types?|factors?|things?|cases?|examples?|purposes?|reasons?|conditions?|mechanisms?|functions?|properties|structures?|time|performance|interventions?|phenomen(?:on|a)|problems?|issues?|trends?|pattern|patterns|parameters?|variables?|samples?|scores?|systems?|measures?|components?|formation|development|interaction|interactions|association|relationship|correlation|combination|kind|kinds|form|forms|sets?|series|tests?|technique|techniques|strategy|strategies|question|questions|hypothesis|attention|interest|work|research|paper|review|article|survey)$|(?:^[~≈<>≥≤±]|^\d{3}|\s[~≈<>≥≤±]?|^(?=\d+[.,%/:–-]|\d+ (?:h|min|s|d|days?|weeks?|months?|years?|hours?|[mkµ]?[gLlm]|mg|kg|cm|mm|km|°C|out|of)\b))\d[\d.,/:–-]*(?:\s|%|$)|\bpercent\w*|[- ]fold\b|\b(?:researchers|authors|investigators|we|study|studies|results?|findings?|data|it|them|they|this|these|those|former|latter|aforementioned|above|following|there|what|only)\b/iu;

/** What begins or ends as no name does. */
const NO_NAME =
  /^(?:of|in|on|at|to|for|by|with|among|like|unlike|from|and|or|but|as|than|after|before|when|while|since|because|despite|compared|over|under|across|between|within|during|along|through|throughout|per|about|into|against|upon|without|either|neither|none|no|few|it|not|very|how|what|whether|up|down|due|even|just|same|similar|certain|least|ability of|ways? to|most of|many of|that|being|having|using|is|are|was|were|be|(?!(?:structur|function|genetic|chemic|physic|soci|econom|biologic|clinic|surgic|medic|historic|cultur|environment|organic|convention|natur|artifici|mechanic|therm|metabolic|morphologic|intrinsic)ally \p{Ll}+ \p{L})\p{L}+(?<!fami|anoma|assemb|supp|mono)ly)\s|(?<!fami|anoma|assemb|supp|mono)ly$|(?<!e)ed$|\sand\/or$|\b(?:highest|lowest|higher|lower) (?:for|in|among) |\s(?:important|responsible|essential|necessary|relevant|available|mediating|leading|containing|involving|compared)$|\s(?:and|or)\s\S+(?:al|ic|ive|ous|ary|lar|ing)$|\b(?:one|two|three|four|five|others)$|^\p{L}+(?:ular|ical|onal|itive|istic|omic|etic)$/iu;

/** What asks for more behind it. */
const TORN =
  /(?:ive|able|ible|ous|ful|less|similar|due|prior|equal|than|abilit(?:y|ies)|capacity|tendency|needs?|failure|responses?|exposure|effects?|impacts?|associations?|relationships?|differences?|interactions?|correlations?|changes?|increases?|decreases?|reductions?|access|adherence|terms|numbers?|parts?|presence|absence|cases?|addition|variety|range|lack|use|terms|role|roles|rates?|amounts?|most|many|one|relation|contribution|comparison|types?|levels?|scores|values|power|demand|desire|\p{L}{3,}(?<!e)ed)$/iu;
/** "The ability of cells to divide" is a clause. */
const INFINITIVE = new RegExp(
  ` to (?:(?:be|have|do|${PLAIN}|${VERBS})\\b|(?:${NOUNS_TOO}) (?:the|an?|their|its|more)\\b)`,
  'u',
);
/** Where and when, at the end of a name. */
const TAIL =
  /\s(?:in (?:this|the present|our|the current) (?:study|work|paper)|here|alone|too|in turn|over time|at all|in part|in general|in particular|for example|as well|in vitro|in vivo|for the first time|(?:in|over|during|for|since) (?:the )?(?:past|last|recent|next|coming|early) .+|with time|in (?:19|20)\d\d|well|better|together|again|now|today|worldwide|first|further)$/iu;
/** What is nothing without what it is of. */
const OF_WHAT =
  /\b(?:proportions?|percentages?|risks?|incidence|development|formation|establishment|loss|expression|regulation|production|combinations?|removal|application|treatments?|prevention|inhibition|activation|progression|series|sets?|groups?|class|classes|family|members?|sources?|causes?|results?|forms?|abundance|concentrations?|majority|average|total|scores?|density|subfamily|extent|degree|depletion|collection|distribution|identification|detection|analys[ei]s|understanding|knowledge|management|diagnosis|importance|quality|quantity|likelihood|probability|frequency|power|area|site|stage|course|aspects?|parts?|regions?|kinds?|fraction|mixture|pair|list|deposition|release|accumulation|degradation|synthesis|biosynthesis|generation|introduction|onset|start|end|beginning|time|duration|length|size|shape|structure|properties|dissection|consumption|spread|transfer|conversion)$/iu;
/** Where a name that is too long may end: what follows tells where, when or whose. */
const CUT =
  /\s(?=(?<!(?:\band|\bor|,)\s)\p{Ll}{3,}ed (?:from|by|in|with|for|on|to|at|under|during|through) |(?:of|in|on|at|during|for|among|within|across|throughout|over|under|through|after|before|from|to|toward|towards|upon|following)\s)/giu;

/** "The share of patients found at an early stage" is not one of patients. */
const PARTICIPLE = /^\s\p{Ll}{3,}ed (?:from|by|in|with|for|on|to|at|under|during|through) /u;
const COUNTS =
  /^(?:[\p{Ll}-]+ )?(?:sets?|groups?|levels?|types?|kinds?|subsets?|proportions?|percentages?|numbers?|shares?|rates?|fractions?|amounts?|probabilit(?:y|ies)|risks?|chances?|odds) of /iu;

export interface ShortThing {
  icon?: string | undefined;
  label: string;
  way?: Way | undefined;
}

/** "Zinc, copper and calcium": one of several is not what is spoken of. */
const LISTS =
  /^,\s(?!(?:which|who|while|but|as|an?|the|including|such|thus|thereby|whereas|where|when|with|especially|particularly|compared|probably|possibly|albeit|though|although|because|since|so|except|even|suggesting|its|their|\p{L}+ing)\b)[^,;]{1,50}(?:,? (?:and|or) |,)/u;

/** "Sleep, weight and mood", where it is read at a glance. */
const LIST =
  /^((?:[^\s,;]+ ){0,2}[^\s,;]+(?:, (?:[^\s,;]+ ){0,2}[^\s,;]+){1,3},? (?:and|or) (?:[^\s,;]+ ?){1,2})(?: (?:in|on|at|of|among|for|with|from|after|during) [^,;]*)?$/u;

function shortList(text: string): [string] | null {
  const [, list = ''] = LIST.exec(text.replace(ARTICLE, '')) ?? [];
  return list !== '' &&
    countWords(list) <= LABEL_WORDS &&
    !/,? (?:which|who|that|but|as|such|including) /u.test(list)
    ? [list]
    : null;
}

/** A short name with its picture, and the way that the words before it give; null: it is no short name. */
export function shortThing(text: string): ShortThing | null {
  const [first = ''] = shortList(text) ?? text.split(ENDS);
  if ((first !== text && LISTS.test(text.slice(first.length))) || RUN_ON.test(text)) return null;
  let bare = (first === text ? first : first.replace(DONE_BY, '$1')).trim().replace(TAIL, '');
  const points = POINTS.test(bare);
  for (let next = bare.replace(ARTICLE, ''); next !== bare; next = bare.replace(ARTICLE, '')) bare = next;
  const way = [MORE, RISE].some((one) => one.test(bare))
    ? 'up'
    : [LESS, FALL].some((one) => one.test(bare))
      ? 'down'
      : undefined;
  const named = [MORE, LESS, RISE, FALL].reduce((name, one) => name.replace(one, ''), bare);
  const label = nameWithin(named);
  if (label === null || label.length > LONGEST || NO_THING.test(label) || !/\p{L}{3}|\p{Lu}/u.test(label))
    return null;
  if (points && countWords(label) < 3) return null;
  // "Less noise and a sweet sound": of which of the two?
  if (way && / (?:and|or) (?:an?|the) /u.test(label)) return null;
  if (FINITE.test(`${named} `) || INFINITIVE.test(named) || NO_NAME.test(label)) return null;
  const icon = iconsIn(label).findLast(({ sign }) => !sign)?.icon;
  return { icon, label: capitalise(label), way };
}

/** "Infections caused by contact" */
const DONE_BY = /^((?!.*\s(?:and|or)\s).+)\s\p{Ll}{3,}(?<!e)ed$/u;

/** The name, or its longest beginning that is whole by itself: of two one alone is half of it. */
function nameWithin(named: string): string | null {
  const whole = trimLooseEnd(named);
  if (whole === '') return null;
  if (countWords(whole) <= LABEL_WORDS) return whole;
  const ends = [...whole.matchAll(CUT)].map(({ index }) => index);
  const participle = ends.find((index) => PARTICIPLE.test(whole.slice(index))) ?? whole.length;
  const cuts = ends
    .filter((index) => index < participle || (index === participle && !COUNTS.test(whole)))
    .map((index) => trimLooseEnd(whole.slice(0, index)));
  return (
    cuts
      .filter(
        (cut) =>
          countWords(cut) >= 2 &&
          countWords(cut) <= LABEL_WORDS &&
          !TORN.test(cut) &&
          !(whole.startsWith(`${cut} of `) && (OF_WHAT.test(cut) || / (?:and|or) /u.test(cut))),
      )
      .at(-1) ?? null
  );
}

/** "diffusion2224" */
const RUN_ON = /\p{Ll}{4}\d/u;

/** Whether one name stands in the other: "rats" in "old rats", and not "males" in "females". */
export const alike = (one: string, other: string): boolean => {
  const [left, right] = [one, other].map((name) => ` ${name.toLowerCase()} `);
  return !left || !right || left.includes(right) || right.includes(left);
};
