/** What a sentence of the paper says in passing that a word means. Pure. */
import { capitalise } from '#src/core/text/person.ts';
import { namesMany } from '../pronouns.ts';
import { FINITE, PLAIN_FORM } from '../verbs.ts';

/** "Exergy" "is" "the usable part of energy". */
export interface Meaning {
  /** As the sentence writes it, without an article. */
  term: string;
  /** What a sentence on it begins with: the term with its article, and the verb. */
  opens: string;
  meaning: string;
}

/** What no name holds. */
const NO_NAME =
  'an?|the|of|in|on|at|by|with|for|from|to|as|and|or|but|than|that|which|who|whose|where|when|while|if|is|are|was|were|be|been|has|have|had|can|may|not|no|its|their|this|these|those|such|like|including|called|into|through|via|using|used|both|between|among|also|only|it|they|we|there|here|near|within|per|around|above|below|under|over|against|during|after|before|among|without';
const WORD = `(?:(?!(?:${NO_NAME})\\b)[\\p{L}\\d][\\p{L}\\d’'/-]*)`;
const TERM = `(?<term>${WORD}(?: ${WORD}){0,3})`;
const ARTICLE = '(?<article>(?:the|an?) )?';
/** Where a term may begin inside a sentence. */
const OPENS =
  '(?:^|(?<=[,;:] )|(?<=\\b(?:of|in|on|at|by|with|for|from|to|as|and|or|than|called|against|into|through|via|using|between|including|like|contains?|containing|produces?|is|are|was|were|uses?|both) ))';
const SORT_OF = '(?:an?|the|one of the) ';

/** "Exergy is the usable part of energy.", "Kinases are enzymes that …", "Gravitropism refers to the …" */
const SAID = [
  new RegExp(
    `^${ARTICLE}${TERM} (?<verb>is|are) (?:simply |generally |usually |basically |essentially )?(?<meaning>(?:${SORT_OF}|(?<=are )(?:\\p{Ll}[\\p{L}’'-]* ){0,3}\\p{Ll}{2,}(?:s|people|bacteria|fungi) (?:that|which|who|in|of|with|by|used|found|caused) ).{6,240})`,
    'iu',
  ),
  new RegExp(
    `^(?:the terms? )?${ARTICLE}[“‘"']?${TERM}[”’"']? (?<verb>(?:is|are) (?:\\p{Ll}+ )?(?:defined|described) as|refers? to|means) (?<meaning>(?:an?|the) .{6,240})`,
    'iu',
  ),
];
/** "exergy, a measure of …,", "exergy, defined as the …," "exergy – the … –" */
const BESIDE = new RegExp(
  `${OPENS}${ARTICLE}${TERM}(?:, (?:(?:which (?:is|are) )?defined as |which (?:is|are) |i\\.e\\.,? |that is,? )?| [–—] )(?<meaning>(?:an?|one of the|the(?=[^,;:()]* (?:that|which|who|\\p{L}+est)\\b)) [^,;:()—–?]{4,130})(?=\\s?(?:[;.)—–]|,(?! (?:and|or|an?)\\b)))`,
  'giu',
);
/** "a hormone called auxin" */
const CALLED = new RegExp(
  `(?<meaning>\\ban? (?:(?!(?:${NO_NAME})\\b)\\p{Ll}[\\p{L}’'-]* ){1,3})(?:called|termed|named) (?<article>the )?[“‘"']?(?<term>${WORD}(?: ${WORD})?)(?=[”’"',.;)]| (?:is|are|was|were|has|can|that|which|in|to|and|from|by)\\b)`,
  'giu',
);

/** Sorts by which anybody knows what is spoken of: of substances, and of what lives. */
const SUBSTANCE =
  'hormone|drug|medicine|antibiotic|painkiller|pigment|toxin|poison|vitamin|amino acid|neurotransmitter|pesticide|insecticide|herbicide|dye|solvent|steroid|sedative';
const LIVING =
  'bacterium|fungus|parasite|herb|tree|shrub|grass|weed|alga|insect|beetle|moth|wasp|mosquito|tick|mite|worm|snail|spider|fish|bird|mammal|reptile|frog|lizard|snake|turtle|rodent|shark|dinosaur|yeast|mould';
const LATIN =
  '\\p{Lu}\\p{Ll}{2,} (?!species|taxa)\\p{Ll}{2,}(?:us|a|um|is|ii?|ae|ans|ens|ides|er|or|ix|ax|on)';
const OF_SUBSTANCE =
  '\\p{L}[\\p{L}-]+(?:mycin|cillin|azole|statin|vir|xacin|caine|pril|olol|ine|one|ol|in|ide)(?:-\\d+)?';
const WHICH = '(?<![\\p{L}-])(?:\\p{Ll}+(?:ic|al|ous|ing|ive|ed|ant|ent|ar|ary) )?';
const ENDS =
  '(?=[,.;)]|$| (?:is|are|was|were|has|had|can|may|in|on|at|by|with|for|from|to|and|or|which|that|as|did|does)\\b)';
/** "the antibiotic tobramycin", "the fungus Fusarium graminearum" */
const OF_SORT = [
  new RegExp(`\\b[Tt]he (?<sort>${WHICH}(?:${SUBSTANCE})) (?<term>${OF_SUBSTANCE})${ENDS}`, 'gu'),
  new RegExp(`\\b[Tt]he (?<sort>${WHICH}(?:${LIVING})) (?<term>${LATIN})${ENDS}`, 'gu'),
];
const MANY = (sorts: string): string => `(?:(?:${sorts})e?s|bacteria|fungi|algae|fish)`;
const listOf = (term: string): string => `(?<list>${term}(?:, ${term})*(?:,? (?:and|or) ${term})?)${ENDS}`;
/** "bacteria such as Pseudomonas aeruginosa" */
const SUCH_AS = [
  new RegExp(
    `(?<sort>${WHICH}${MANY(SUBSTANCE)}),? (?:such as|including|like) ${listOf(OF_SUBSTANCE)}`,
    'gu',
  ),
  new RegExp(`(?<sort>${WHICH}${MANY(LIVING)}),? (?:such as|including|like) ${listOf(LATIN)}`, 'gu'),
];

