/** Where and when: countries and spans of years that a sentence names. */
import { type Option, option } from './option.ts';

/** Regions of ISO 3166 by the names that English has for them. */
const CODES = Array.from({ length: 26 * 26 }, (_, at) =>
  String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)),
);
const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const COUNTRIES = CODES.flatMap((code) => names.of(code) ?? [])
  .filter(
    (name) =>
      /^\p{Lu}[\p{L} ’'-]{3,}$/u.test(name) &&
      !/^(?:Jersey|Niger|Unknown|World|Pseudo|European Union|Eurozone|United Nations)/.test(name),
  )
  .sort((one, other) => other.length - one.length);
const PLACE = new RegExp(`(?<![\\p{L}-])(?:${COUNTRIES.join('|')})(?![\\p{L}-])`, 'gu');
/** "Shanghai, China", "Rhode Island, United States". */
const WITHIN = /((?:\p{Lu}[\p{L}’'-]+ ?){1,3}),\s*$/u;
const MOST = 3;

/** The countries of a sentence, each with the place within it that stands before. */
export function placesOf(sentence: string): Option[] {
  const found = [...sentence.matchAll(PLACE)].map(({ 0: country, index }) => {
    const within = WITHIN.exec(sentence.slice(0, index))?.[1]?.trim();
    return within && within.length <= 24 ? `${within}, ${country}` : country;
  });
  const items = [...new Set(found)].slice(0, MOST).map((label) => ({ label }));
  return items.length === 0 ? [] : [option({ kind: 'place', items }, 1.9)];
}

const SPAN =
  /\b(?:from|between|during|of)?\s?((?:1[89]|20)\d\d)\s?(?:to|and|through|until|[-–])\s?((?:1[89]|20)\d\d)\b/;

/** A span of years. */
export function timesOf(sentence: string): Option[] {
  const [, from, to] = SPAN.exec(sentence) ?? [];
  if (!from || !to || Number(from) >= Number(to)) return [];
  return [option({ kind: 'time', items: [{ label: from }, { label: to }] }, 1.8)];
}
