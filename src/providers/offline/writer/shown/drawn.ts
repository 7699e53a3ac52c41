/** What a sentence holds that can be drawn, in all the ways there are. */
import { cleanSentence } from '#src/core/text/clean.ts';
import { deniedIn } from '#src/core/text/denials.ts';
import { digitsIn } from '#src/core/text/numbers.ts';
import { normaliseQuote } from '#src/core/text/quotes.ts';
import { contentWords } from '#src/core/text/words.ts';
import { isSayable } from '../stands-alone.ts';
import { amountsOf } from './amounts.ts';
import { changesOf } from './changes.ts';
import { chartsOf } from './charts.ts';
import { countedOf } from './counted.ts';
import { linksOf } from './links.ts';
import { measuredOf } from './measured.ts';
import { numbersOf } from './numbers.ts';
import type { Option, ShownScene } from './option.ts';
import { placesOf, timesOf } from './places.ts';
import { ratesOf } from './rates.ts';
import { scalesOf } from './scales.ts';
import { sharesOf } from './shares.ts';
import { sidesOf } from './sides.ts';
import { termsOf } from './terms.ts';
import { valuesOf } from './values.ts';

/** A meaning that is spoken needs not be read: one that is not is worth more. */
const EXPLAINED = 1;

/** What one sentence holds that can be drawn. */
export function drawnOf(sentence: string, role: ShownScene['role']): Option[] {
  if (!isSayable(sentence) || deniedIn(sentence).length > 0) return [];
  const weight = role === 'finding' || role === 'hook' ? 1.2 : 0.8;
  // How many of what were taken is how it was done, and no result.
  const shares = role === 'method' ? [] : [...sharesOf(sentence), ...countedOf(sentence)].slice(0, 1);
  const striking = numbersOf(sentence);
  const numbers = striking.length > 0 ? striking : measuredOf(sentence);
  const amounts = amountsOf(sentence);
  const held = amounts.length > 0 ? amounts : sidesOf(sentence);
  const told = [...chartsOf(sentence), ...ratesOf(sentence), ...shares, ...scalesOf(sentence), ...numbers];
  return [
    ...told.map((one) => ({ ...one, worth: one.worth * weight })),
    ...held,
    ...linksOf(sentence),
    ...(told.some(({ visual }) => visual.kind === 'chart') ? [] : changesOf(sentence)),
    ...valuesOf(sentence, striking[0]?.visual.value),
    ...placesOf(sentence),
    ...timesOf(sentence),
    ...termsOf(sentence).map((one) => ({ ...one, worth: EXPLAINED })),
  ];
}

/**
 * What sentences of the paper hold that are told in parts: "It was 101 kcal in men. It was 69 kcal in women." is one chart.
 * All that it shows is said.
 */
export function ofWholeQuotes({ sentences, claims, role }: ShownScene): Option[] {
  const said = sentences.join(' ');
  const heard = new Set(contentWords(said));
  const digits = new Set(digitsIn(said));
  const isHeard = (words: string): boolean =>
    digitsIn(words).every((number) => digits.has(number)) &&
    contentWords(words).every((word) => heard.has(word));
  return [...new Set(claims.map(({ quote }) => quote))].flatMap((quote) => {
    const whole = cleanSentence(quote, { raisedCitations: false });
    if (whole === null || sentences.some((sentence) => normaliseQuote(sentence) === normaliseQuote(whole)))
      return [];
    return drawnOf(whole, role).filter(
      ({ visual }) => SETS_SIDE_BY_SIDE.has(visual.kind) && shownWords(visual).every(isHeard),
    );
  });
}

const SETS_SIDE_BY_SIDE: ReadonlySet<string> = new Set(['chart', 'scale', 'share', 'compare', 'flow']);

/** All words and numbers that a visual shows, but for those that every change has. */
function shownWords(visual: Option['visual']): string[] {
  if (visual.kind === 'chart' || visual.kind === 'scale')
    return visual.data.flatMap(({ label, value }) => [/^(?:Before|After)$/.test(label) ? '' : label, value]);
  if (visual.kind === 'share') return [visual.value, visual.label];
  const of = visual.kind === 'compare' && visual.of !== undefined ? [visual.of] : [];
  return [...of, ...('items' in visual ? (visual.items ?? []).map(({ label }) => label) : [])];
}
