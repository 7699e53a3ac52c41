/** A number that is heard, large beside the picture of what it is of, where nothing more of it can be drawn: "fell by 46%". */
import { iconsIn } from '#src/core/icons/index.ts';
import { BOUND, type FoundNumber, findNumbers } from '#src/core/text/numbers.ts';
import { countWords } from '#src/core/text/words.ts';
import { OF_OTHERS } from '../no-finding.ts';
import { OF_THE_CONTROL } from '../number-graphic.ts';
import { FINITE } from '../verbs.ts';
import { namedThings } from './names.ts';
import { labelWithin, type Option, option } from './option.ts';

type Values = Extract<Option['visual'], { kind: 'value' | 'focus' }>;
type Item = Values['items'][number];

/** Of more numbers none stands for its sentence. */
const MOST_NUMBERS = 5;
/** Characters that stand on one line at their size. */
const LONGEST = 14;
/** What stands beneath them: "percentage points". */
const UNIT_WORDS = / \p{L}{4,}.*$/u;
/** More than icons alone, less than what sets numbers side by side; a ring is for the second of two in a row. */
const WORTH = { number: 2, icon: 0.3, second: 0.4, ring: -0.2 } as const;
/** Words of what is counted. */
const MOST_COUNTED = 4;
/** Words that are read beside an icon. */
const READ_BESIDE = 2;

const HOW_FAR = new RegExp(`\\b${BOUND}\\s$`, 'i');
const ROUGHLY = /\b(?:about|around|approximately|roughly|only|just|some)\s$/i;
/** What is named or dated by a number, rates and statistics. */
const NAMED =
  /\b(?:types?|phases?|stages?|grades?|levels?|days?|weeks?|months?|chapters?|versions?|clusters?|groups?|chromosomes?|sites?|steps?|models?|scenarios?|experiments?|trials?|class|classes|regions?|years?|vitamin|articles?|figures?|tables?|cohorts?|cases?|complex|complexes|stud(?:y|ies)|schools?|aged?|ages|per|every|out of|[pnrPNR]\s?[=<>]|[^\p{L}][pn]|\p{Lu}{2,})\s$/u;
const STATISTIC =
  /^\s*(?:CI\b|cross\b|confidence|credible|significance|probability|level|power)|^[\s-]?(?:old|aged)\b(?! \p{L})/iu;
/** Under which an experiment was done: "at 60 °C", "for 24 h". */
const CONDITION =
  /\b(?:doses?|administration|treatment|or|for|at|after|within|in|from|until|with|and|to|before|between|of|containing|than|below|above)(?: an?| the)?\s$/i;
/** "A 5% solution": of what it is made. */
const ADJECTIVE =
  /^\s(?!(?:of|in|for|among|to|by|with|when|while|and|at|on|over|from|\p{L}+er than|more|less|higher|lower|greater|larger|increase|decrease|reduction|decline|rise|fewer|per|than|compared|after|during|between|relative|was|were|is|are|has|had|have|reported|said|answered)\b)\p{L}/iu;
