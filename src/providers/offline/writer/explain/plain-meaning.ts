/** Whether a meaning explains: it says what sort of thing a word names, in words that are better known than it. Pure. */
import { contentWords, countWords } from '#src/core/text/words.ts';
import { acronymsIn, STARTS_OPEN } from '../acronyms.ts';
import { isKnown, strangeWords } from '../familiar.ts';
import { FINITE } from '../verbs.ts';

/** Words that few pupils use and most listeners know. */
const KNOWN_TOO = new Set(
  `abnormal accumulate acid aggregate algorithm annual antibiotic auditory bacterium bacterial biological browser calculate carbon cellular chemical cholesterol chronic
  clinical cognitive components computational coral database deficiency demographic disorder distribution domain enzyme evolutionary excess excessive
  expression extension extinct gland genetic genetically geographical glucose hormone immune index infectious inflammatory inherited inhabit
  insulin interaction mammal marine maternal mathematical mechanical medical membrane mental metabolic metabolism metric microbes microbial microorganism
  microscopic mineral mite molecular molecule mutation nerve neurological nucleus numerical nitrogen organism oxygen parameter parasite parasitic
  particle pathogen pathogenic physical pigment probability procedure programming property psychological quantity quantify questionnaire   region reproductive reptile respiratory sensory sequence software species statistical stimulus substance surgical survey
  symptom syndrome systematic technical technique tissue toxin transmission tropical tumor tumour variable undigested vertebrate vessel viral visual weed`.split(
    /\s+/,
  ),
);

const isKnownToo = (word: string): boolean => KNOWN_TOO.has(word) || KNOWN_TOO.has(word.replace(/s$/, ''));
const unknownIn = (text: string): number => strangeWords(text).filter((word) => !isKnownToo(word)).length;
/** What may stand before an adjective, and an adjective. */
const ADJECTIVE = /(?:ic|al|ous|ive|ed|ing|ant|ent|ar|ary|ble)$/;
/**
 * "a neuropeptide hormone that …": "a hormone that …", which it is, too.
 * @returns the meaning without the unknown words before its noun
 */
export function inKnownWords(meaning: string): string {
  const [, article = '', rest = ''] = /^(one of the |the |an? )?(.*)$/i.exec(meaning) ?? [];
  const [sort = ''] = rest.split(TELLS_APART);
  if (
    /^(?:the|one of the) $/i.test(article) ||
    /[,/]|\b(?:and|or|not|non)\b/.test(sort) ||
    FINITE.test(` ${sort} `)
  )
    return meaning;
  const words = sort.split(' ');
  const last = words.findLastIndex((word, index) => index < words.length - 1 && unknownIn(` ${word}`) > 0);
  const [dropped = '', next = ''] = words.slice(last);
  // "methylation insensitive": what is dropped belongs to what would stay.
  if (last < 0 || (ADJECTIVE.test(next) && !ADJECTIVE.test(dropped))) return meaning;
  const known = words.slice(last + (dropped.endsWith('ly') ? 2 : 1)).join(' ');
  const fitting = article === '' ? '' : STARTS_OPEN.test(known) ? 'an ' : 'a ';
  return fitting + known + rest.slice(sort.length);
}

/** What says how something counts, and not what it is. */
const NO_SORT =
  /\b(?:study|studies|paper|major|crucial|key|central|important|significant|essential|necessary|great|urgent|promising|potential|possible|known|leading|main|primary|need|lack|number|results?|(?:first|second|third|fourth)(?! \p{L}+est\b)|last|recognized|rare|problem|challenge|issue|good|better|best|similar|different|same|other|another|variety|particular|certain|ways?|times?|cases?|parts?|lot|ones?|effects?|findings?|fact|increase|decrease|trend|pattern|observation|conclusion|consequence|more|less|most|least|only|sole|common|popular|reliable|safe|alternative|risk factor|candidate|hallmark|target|approach|tool|option|subject|focus|goal|aim|example|step|reason|causes?|concern|threat|burden|source|presence|absence|association|relationship|difference|change|review|article|analysis|measurements?|assessment|points?|views?|scenario|position|idea|argument|explanation|existence|dominant|prominent|members?|juvenile|adult|male|female|child|patient|woman|man|girl|boy)\b/iu;
