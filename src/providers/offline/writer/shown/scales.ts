/** The two ends of a range that a sentence gives: `ranged from 14.5 to 20.5 years`, `varied between 3 and 9%`. */
import { measureBefore } from './charts.ts';
import { type Option, option } from './option.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const UNIT = String.raw`%|[\p{L}µ°]{1,10}(?:/\p{L}{1,3})?`;
const RANGE = new RegExp(
  String.raw`\b(?:rang|var[iy]|span|extend)\p{L}*\s(?:from|between)\s(?:about |around |approximately )?` +
    String.raw`(${NUMBER})\s?(?:${UNIT})?\s?(?:to|and|[-–])\s?(${NUMBER})(?![\d,.]*\d)\s?(${UNIT})?`,
  'iu',
);
const MORE = new RegExp(String.raw`${NUMBER}\s?(?:to|[-–])\s?${NUMBER}`, 'u');
const NO_UNIT = /^(?:in|for|and|of|at|with|per|to|on|among|but|or|by|from|across|between|as|when)$/i;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** Nearer to each other two columns look alike. */
const LEAST_RATIO = 1.15;

/** @returns the ends as two sizes; none where the sentence has a second range or the unit is not clear */
export function scalesOf(sentence: string): Option[] {
  const match = RANGE.exec(sentence);
  if (!match || MORE.test(sentence.slice(match.index + match[0].length))) return [];
  const [, low = '', high = '', unit = ''] = match;
  const [least, most] = [low, high].map((text) => Number(text.replaceAll(',', ''))) as [number, number];
  if (!(least > 0) || most / least < LEAST_RATIO || [low, high].some((text) => YEAR.test(text))) return [];
  const measure = measureBefore(sentence.slice(0, match.index));
  if (unit === '' || NO_UNIT.test(unit) || measure === null) return [];
  const data = [
    { label: `${measure}: lowest`, value: low },
    { label: `${measure}: highest`, value: high },
  ].map(({ label, value }) => ({ label, value: `${value}${unit === '%' ? '' : ' '}${unit}` }));
  return [option({ kind: 'scale', data }, 2.8)];
}
