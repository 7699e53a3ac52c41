/**
 * A sentence of another language with its numbers, units and rounding words as English writes them. What is between
 * them stays as it is: it is for the reader of quantities, and for nobody else.
 */
import type { LanguageData } from '../languages/index.ts';
import { metric } from './metric.ts';
import { numeralsOf } from './numerals.ts';

const EDGE = { before: '(?<![\\p{L}\\d])', after: '(?![\\p{L}\\d])' };
const whole = (pattern: string, after = EDGE.after): RegExp =>
  new RegExp(`${EDGE.before}(?:${pattern})${after}`, 'giu');
const DIGIT_NEXT = `(?=\\s?(?:[<>~≈]\\s?)?(?:el |la |los |las |les |die |den |o |a |il |un |una )?(?:-?\\d|two\\b|three\\b|one (?:half|third|quarter|fifth|tenth|in)))`;
/** Units that something is counted against. */
const COUNTED = '(?:second|minute|hour|day|week|month|year|kilogram|gram|liter|milliliter|meter|square|100)';

type Step = (text: string) => string;

/** The glosser of a language; its texts have gone through `plain`. Pure. */
export function glosserOf(data: LanguageData): Step {
  const { numbers, phrases, magnitudes, units, per, joins, rounding, ratios } = data;
  const one = numbers.one.join('|');
  const rewrites = (list: LanguageData['phrases'], after?: string): Step[] =>
    list.map(([pattern, english]) => {
      const regex = whole(pattern, after);
      return (text) => text.replace(regex, english);
    });
  const steps: Step[] = [
    (text) => text.replace(/(\d)\.?[oa](?![\p{L}\d])/gu, ' '), // ordinals, flattened
    (text) => text.replace(/[’`´]/g, "'"),
    ...rewrites(phrases),
    figuresOf(numbers.thousands),
    ...magnitudes.map(([pattern, english]): Step => {
      const regex = new RegExp(`(?<=\\d)\\s(?:${pattern})${EDGE.after}`, 'giu');
      return (text) => text.replace(regex, ` ${english}`);
    }),
    (text) => text.replace(/\b((?:m|b|tr)illion) (?:de |d'|di )/g, '$1 '),
    metric,
    ...rewrites(units),
    numeralsOf(data),
    (text) => text.replace(/(\d) %/g, '$1%'),
    perOf(per),
    ...rewrites(ratios),
    (text) => text.replace(new RegExp(`${EDGE.before}(?:${one}) in (?=\\d|two|three)`, 'giu'), 'one in '),
    ...rounding.map(([pattern, english]): Step => {
      const regex = new RegExp(`${EDGE.before}(?:${pattern})(?:\\s|(?<='))${DIGIT_NEXT}`, 'giu');
      return (text) => text.replace(regex, `${english} `);
    }),
    // Articles between "about" and its number hide it from the reader.
    (text) =>
      text.replace(/\b(about|nearly|than) (?:el|la|los|las|les|die|der|den|il|os|as) (?=\d)/gi, '$1 '),
    minusOf(joins.minus),
    joinOf(joins),
  ];
  return (text) => steps.reduce((read, step) => step(read), text);
}

/** `1.200,5` and `1 200,5` are 1200.5. */
function figuresOf(thousands: string): Step {
  const grouped = new RegExp(`(?<![\\d.,])[1-9]\\d{0,2}(?:[ ${thousands}]\\d{3})+(?!\\d|\\.\\d)`, 'g');
  return (text) =>
    text
      .replace(grouped, (figure) => figure.replace(/[ .]/g, ''))
      .replace(/(?<![\d.,]|,\d*)(\d+),(\d+)(?![\d]|,\d|\.\d)/g, '$1.$2');
}

function perOf(per: string): Step {
  const regex = new RegExp(`(?<=[\\p{L}%]) (?:${per})\\s?(?=${COUNTED})`, 'giu');
  return (text) => text.replace(regex, ' per ').replace(/ per (\p{L}+?)s?(?![\p{L}])/gu, ' per $1');
}

function minusOf(minus: string): Step {
  const regex = whole(`${minus} (?=\\d)`, '');
  return (text) => text.replace(regex, '-');
}

/** Between two numbers, each with a unit or without. */
function joinOf({ and, to }: LanguageData['joins']): Step {
  const between = (words: string): RegExp =>
    new RegExp(`(?<=\\d%?(?: [\\p{L}°]+)?) (?:${words}) (?=(?:about |nearly |-)?\\d)`, 'giu');
  const [ranges, lists] = [between(to), between(and)];
  return (text) => text.replace(ranges, ' to ').replace(lists, ' and ');
}
