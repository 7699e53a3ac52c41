/** What a sentence says something measures, and nothing else: "The quantum yield was 0.26." */
import { BOUND, findNumbers } from '#src/core/text/numbers.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { OF_OTHERS } from '../no-finding.ts';
import { OF_THE_CONTROL } from '../number-graphic.ts';
import { labelWithin, type Option, option } from './option.ts';
import { isSubject } from './subject.ts';

const LEAD =
  /^(?:(?:in|on|at|across|among|for|over|under|overall|thus|here|however)\b[^,]{0,50}, |but |and )/iu;
const IS = new RegExp(
  `^(?:(?:the|its|their|an?|this|corresponding) )*(.{4,70}?) (?:was|were|is|are|reached|averaged|peaked at|equals|equalled|amounted to) (?:found to be |estimated (?:to be|at) |only |about |approximately |around |roughly )*(${BOUND} |above |below )?$`,
  'iu',
);
/** What may follow: where, when, for whom. */
const REST = /^(?: (?:in|for|at|among|during|after|within|across|over|under)\b[^\d]*)?[.!]?$/iu;
/** What says how it was done or was not so. */
const NO_MEASURE =
  /\b(?:ages?|aged|samples?|sample size|duration|doses?|period|time|follow-up|p[- ]values?|threshold|cut-?off|limit of|confidence|significance|power|year|numbers? of|scale bar|temperature of|not|no|it|they|he|she)\b/iu;
/** Characters of a figure that stands on one line; the words of its unit stand beneath. */
const LONGEST = 14;
const UNIT_WORDS = / \p{L}{4,}.*$/u;
const WORTH = 2.3;

/** @returns at most one number with what it is of */
export function measuredOf(sentence: string): Option[] {
  const numbers = findNumbers(sentence);
  const [number] = numbers;
  if (!number || numbers.length > 1 || number.kind === 'year') return [];
  if (OF_THE_CONTROL.test(sentence) || OF_OTHERS.test(sentence)) return [];
  const before = sentence.slice(0, number.start).replace(LEAD, '');
  const [, what = '', bound = ''] = IS.exec(before) ?? [];
  if (what === '' || !REST.test(sentence.slice(number.end))) return [];
  if (NO_MEASURE.test(what) || !isSubject(what)) return [];
  const label = labelWithin(what);
  const value = `${bound.toLowerCase()}${number.text.trim()}`;
  const figure = number.text.trim().replace(UNIT_WORDS, '');
  if (label === null || countWords(label) < 2 || figure.length > LONGEST) return [];
  return [option({ kind: 'number', value, label: capitalise(label) }, WORTH)];
}
