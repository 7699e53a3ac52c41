/** Every number that is said is in the quoted sentences, with its unit; words around it cannot be compared. */
import type { Reading } from '../evidence.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import { type Quantity, readQuantities } from '../quantities/read.ts';
import { findingOn } from '../rules/rule.ts';
import type { CrossingRule } from './crossing.ts';
import { quantitiesIn } from './languages.ts';
import { waysOf } from './ways.ts';

/** "Dos grupos", "drei Dinge": so small a count in words is a figure of speech. */
const SMALL_WORDED = 3;
/** What a number that is a name stands behind. */
const LABELS = {
  said: 'tipo|typ|type|fase|phase|grupo|gruppe|groupe|gruppo|nivel|niveau|nível|livello|stufe|clase|classe|klasse|figura|figure|abbildung',
  printed: 'type|phase|group|level|stage|grade|class|figure|fig\\.',
} as const;

/** The rule for numbers. */
export const numbers: CrossingRule = (statement, { said, printed, evidence }) => {
  const given = (texts: readonly Reading[]): Quantity[] =>
    texts.flatMap(({ text, quantities }) => (printed === 'en' ? quantities : quantitiesIn(text, printed)));
  // The title is what all of the video is about.
  const quoted = [...given(statement.quotes), ...given([evidence.read(evidence.paper.title)])];
  const near = given(statement.nearby);
  const falls = waysOf(statement.reading, said).has('down');
  const wrong = quantitiesIn(statement.reading.text, said).flatMap((number) => {
    const stands = (other: Quantity): boolean => same(number, other, falls);
    if (quoted.some(stands) || number.value === 1) return [];
    if (isLabel(number, statement.reading.text, evidence.text)) return [];
    if (statement.quotes.some(({ text }) => isOrdinal(number, text))) return [];
    if (number.worded && number.dimension === '' && number.value <= SMALL_WORDED) return [];
    if (number.dimension === 'year' && number.value === evidence.paper.year) return [];
    const rival = quoted.find((other) => sameDimension(number, other) && number.dimension !== '');
    if (!rival && near.some(stands)) return [];
    return [
      rival
        ? `The quoted sentence says “${rival.text}”, not “${number.text}”.`
        : `“${number.text}” is not in the quoted sentences with this unit. Use a number as they give it, and say that it is rounded where it is.`,
    ];
  });
  return wrong.map((reason) => findingOn(statement, { kind: 'number', severity: 'error', reason }));
};

/** "Tipo 2" is the name of a thing that the paper calls "type 2". */
function isLabel({ dimension, text, value }: Quantity, sentence: string, paper: string): boolean {
  if (dimension !== '' || !Number.isInteger(value)) return false;
  const named = new RegExp(`(?:${LABELS.said})[ -]${text}(?!\\d)`, 'iu').test(sentence);
  return named && new RegExp(`\\b(?:${LABELS.printed})s?[ -]${text}(?!\\d)`, 'i').test(paper);
}

/** "El día 31" where the paper has "the 31st day". */
const isOrdinal = ({ dimension, value }: Quantity, quote: string): boolean =>
  dimension === '' && new RegExp(`\\b${value}(?:st|nd|rd|th)\\b`).test(quote);

/** The number without what it is counted against: 5 mg of "5 mg/kg". */
function withoutPer(quantity: Quantity): Quantity {
  const [before = ''] = quantity.text.split(/\s?\/|\sper\s/);
  const bare = quantity.dimension.includes('/') ? readQuantities(before)[0] : undefined;
  return bare ? { ...bare, stated: quantity.stated } : quantity;
}

/** The same number; where one side has no unit to be compared, by its digits. */
function same(said: Quantity, printed: Quantity, falls: boolean): boolean {
  if (sameDimension(said, printed) && sameValue(said, printed)) return true;
  // "Fell by 5 %" where the paper has "-5 %".
  const risen = { ...printed, value: -printed.value };
  if (falls && printed.value < 0 && sameDimension(said, risen) && sameValue(said, risen)) return true;
  // "100 Milligramm Kurkuma pro Kilogramm": the unit is said in two places, or half of it is left out.
  const [left, right] = [withoutPer(said), withoutPer(printed)];
  if ((left === said) !== (right === printed) && sameDimension(left, right) && sameValue(left, right))
    return true;
  const lacking = (one: Quantity, other: Quantity): boolean =>
    ['', 'year'].includes(one.dimension) && !['', 'year', '%'].includes(other.dimension);
  if (!lacking(said, printed) && !lacking(printed, said)) return false;
  const bare = (quantity: Quantity): Quantity => ({
    ...quantity,
    dimension: '',
    value: quantity.value / quantity.factor,
    step: quantity.step / quantity.factor,
    factor: 1,
  });
  return sameValue(bare(said), bare(printed));
}
