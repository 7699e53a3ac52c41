/** Every quantity of a sentence, in digits and in words, with its unit and how exactly it is meant. */
import { FIGURE_TAIL, type Stated, statedAs } from './stated.ts';
import { unitAt } from './units.ts';
import {
  fractionValue,
  MULTIPLES,
  scaleValue,
  WORDED_FRACTION,
  WORDED_NUMBER,
  wordedValue,
} from './words.ts';

export interface Quantity {
  /** In the base of its dimension, the printed sign included. */
  value: number;
  /** `''` for a bare count, `year` for a year, else the unit's dimension. */
  dimension: string;
  stated: Stated;
  /** Said as a fraction (`a third`), which is coarser than digits. */
  fraction: boolean;
  worded: boolean;
  /** As printed, unit included. */
  text: string;
  start: number;
  end: number;
  /** Value of one step of its last printed digit: what rounding may have lost. */
  step: number;
  /** Size of its unit in the base of the dimension. */
  factor: number;
}

const FIGURE = `(?:\\d{1,3}(?:[, ]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)`;
const WORD_EDGE = {
  before: '(?<![\\p{L}\\d-])',
  after: '(?![\\p{L}\\d]|-(?!fold|percent|year|month|week|day|hour|minute))',
};
const RATIO = new RegExp(
  `${WORD_EDGE.before}(${WORDED_NUMBER}|\\d+) (?:(?:times?|cases?|people|patients) )?(?:in|out of|in every|out of every) (?:every |an? (?=hundred|thousand))?(${WORDED_NUMBER}|\\d+)${WORD_EDGE.after}`,
  'giu',
);
const FRACTION = new RegExp(`${WORD_EDGE.before}${WORDED_FRACTION}(?![\\p{L}\\d-])`, 'giu');
const MULTIPLE = new RegExp(
  `${WORD_EDGE.before}(?:${Object.keys(MULTIPLES).join('|')})(?![\\p{L}\\d-])`,
  'giu',
);
const WORDED_FOLD = new RegExp(`${WORD_EDGE.before}(${WORDED_NUMBER})fold(?!\\p{L})`, 'giu');
const WORDED = new RegExp(`${WORD_EDGE.before}${WORDED_NUMBER}(?!\\p{L}|\\d)`, 'giu');
const DIGITS = new RegExp(
  `(?<![\\p{L}\\d_]|\\d[.,]|\\p{L}\\d{0,12}-|\\[)([$€£]\\s?)?(-\\s?)?(${FIGURE})`,
  'gu',
);
const POWER_OF_TEN = /^\s?×\s?10\s?\^?\s?(-?[1-9]\d?)(?!\d)/;
const SCALE_AFTER = /^[\s-](hundred|thousand|million|billion|trillion)s?\b/i;
const MULTIPLE_OF = /^\s?[x×](?=\p{Lu}{2}|\p{Lu}\p{Ll}?\d)/u;
const CURRENCY: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound' };
const YEAR = /^(?:1[5-9]|20)\d{2}$/;
/** Ordinals, sections, citations, and names that begin with digits. */
const NO_QUANTITY_AFTER = /^(?:st|nd|rd|th)\b|^['′](?!s\b)|^-?\p{Lu}|^-(?:[a-z]{1,3}\b|[α-ω])|^\]|^\p{L}/u;
/** "Table 2" counts nothing. */
const REFERENCE_BEFORE = /\b(?:tab(?:le|elle|ela|la|leau|\.)|fig(?:ure|ura|\.))\s$/i;
/** Ordinals that look like fractions: "a third group", "the fifth day". */
const ORDINAL_CONTEXT = /\b(?:the|a|an|in|on|this|that|every|each|his|her|our|their)\s$/i;

/** The quantities of a plain text (see `plain`), in order; what is part of another is not counted again. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (quantity: Quantity | null): void => {
    if (quantity && !found.some(({ start, end }) => quantity.start < end && start < quantity.end))
      found.push(quantity);
  };
  for (const match of text.matchAll(RATIO)) add(ratio(text, match));
  for (const match of text.matchAll(FRACTION)) add(fraction(text, match));
  for (const match of text.matchAll(MULTIPLE))
    add(simple(text, match, MULTIPLES[match[0].toLowerCase()] ?? 1, 'fold'));
  for (const match of text.matchAll(WORDED_FOLD))
    add(simple(text, match, wordedValue(match[1] ?? ''), 'fold'));
  for (const match of text.matchAll(DIGITS)) add(figure(text, match));
  for (const match of text.matchAll(WORDED)) add(worded(text, match));
  found.sort((left, right) => left.start - right.start);
  return loosened(
    text,
    inherit(
      text,
      found.map((one) => multiple(text, one)),
    ),
  );
}

function countOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : wordedValue(text);
}

function ratio(text: string, match: RegExpExecArray): Quantity | null {
  const of = countOf(match[2] ?? '');
  const share = countOf(match[1] ?? '') / of;
  // "three in 2019", "12 in 1" are no shares.
  if (!(share <= 1) || of < 2 || YEAR.test(match[2] ?? '')) return null;
  if (
    / in /i.test(match[0]) &&
    !/^(?:one|1|two|three|four|five|six|seven|eight|nine|[2-9])\b/i.test(match[0]) &&
    !/ (?:times?|cases?|people|patients) in /i.test(match[0])
  )
    return null;
  return simple(text, match, 100 * share, '%', true);
}

function fraction(text: string, match: RegExpExecArray): Quantity | null {
  const after = text.slice(match.index + match[0].length);
  const bare =
    /^(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/i.test(
      match[0],
    );
  const isHalf = /half$/i.test(match[0]);
  const ofUnit = fractionOfUnit(text, match);
  if (ofUnit) return ofUnit;
  if (bare && !isHalf) return null;
  if (
    /^an? (?!half|quarter)/i.test(match[0]) &&
    !/^ (?:of|more|less|higher|lower|fewer|reduction|increase|decrease|drop|rise)\b/i.test(after)
  )
    return null;
  if (/^half$/i.test(match[0]) && ORDINAL_CONTEXT.test(text.slice(0, match.index)) && /^ (?!of)/.test(after))
    return null;
  if (/^ (?:an? )?(?:hour|day|year|century|decade|minute|month|marathon|life|lives)s?\b/i.test(after))
    return null;
  return simple(text, match, 100 * fractionValue(match[0]), '%', true);
}

/** "Half an hour", "a quarter of a kilogram", "half a million": a part of one, not of whatever is spoken of. */
function fractionOfUnit(text: string, match: RegExpExecArray): Quantity | null {
  const end = match.index + match[0].length;
  const one = /^(?: of)? an?(?= )/i.exec(text.slice(end))?.[0];
  if (one === undefined) return null;
  const rest = text.slice(end + one.length);
  const scale = /^ (million|billion|trillion|thousand)\b/i.exec(rest);
  const unit = scale
    ? { dimension: '', factor: scaleValue(scale[1] ?? ''), length: scale[0].length }
    : unitAt(rest);
  if (!unit) return null;
  const value = fractionValue(match[0]) * unit.factor;
  const { dimension, factor } = unit;
  const stated = statedAs(text, match.index, end);
  const last = end + one.length + unit.length;
  return quantity(text, match.index, last, { value, dimension, stated, step: value / 5, factor });
}

/** A quantity of the characters `start` to `end`: a bare count in words, meant as those around it say, but for what is given. */
function quantity(
  text: string,
  start: number,
  end: number,
  given: Partial<Quantity> & { value: number },
): Quantity {
  return {
    dimension: '',
    stated: statedAs(text, start, end),
    fraction: false,
    worded: true,
    text: text.slice(start, end).trim(),
    start,
    end,
    step: 0,
    factor: 1,
    ...given,
  };
}

const simple = (
  text: string,
  match: RegExpExecArray,
  value: number,
  dimension: string,
  fraction = false,
): Quantity => quantity(text, match.index, match.index + match[0].length, { value, dimension, fraction });

function worded(text: string, match: RegExpExecArray): Quantity | null {
  const end = match.index + match[0].length;
  const { dimension = '', factor = 1, length = 0 } = unitAt(text.slice(end)) ?? {};
  const value = wordedValue(match[0]);
  // "One" alone is a pronoun or an article far more often than a number.
  if (value === 1 && length === 0) return null;
  return quantity(text, match.index, end + length, {
    value: value * factor,
    dimension,
    step: factor,
    factor,
  });
}

function figure(text: string, match: RegExpExecArray): Quantity | null {
  const [whole, currency, minus, printed = ''] = match;
  const start = match.index;
  let end = start + whole.length;
  const digits = printed.replace(/[, ]/g, '');
  let scale = 1;
  const power = POWER_OF_TEN.exec(text.slice(end));
  if (power) {
    scale = 10 ** Number(power[1]);
    end += power[0].length;
  }
  const word = SCALE_AFTER.exec(text.slice(end));
  if (word) {
    scale *= scaleValue(word[1] ?? '');
    end += word[0].length;
  }
  const tail = FIGURE_TAIL.exec(text.slice(end));
  const unit = currency ? null : unitAt(text.slice(end + (tail?.[0].length ?? 0)));
  // "4xCO2" is four times the carbon dioxide.
  if (!unit && MULTIPLE_OF.test(text.slice(end))) {
    return { ...simple(text, match, Number(digits), 'fold'), worded: false };
  }
  if (unit) end += unit.length + (tail?.[0].length ?? 0);
  else if (!word && NO_QUANTITY_AFTER.test(text.slice(end)) && !/^s\b/.test(text.slice(end))) return null;
  const before = text.slice(0, start);
  if (!unit && REFERENCE_BEFORE.test(before)) return null;
  const isRange = /\d\s?$/.test(before) || (minus !== undefined && /[\p{L}\d)%]$/u.test(before));
  const sign = minus !== undefined && !isRange && /(?:^|[\s(=<>~:,])$/.test(before) ? -1 : 1;
  const factor = scale * (unit?.factor ?? 1);
  const isYear = !unit && !word && !currency && YEAR.test(printed);
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return quantity(text, start, end, {
    value: sign * Number(digits) * factor,
    dimension: currency ? (CURRENCY[currency.trim()] ?? '') : isYear ? 'year' : (unit?.dimension ?? ''),
    worded: false,
    step: 10 ** -decimals * factor,
    factor: unit?.factor ?? 1,
  });
}

/** Between the members of a range or list: "5-7 mg", "5 to 7 mg", "10, 20 and 30 mg". */
const JOINS =
  /^\s?(?:-|to|and|or|,|, and|, or|±|,? (?:against|versus|vs\.?|compared (?:with|to)))\s?(?:(?:up to|about|roughly|around|nearly|almost|more than|just over|over) )?$/i;

/** "Eighteen to sixteen thousand" are 18,000 to 16,000: the scale of a range stands once, behind its last number. */
function scaled(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((left, index) => {
    const right = quantities[index + 1];
    const scale = /(?:^|[\s-])(thousand|million|billion|trillion)s?(?![\p{L}])/iu.exec(
      right?.text ?? '',
    )?.[1];
    if (!right || scale === undefined || left.dimension !== '' || Math.abs(left.value) >= 1000) return left;
    if (!/^\s?(?:-|to|and|or)\s$/i.test(`${text.slice(left.end, right.start).trimEnd()} `)) return left;
    const factor = scaleValue(scale);
    return { ...left, value: left.value * factor, step: Math.max(left.step, 1) * factor };
  });
}

/** Bare numbers take the unit that closes their range or list. */
function inherit(text: string, quantities: readonly Quantity[]): Quantity[] {
  const result = scaled(text, quantities);
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const [left, right] = [result[index], result[index + 1]];
    if (!left || !right || left.dimension !== '' || right.dimension === '' || right.dimension === 'year')
      continue;
    // "Buffer 1, twice" is no list.
    if (!JOINS.test(text.slice(left.end, right.start)) || right.fraction) continue;
    if (right.worded && right.dimension === 'fold') continue;
    const { dimension, factor } = right;
    result[index] = { ...left, dimension, value: left.value * factor, step: left.step * factor, factor };
  }
  return result;
}

/** What says that a multiple follows. */
const CHANGES =
  /\b(?:rose|risen?|rises|increas\w+|grew|grow[ns]?|multipl\w+|higher|lower|larger|more|less|fell|drop\w*|decreas\w+|reduc\w+|up|down|by)\b[^.;]*$|\b(?:reach\w*|was|were|is|are|to|of)\s(?:about\s|nearly\s|almost\s)?$/i;

/** "It rose 48 times" is a multiple, "it was seen 48 times" a count. */
const multiple = (text: string, one: Quantity): Quantity =>
  one.dimension === 'times' && CHANGES.test(text.slice(0, one.start)) ? { ...one, dimension: 'fold' } : one;

/** Between two numbers that are held against each other, of which the first alone is called rounded. */
const AGAINST = /^[^.;]{0,40}\b(?:against|versus|vs\.?|compared (?:with|to)|and|to)\s$/i;

/** "About 81 calls, against 63": both are rounded. */
function loosened(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((right, index) => {
    const left = quantities[index - 1];
    const joined =
      left?.stated === 'about' &&
      right.stated === 'exact' &&
      left.dimension === right.dimension &&
      AGAINST.test(text.slice(left.end, right.start));
    return joined ? { ...right, stated: 'about' } : right;
  });
}