/** What speaks of the paper or of one moment, and not of all there are of its sort. */
const OF_THIS_PAPER =
  /\b(?:we|our|us|here|this|these|those|study|reported|was|were|had|will|would|should|his|her|my|your|authors?|above|below|perhaps|likely|has been|have been)\b|\bof wh(?:ich|om)\b|\d|["“”]/iu;
/** "a review by Arillo" */
const OF_SOMEBODY = /\bby (?:the )?\p{Lu}/u;
/** What any term could be. */
const ANY_SORT =
  /^(?:[\p{L}-]+ )?(?:phenomen(?:on|a)|features?|structures?|models?|topics?|forms?|process(?:es)?|elements?|systems?|concepts?|factors?|functions?|parameters?|values?|variables?|groups?|members?|components?|composites?|combinations?|areas?|fields?|things?|propert(?:y|ies)|sets?|types?|kinds?|classes|techniques?|methods?|procedures?|regions?|services?|tests?|products?|conditions?|diseases?|changes?|measures?|metrics?|designations?|disorders?|complex(?:es)?|agents?|drugs?|compounds?|substances?|chemicals?)$/iu;
const BREAKS_OFF =
  /\b(?:of|in|on|to|by|for|with|and|or|but|that|which|as|the|an?|from|into|used|found|known|called|based|is|are|be|between|such)$/iu;

/** What opens what tells one of a sort from the others. */
const TELLS_APART =
  /\s(?:that|which|who|whose|where|when|in which|by which|used|caused|found|made|produced|involved|located|situated|living|derived|designed|developed|needed|characteri[sz]ed|of|in|for|with|from|by|to|on|between|within|near|south|north|east|west|among|at|around|under|during|as)\s/u;
const WHAT_FOLLOWS = /\s(?:that|which|who|whose|where|when)\s/u;
/** "a type of goat": a goat. */
const ONE_OF =
  /^(?:an? |the |any |one of the )(?:[\p{L}-]+ )?(?:type|kind|form|sort|class|family|group|set|species)s? of /iu;
const ARTICLE = /^(?:one of the|the|an?) /i;
const OF_MANY = /(?:s|people|bacteria|fungi)$/;

/** So many words one unknown word needs around it. */
const ONE_IN = 7;
const LONGEST_SORT = 5;

/** Whether it is a plain meaning of the term. */
export function isPlainMeaning(term: string, meaning: string): boolean {
  const words = countWords(meaning);
  const bare = meaning.replace(ONE_OF, '').replace(ARTICLE, '');
  const [sort = '', ...apart] = bare.split(TELLS_APART);
  if (
    OF_THIS_PAPER.test(meaning) ||
    (apart.length === 0 && OF_SOMEBODY.test(meaning)) ||
    NO_SORT.test(sort) ||
    BREAKS_OFF.test(meaning)
  )
    return false;
  // "the results were poor": a clause, and no name of a sort.
  if (FINITE.test(` ${bare.split(WHAT_FOLLOWS)[0]} `) || countWords(sort) > LONGEST_SORT) return false;
  if (!ARTICLE.test(meaning) && (apart.length === 0 || !OF_MANY.test(sort))) return false;
  if (apart.length === 0 && (ANY_SORT.test(sort) || /^the\b/i.test(meaning))) return false;
  if (
    acronymsIn(meaning).length > 0 ||
    unknownIn(sort) > 0 ||
    unknownIn(meaning) > Math.floor(words / ONE_IN)
  )
    return false;
  // "A virus infection is an infection."
  if (/^$|(?:ly|ed|ly \p{L}+ing)$/u.test(sort)) return false;
  const own = new Set(contentWords(term));
  return !own.has(contentWords(sort).at(-1) ?? term);
}

/** Words of every paper, which name no thing of its field. */
const OF_ANY_PAPER =
  /\b(?:results?|factors?|analys[ei]s|approach(?:es)?|parameters?|comparisons?|importance|particular|contrast|sessions?|datasets?|purpose|interval|properties|methods?|frameworks?|models?|stud(?:y|ies)|trials?|data|groups?|participants?|researchers|authors)$/i;

/** Whether few know the term who are not of the field. */
export const isTechnical = (term: string): boolean =>
  !OF_ANY_PAPER.test(term) &&
  !/^\d/.test(term) &&
  term
    .split(/[\s/-]+/)
    .some((word) => word.length > 3 && !isKnown(word.toLowerCase()) && !isKnownToo(word.toLowerCase()));
