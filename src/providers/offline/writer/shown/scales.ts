/**
 * Two sizes that a sentence gives: the ends of a range, `ranged from 14.5 to 20.5 years`; a part of many, `out of 37 genes, 23`;
 * how many of two, `6179 cases and 6585 controls`.
 */
import { capitalise } from '#src/core/text/person.ts';
import { measureBefore, NO_UNIT } from './charts.ts';
import { labelWithin, type Option, option } from './option.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const UNIT = String.raw`%|[\p{L}µ°]{1,10}(?:/\p{L}{1,3})?`;
const RANGE = new RegExp(
  String.raw`\b(?:rang|var[iy]|span|extend)\p{L}*\s(?:from|between)\s(?:about |around |approximately )?` +
    String.raw`(${NUMBER})\s?(?:${UNIT})?\s?(?:to|and|[-–])\s?(${NUMBER})(?![\d,.]*\d)\s?(${UNIT})?`,
  'iu',
);
const MORE = new RegExp(String.raw`${NUMBER}\s?(?:to|[-–])\s?${NUMBER}`, 'u');
const YEAR = /^(?:1[89]|20)\d\d$/;
/** Nearer to each other two columns look alike. */
const LEAST_RATIO = 1.15;

/** "Out of 61 hazards identified, 14 priority hazards were …", "of the 37 genes, 23 are encoded on …". */
const OUT_OF =
  /^(?:out of|of) (?:the |a total of )?(\d[\d,]*) (\p{Ll}[^,;:.()\d]{3,40}), (?:only |about )?(\d[\d,]*) (\p{Ll}[^,;:()\d]{5,})/iu;
const TO_BE = /^(?:was|were|is|are|had|have|has)(?: been)?\s/i;
const HAPPENED = /\s(?:was|were|is|are|had|have|has)\s.*$/i;

/** @returns the sizes that the sentence sets side by side */
export const scalesOf = (sentence: string): Option[] => [
  ...endsOf(sentence),
  ...partOf(sentence),
  ...bothOf(sentence),
];

/** "6179 tuberculosis cases and 6585 healthy controls": two that are counted, each with its noun. */
const BOTH =
  /(?<![\d.,] ?)\b(\d[\d,]+) ((?:[\p{L}-]+ ){1,4}?)and (\d[\d,]+) ((?:[\p{L}-]+(?: |(?=[.,;])))+)/u;
function bothOf(sentence: string): Option[] {
  const [, many = '', one = '', more = '', other = ''] = BOTH.exec(sentence) ?? [];
  const data = [
    { value: many, label: labelWithin(one.trim(), 4) },
    { value: more, label: labelWithin(other.trim().replace(HAPPENED, ''), 4) },
  ].flatMap(({ value, label }) =>
    label && /\p{L}{4}s?$/u.test(label) ? [{ label: capitalise(label), value }] : [],
  );
  const isYear = [many, more].some((text) => YEAR.test(text));
  const differ = data[0]?.label.split(' ').at(-1) !== data[1]?.label.split(' ').at(-1);
  return data.length < 2 || isYear || !differ ? [] : [option({ kind: 'scale', data }, 2.9)];
}

/** How many there were, and how many of them it is about. */
function partOf(sentence: string): Option[] {
  const [, all = '', whole = '', some = '', rest = ''] = OUT_OF.exec(sentence) ?? [];
  const [many, few] = [all, some].map((text) => Number(text.replaceAll(',', ''))) as [number, number];
  if (!(few > 0 && many > few)) return [];
  const said = rest.replace(/\.$/, '');
  const label = labelWithin(TO_BE.test(said) ? said.replace(TO_BE, '') : said.replace(HAPPENED, ''));
  const of = labelWithin(whole);
  if (label === null || of === null || !/\p{L}{4}/u.test(label)) return [];
  const data = [
    { label: capitalise(of), value: all },
    { label: capitalise(label), value: some },
  ];
  return [option({ kind: 'scale', data }, 3.6)];
}

/** The ends of a range; none where the sentence has a second range or the unit is not clear */
function endsOf(sentence: string): Option[] {
  const match = RANGE.exec(sentence);
  if (!match || MORE.test(sentence.slice(match.index + match[0].length))) return [];
  const [, low = '', high = '', unit = ''] = match;
  const [least, most] = [low, high].map((text) => Number(text.replaceAll(',', ''))) as [number, number];
  if (!(least > 0) || most / least < LEAST_RATIO || [low, high].some((text) => YEAR.test(text))) return [];
  const measure = measureBefore(sentence.slice(0, match.index));
  if (unit === '' || NO_UNIT.test(unit) || measure === null) return [];
  // What is longer is cut where it is drawn.
  const short = (labelWithin(measure, 4) ?? measure).replace(/^\p{Lu}(?=\p{Ll})/u, (first) =>
    first.toLowerCase(),
  );
  const data = [
    { label: `Lowest: ${short}`, value: low },
    { label: `Highest: ${short}`, value: high },
  ].map(({ label, value }) => ({ label, value: `${value}${unit === '%' ? '' : ' '}${unit}` }));
  return [option({ kind: 'scale', data }, 2.8)];
}
