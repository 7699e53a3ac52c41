/** What a text says, whatever its words: stems, numbers, and which way it says that something went. Pure. */
import { findNumbers } from '#src/core/text/numbers.ts';
import { contentWords } from '#src/core/text/words.ts';
import { FINITE } from './verbs.ts';

export interface Gist {
  /** What it speaks of, without what only says that somebody found or did it. */
  stems: ReadonlySet<string>;
  /** Those of what it is said of. */
  subject: ReadonlySet<string>;
  /** Numbers that are no year, as printed. */
  numbers: ReadonlySet<string>;
  /** Those of three digits and more: hardly two things have the same. */
  precise: ReadonlySet<string>;
  /** Some of them are a share, a measure or broken: hardly two things have the same. */
  isMeasured: boolean;
  /** "up", "down", both or none. */
  ways: ReadonlySet<string>;
  denies: boolean;
  /** Of two sides, the one it names: men, the treated, the left. */
  sides: ReadonlySet<string>;
}

/** Words of who found, or did, what is said. */
const OF_TELLING =
  /^(?:researchers?|authors?|team|aim(?:s|ed)?|objectives?|goals?|purpose|examin\p{L}*|evaluat\p{L}*|investigat\p{L}*|assess\p{L}*|explor\p{L}*|stud(?:y|ied|ies)|analy[sz]ed|identif\p{L}*|highlight\p{L}*|address\p{L}*|observ\p{L}*|detect\p{L}*|demonstrat\p{L}*|reveal\p{L}*|report\p{L}*|suggest\p{L}*|indicat\p{L}*|propos\p{L}*|support\p{L}*|conclud\p{L}*|confirm\p{L}*|isolat\p{L}*|deriv\p{L}*|obtain\p{L}*|select\p{L}*|includ\p{L}*|recruit\p{L}*|enroll?\p{L}*|undertak\p{L}*|perform\p{L}*|conduct\p{L}*|carried|collect\p{L}*|resulting|overall|total|here|present|new|perhaps)$/u;
/** Digits of a number that tells one thing alone. */
const PRECISE = 3;
const UP = '↑';
const DOWN = '↓';
/** What no list of meaning words has. */
const SHORT_WAYS = /\b(?:more|fewer|less)\b/g;
/** One word for many that mean it. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:increas\p{L}*|rose|rising|grew|higher|greater|larger|elevat\p{L}*|enhanc\p{L}*|stimulat\p{L}*|promot\p{L}*|upregulat\p{L}*|improv\p{L}*|gain\p{L}*|more|longer|faster|better)$/u,
    UP,
  ],
  [
    /^(?:decreas\p{L}*|reduc\p{L}*|fell|falling|declin\p{L}*|lower\p{L}*|smaller|diminish\p{L}*|attenuat\p{L}*|suppress\p{L}*|inhibit\p{L}*|downregulat\p{L}*|lessen\p{L}*|drop\p{L}*|los[st]\p{L}*|fewer|less|shorter|slower|worse)$/u,
    DOWN,
  ],
  [/^(?:slow(?:s|ed)?|delay\p{L}*|postpon\p{L}*)$/u, 'slow'],
  [/^(?:decay\p{L}*|disintegrat\p{L}*|degrad\p{L}*)$/u, 'decay'],
  [/^(?:stools?|f(?:a?ec)(?:al|es))$/u, 'stool'],
  [/^(?:stor(?:e|es|ed|ing)|keep|keeps|kept|keeping)$/u, 'keep'],
  [/^(?:deaths?|mortality|died|fatalit(?:y|ies))$/u, 'death'],
  [/^(?:require[sd]?|requiring|need(?:s|ed)?)$/u, 'need'],
  [/^(?:show(?:s|ed)?|display(?:s|ed)?|exhibit(?:s|ed)?|had|has|have)$/u, 'have'],
  [/^(?:people|persons?|individuals?|participants?|subjects?|patients?)$/u, 'people'],
  [/^(?:use[sd]?|using|utili[sz]\p{L}*|employ(?:s|ed)?)$/u, 'use'],
  [/^(?:surviv\p{L}*|persist\p{L}*)$/u, 'surviv'],
  [/^(?:essential|crucial|vital|key|important|critical|necessary|central)$/u, 'key'],
];
const DENIES = /\b(?:no|not|none|never|neither|nor|without|cannot|lack(?:s|ed)?|absence|absent)\b/i;
const SIDES =
  /\b(?:men|women|males?|females?|boys|girls|adults|children|infants|controls?|placebo|treated|untreated|wild|mutants?|knockout|heterozygo\p{L}+|homozygo\p{L}+|left|right|upper|lower|before|after|early|late|old|older|young|younger|north\p{L}*|south\p{L}*|east\p{L}*|west\p{L}*|urban|rural|summer|winter|spring|autumn|first|second|third|one|two|three|four|mice|rats|humans?|patients)\b/giu;

const ENDINGS =
  /(?:ations?|tions?|ions?|ments?|ings?|ness|it(?:y|ies)|ives?|ically|ally|ics?|als?|ous|edly|ed|ly|ers?|ors?|ies|es|s)$/;
const SHORTEST_STEM = 4;

/** "embryos" and "embryonic" are one word. */
function stemOf(word: string): string {
  const bare = word.replace(ENDINGS, '');
  const stem = bare.length >= SHORTEST_STEM ? bare : word;
  return stem.length > SHORTEST_STEM + 1 ? stem.replace(/(?:on|[aeiouy])$/, '') : stem;
}

/** "The energy landscape study shows that …": who says so is no part of it. */
const REPORTED =
  /^[^,;:]{3,60}? (?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|demonstrates?|demonstrated|finds?|found|confirms?|confirmed|concludes?|concluded) that /;

/** @returns what the text says. */
export function gistOf(text: string): Gist {
  const told = text.replace(REPORTED, '');
  const stems = new Set(stemsOf(told));
  const found = findNumbers(text).filter(({ kind }) => kind !== 'year');
  const numbers = new Set(
    found.map(({ text: said }) => said.replace(/^[~≈]\s?|(?<=\d)[\s-]+.*$/gu, '').replaceAll(',', '')),
  );
  return {
    stems,
    precise: new Set([...numbers].filter((number) => number.replace(/\D/g, '').length >= PRECISE)),
    subject: new Set(stemsOf(told.slice(0, FINITE.exec(told)?.index ?? 0))),
    ways: new Set([...stems].filter((stem) => stem === UP || stem === DOWN)),
    numbers,
    isMeasured: found.some(({ kind, text: said }) => kind !== 'count' || said.includes('.')),
    denies: DENIES.test(text),
    sides: new Set(text.toLowerCase().match(SIDES)),
  };
}

function stemsOf(text: string): string[] {
  return [...contentWords(text), ...(text.toLowerCase().match(SHORT_WAYS) ?? [])].flatMap((word) =>
    /^\d+$/.test(word) || OF_TELLING.test(word)
      ? []
      : [ALIKE.find(([pattern]) => pattern.test(word))?.[1] ?? stemOf(word)],
  );
}