/** A name in Latin with what the plant or animal is called. */
const IN_LATIN = [
  new RegExp(
    `(?<term>${LATIN})(?: L\\.)? \\((?:the )?(?<name>(?!including|red|blue|green|black|gr[ae]y)\\p{Ll}{3,}(?: \\p{Ll}{3,})?)\\)`,
    'gu',
  ),
  new RegExp(
    `(?<term>${LATIN}),? (?:also |commonly |popularly |better |locally )+(?:known as|called) (?:the )?(?<name>\\p{Ll}{3,}(?: \\p{Ll}{3,})?)(?=[,.;)])`,
    'gu',
  ),
];

/**
 * @param printed the sentence with its brackets
 * @param sentence and as it can be said
 * @returns every meaning that the sentence gives, plain or not
 */
export function meaningsIn(printed: string, sentence: string): Meaning[] {
  const said = SAID.flatMap((pattern) => {
    const { term = '', article = '', verb = '', meaning = '' } = pattern.exec(sentence)?.groups ?? {};
    return term === ''
      ? []
      : [{ term, opens: `${article}${term} ${verb}`, meaning: meaning.replace(/[.;].*$/, '') }];
  });
  const beside = [...sentence.matchAll(BESIDE)].filter((match) => isOfTheTerm(match, sentence));
  const named = [...beside, ...sentence.matchAll(CALLED)].map(
    ({ groups: { term = '', article = '', meaning = '' } = {} }) => ({
      term,
      opens: `${article}${term} ${namesMany(term) ? 'are' : 'is'}`,
      meaning: meaning.trim(),
    }),
  );
  const ofSort = OF_SORT.flatMap((pattern) => [...sentence.matchAll(pattern)]).map(
    ({ groups: { term = '', sort = '' } = {} }) => kindOf(term, sort),
  );
  const listed = SUCH_AS.flatMap((pattern) => [...sentence.matchAll(pattern)]).flatMap(
    ({ groups: { list = '', sort = '' } = {} }) =>
      list.split(/,? (?:and|or) |, /).map((term) => kindOf(term, ofOne(sort))),
  );
  const inLatin = IN_LATIN.flatMap((pattern) =>
    [...printed.matchAll(pattern)].map(({ groups: { term = '', name = '' } = {} }) => ({
      term,
      opens: `${term} is also called`,
      meaning: name,
    })),
  );
  return [...said, ...named, ...ofSort, ...listed, ...inLatin].map((one) => ({
    ...one,
    opens: capitalise(one.opens),
  }));
}

/** What names nothing, before a comma: "Nevertheless, the …", "each array, a …", "increasing bias, the …". */
const NO_TERM = new RegExp(
  `^(?:each|every|any|some|many|most|all|more|other|first|second|third|finally|moreover|nevertheless|nonetheless|however|therefore|thus|hence|instead|meanwhile|today|recently|(?:in )?(?:vivo|vitro|situ)|\\p{L}+ly|\\p{L}+ing|(?:${PLAIN_FORM}))(?:\\s|$)`,
  'iu',
);
/** "In caudal view, the condyle …": what follows is the subject. */
const IN_FRONT =
  /^(?:[\p{L}-]+ly,? )?(?:in|on|at|by|with|for|from|during|after|before|among|within|under|across|over|throughout|between|of|as|to|compared|like|unlike|because|although|while|when|if|since)\b/iu;
/** "the secretion of snails, a substance": what is explained may be what stands before. */
const OF_ANOTHER = /\b(?:of|in|for|from|to|on|at|between|through|via|during) (?:the |an? )?$/u;
const A_GROUP =
  /^an? (?:[\p{L}-]+ )?(?:group|family|class|type|set|kind|order|clade|genus|series|mixture|pair|form|population) /u;

/** Whether what stands beside a term is said of it: of one, where it names one. */
function isOfTheTerm(match: RegExpMatchArray, sentence: string): boolean {
  const { term = '', article = '', meaning = '' } = match.groups ?? {};
  const before = sentence.slice(0, (match.index ?? 0) + article.length);
  if (NO_TERM.test(term) || (IN_FRONT.test(before) && !FINITE.test(before))) return false;
  const [, next] = /^, ([^,;.]+)(?:,| and )/.exec(sentence.slice((match.index ?? 0) + match[0].length)) ?? [];
  // "solar access, a rich soil, clean water, and …": one of many things.
  if (next !== undefined && !FINITE.test(` ${next} `)) return false;
  if (OF_ANOTHER.test(before) && !/\p{Lu}|\d/u.test(term)) return false;
  const [sort = ''] = meaning.split(/ (?:that|which|who|of|in|for|with|from|used|by) /);
  return namesMany(term) === namesMany(sort) || (namesMany(term) && A_GROUP.test(meaning));
}

const kindOf = (term: string, sort: string): Meaning => ({
  term,
  opens: `${term} is`,
  meaning: `${/^[aeiou]/.test(sort) ? 'an' : 'a'} ${sort}`,
});

/** "bacteria": "bacterium". */
const ofOne = (sort: string): string =>
  sort
    .replace(/bacteria$/, 'bacterium')
    .replace(/fungi$/, 'fungus')
    .replace(/algae$/, 'alga')
    .replace(/(?<=ch|sh|x|ss|to)es$|(?<![su])s$/, '');