/** "15 days after onset". */
const DATED = /^ (?:after|before|ago|later|earlier|old)\b/i;
const DENIED = /\b(?:not|no|never|nor|neither|cannot|without|whether|if)\b|n[’']t\b/i;

const ANY_VERB = new RegExp(FINITE.source, 'gu');
/** What is counted, one by one. */
const MANY =
  /(?:[^s\s]s|people|children|men|mice|species|genera|bacteria|loci|taxa|larvae|phyla|fungi|nuclei|fish|sheep|cattle|women)$/u;
const NO_COUNTED =
  /^(?:in|on|at|to|for|by|with|from|of|and|or|as|than|that|which|who|but|versus|more|less|times|is|are|was|were|has|have|had|out|per)\b/i;

const UP =
  'increas\\p{L}*|rise|higher|more|greater|larger|longer|faster|bigger|stronger|gain|older|heavier|taller';
const DOWN =
  'decreas\\p{L}*|reduc\\p{L}*|decline|drop|lower|less|fewer|smaller|shorter|slower|weaker|loss|younger|lighter';
const BEHIND = {
  up: new RegExp(`^(?: \\p{L}+ly)? (?:${UP})\\b`, 'iu'),
  down: new RegExp(`^(?: \\p{L}+ly)? (?:${DOWN})\\b`, 'iu'),
};
/** "Maize fell by 20% and wheat rose by 42%." */
const JOINTS = /\b(?:and|but|while|whereas)\s/;
const BY = /\bby (?:about |around |approximately |roughly |up to |at least |more than |nearly |almost )?$/i;
const ROSE = new RegExp(`\\b(?:${UP}|rose|risen|grew|grown|rais\\p{L}*|improv\\p{L}*|climb\\p{L}*)\\b`, 'iu');
const FELL = new RegExp(
  `\\b(?:${DOWN}|fell|fallen|lower\\p{L}*|declin\\p{L}*|dropp\\p{L}*|shorten\\p{L}*|weaken\\p{L}*)\\b`,
  'iu',
);

/** A number that can be shown, as it is read, and what it counts. */
interface Told {
  number: FoundNumber;
  label: { value: string; noun: string };
}

/**
 * @param striking the number that would fill the screen, were it the paper's headline
 * @returns pictures of the one number that strikes, or of the two of one kind
 */
export function valuesOf(sentence: string, striking?: string): Option<Values>[] {
  const numbers = findNumbers(sentence);
  if (numbers.length > MOST_NUMBERS || OF_THE_CONTROL.test(sentence) || OF_OTHERS.test(sentence)) return [];
  const told = numbers.flatMap((number): Told[] => {
    const label = labelOf(number, sentence, number.text.trim() === striking);
    return label === null ? [] : [{ number, label }];
  });
  const first =
    told.find(({ number }) => number.text.trim() === striking) ??
    told.toSorted((one, other) => strengthOf(other.number) - strengthOf(one.number))[0];
  if (!first) return [];
  // Of several of one kind one alone would stand for all.
  if (numbers.some((other) => other !== first.number && alike(first.number, other))) {
    const both = told.filter(({ number }) => alike(first.number, number));
    const all = numbers.filter((number) => alike(first.number, number));
    return all.length === 2 && both.length === 2
      ? [option({ kind: 'value', items: pairOf(both, sentence) }, WORTH.number + WORTH.second)]
      : [];
  }
  const item = itemOf(first, sentence);
  const worth = WORTH.number + (item.icon ? WORTH.icon : 0);
  return [
    option({ kind: 'value', items: [item] }, worth),
    option({ kind: 'focus', items: [item] }, worth + WORTH.ring),
  ];
}

/** Two that have not each an icon of their own are told apart by their words. */
function pairOf(both: readonly Told[], sentence: string): Item[] {
  const icons = new Set(both.map(({ number, label }) => iconOf(number, label.noun, sentence)));
  const apart = icons.size === both.length && !icons.has(undefined);
  return both.map((one) => itemOf(one, sentence, apart ? READ_BESIDE : MOST_COUNTED));
}

/** @param beside words that are read beside an icon */
function itemOf(
  { number, label: { value, noun } }: Told,
  sentence: string,
  beside: number = READ_BESIDE,
): Item {
  const icon = iconOf(number, noun, sentence);
  const way = wayOf(number, sentence);
  return {
    ...(icon && { icon }),
    label: noun === '' || (icon && countWords(noun) > beside) ? value : `${value} ${noun}`,
    ...(way && { way }),
  };
}

const alike = (one: FoundNumber, other: FoundNumber): boolean =>
  one.kind === other.kind && one.unit === other.unit;

const strengthOf = ({ kind, text }: FoundNumber): number =>
  kind === 'percent' || kind === 'fold' ? 3 : /\d,\d{3}|illion/.test(text) ? 2 : 1;

/**
 * The number as it is read, and what it counts; null: it is a name, a date, a condition or a statistic.
 *
 * @param strikes that it is no condition is known
 */
function labelOf(
  { kind, text, start, end }: FoundNumber,
  sentence: string,
  strikes: boolean,
): { value: string; noun: string } | null {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  const bare = before.replace(HOW_FAR, '').replace(ROUGHLY, '');
  if (kind === 'year' || text.replace(UNIT_WORDS, '').length > LONGEST || /^100\s?%/.test(text)) return null;
  // Half of a range, of a pair or of a power.
  if (/[−–]\s?$|\d (?:and|or|to) $/u.test(before) || /^[⁰¹²³⁴-⁹⁻]/u.test(after)) return null;
  if (NAMED.test(bare) || STATISTIC.test(after) || DENIED.test(before.split(/[,;:]\s/).at(-1) ?? ''))
    return null;
  const bound = HOW_FAR.exec(before)?.[0].trim().toLowerCase() ?? '';
  const value = `${bound === '' ? '' : `${bound} `}${text.trim()}`;
  if (kind === 'count') {
    const noun = countedIn(after);
    return noun === null ? null : { value, noun };
  }
  // "A 12 V battery", "a 5% solution": of what sort it is.
  if (ADJECTIVE.test(after) && (kind === 'measure' || (!strikes && CONDITION.test(bare)))) return null;
  if (kind === 'measure' && (!strikes || DATED.test(after) || /^\s?\d/.test(after))) return null;
  return { value, noun: '' };
}

/** "[20] young and 30 old rats" */
const OF_TWO_SORTS = /^ ((?:[\p{L}-]+ ){0,2}[\p{L}-]+) and \d[\d,]*( .+)$/u;

/** "[134] differentially expressed genes were": what is counted, in so many words that its noun is one of many. */
function countedIn(after: string): string | null {
  if (!after.startsWith(' ') || NO_COUNTED.test(after.trim())) return null;
  if (!/^(?!the )\p{L}{3}/u.test(after.trim())) return null;
  const [, sort, others] = OF_TWO_SORTS.exec(after) ?? [];
  const noun = others === undefined ? null : countedIn(others);
  if (sort !== undefined && noun !== null) return `${sort} ${noun.split(' ').at(-1)}`;
  const clause = after.trim().split(/[,;:()]|\.(?:\s|$)/)[0] ?? '';
  // A verb before any noun of many says of what sort they are.
  const ends = [...`${clause} `.matchAll(ANY_VERB)].map(({ index }) => index);
  const whole = ends.map((end) => clause.slice(0, end).trim()).find((one) => MANY.test(one)) ?? clause;
  const named = labelWithin(whole, MOST_COUNTED);
  return named !== null && MANY.test(named) && countWords(named) <= MOST_COUNTED ? named : null;
}

const CLAUSE = /[,;:]\s|\b(?:and|but|while|whereas|which|that)\b/;
/** Of what is counted; else of what its clause names last before the number, or first behind it. */
function iconOf({ start, end }: FoundNumber, noun: string, sentence: string): string | undefined {
  if (noun !== '') return iconsIn(noun).findLast(({ sign }) => !sign)?.icon;
  const [before = '', after = ''] = [
    sentence.slice(0, start).split(CLAUSE).at(-1),
    sentence.slice(end).split(CLAUSE)[0],
  ];
  const [named, behind] = [namedThings(before).at(-1), namedThings(after)[0]];
  return (/^ (?:of|in|among) /.test(after) ? (behind ?? named) : (named ?? behind))?.icon;
}

/** Which way it went, where the number is by how much. */
function wayOf({ start, end }: FoundNumber, sentence: string): 'up' | 'down' | undefined {
  const after = sentence.slice(end);
  if (BEHIND.up.test(after)) return 'up';
  if (BEHIND.down.test(after)) return 'down';
  const before = sentence.slice(0, start);
  if (!BY.test(before)) return undefined;
  const parts = (before.split(/[,;:]\s/).at(-1) ?? before).split(JOINTS);
  const clause = parts.findLast((part) => ROSE.test(part) || FELL.test(part)) ?? '';
  const [rose, fell] = [ROSE.test(clause), FELL.test(clause)];
  return rose === fell ? undefined : rose ? 'up' : 'down';
}
