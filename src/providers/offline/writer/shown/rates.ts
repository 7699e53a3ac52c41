/** Measures of one thing that a sentence sets in a row: "a sensitivity of 90% and a specificity of 57%". */
import { capitalise } from '#src/core/text/person.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin, type Option, option } from './option.ts';

const VALUE = String.raw`(\d{1,3}(?:\.\d+)?\s?%)`;
const NAME = String.raw`((?:\p{Ll}[\p{L}-]*\s){1,3})`;
const ROW = new RegExp(
  String.raw`(?:^|\s)(?:an?\s|the\s)?${NAME}of ${VALUE}(?:,)?(?: and|,(?: and)?) (?:an?\s|the\s)?${NAME}of ${VALUE}`,
  'u',
);
const ARTICLE = /^(?:an?|the|its|their)\s/iu;

/** @returns a chart of the two, named by what has them */
export function ratesOf(sentence: string): Option[] {
  const found = ROW.exec(sentence);
  const verb = FINITE.exec(sentence);
  if (!found || !verb) return [];
  const [row, first = '', one = '', second = '', other = ''] = found;
  const ends = verb.index + verb[0].length;
  const at = found.index + row.indexOf(first);
  if (verb.index >= at + first.length) return [];
  // The name may begin with the verb: "showed sensitivity of".
  const labels = [first.slice(Math.max(0, ends - at)), second].map((name) =>
    name.trim().replace(ARTICLE, ''),
  );
  const subject = sentence.slice(0, verb.index).replace(ARTICLE, '').trim();
  const axis = labelWithin(subject);
  if (axis === null || !/\p{L}{3}/u.test(axis) || /[,;:]/.test(subject)) return [];
  if (labels.some((label) => !/\p{L}{4}/u.test(label)) || labels[0] === labels[1]) return [];
  const data = labels.map((label, index) => ({ label: capitalise(label), value: index === 0 ? one : other }));
  return [option({ kind: 'chart', form: 'bars', axis: capitalise(axis), data }, 4.2)];
}
