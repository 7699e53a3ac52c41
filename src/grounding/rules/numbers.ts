/** Every number that is said or shown is in the paper, with its unit, and of the same thing. */

import type { Evidence, Reading } from '../evidence.ts';
import type { Finding } from '../model.ts';
import { differences } from '../overlay.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import type { Statement } from '../statements.ts';
import { judgeNumber, type RestsOn, type Verdict } from '../tables/judge.ts';
import { alike, type Surroundings, type Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

/** Likeness from which a number elsewhere in the paper is about the same thing: a neighbouring word and another. */
const SAME_THING = 0.5;
/** The same, where the table that is quoted has another number for what is said. */
const SURELY_SAME = 1;
/** By how much another number of the quote must fit better before this one counts as taken from it. */
const FITS_BETTER = { factor: 1.3, margin: 0.25 } as const;
/** And how well at least, for one in a line on screen: of its few words one alone shows nothing. */
const LEAST_SHOWN = 0.75;
/** Likeness from which a number that the quote gives is the one that the statement should have given. */
const CONTRADICTS = 0.45;
/** "The two groups", "three things": so small a count in words is a figure of speech unless the quote says otherwise. */
const SMALL_WORDED = 3;

/** The rule for numbers. */
export const numbers: Rule = (statement, evidence) => {
  const faults = statement.reading.quantities.map((said) =>
    wrong(withUnit(said, statement), statement, evidence),
  );
  return [...faults, wrongOne(statement)].flatMap((fault) => {
    if (fault === null) return [];
    const told = typeof fault === 'string' ? { reason: fault } : fault;
    return [findingOn(statement, { kind: 'number', severity: 'error', ...told })];
  });
};

/** "13.2 picograms after long nights, 11.8 after short ones": the unit stands once, and a quote has both numbers with it. */
function withUnit(said: Quantity, { reading, quotes }: Statement): Quantity {
  if (said.dimension !== '' || said.worded) return said;
  const before = reading.quantities.filter(({ start, dimension }) => start < said.start && dimension !== '');
  const printed = quotes.flatMap(({ quantities }) => quantities);
  if (printed.some((one) => one.dimension === '' && sameValue(said, one))) return said;
  const meant = before
    .map(({ dimension, factor }) => ({
      ...said,
      dimension,
      factor,
      value: said.value * factor,
      step: said.step * factor,
    }))
    .filter((one) => printed.some((other) => sameDimension(one, other) && sameValue(one, other)));
  return meant.at(-1) ?? said;
}

/** What is wrong with a number, and what the quote has in its place. */
type Fault = string | Pick<Finding, 'reason' | 'instead'>;

const saysAnother = (said: Quantity, printed: Quantity): Fault => ({
  reason: `The quoted sentence says “${printed.text}”, not “${said.text}”.`,
  instead: { said: said.text, printed: printed.text },
});

/** "One" is mostly no number; in the very place of a number it is. */
function wrongOne({ reading, quotes }: Statement): string | null {
  for (const quote of quotes) {
    for (const { said, printed } of differences(reading, quote)) {
      if (!said.some(({ word }) => word.toLowerCase() === 'one')) continue;
      if (reading.quantities.some((quantity) => startsIn(quantity, said))) continue;
      const other = quote.quantities.find((quantity) => startsIn(quantity, printed) && quantity.value > 1);
      if (other && other.dimension !== '%') return `The quoted sentence says “${other.text}”, not “one”.`;
    }
  }
  return null;
}

const startsIn = ({ start }: Quantity, tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.start <= start && start < token.end);

interface Place {
  printed: Quantity;
  likeness: number;
}

function wrong(said: Quantity, statement: Statement, evidence: Evidence): Fault | null {
  const exchangedFor = exchanged(said, statement);
  if (exchangedFor) return saysAnother(said, exchangedFor);
  const around = statement.reading.around(said);
  const inQuotes = statement.quotes.flatMap((quote) => placesIn(quote, said, around));
  const matching = best(inQuotes.filter(({ printed }) => sameValue(said, printed)));
  const others = inQuotes.filter(({ printed }) => !sameValue(said, printed));
  if (matching) {
    const rival = best(others);
    const taken =
      rival !== null &&
      rival.likeness > matching.likeness * FITS_BETTER.factor + FITS_BETTER.margin &&
      (statement.as !== 'line' || rival.likeness >= LEAST_SHOWN) &&
      !inStep(said, matching.printed, rival.printed, statement) &&
      !isNamed(said, statement);
    return taken
      ? `“${said.text}” stands in the paper, but of something else; here the paper says “${rival.printed.text}”.`
      : null;
  }
  const quoted = inTables(said, statement, statement.tables);
  if (quoted.kind === 'right') return null;
  if (quoted.kind === 'other') return ofAnother(said, quoted.printed);
  const unmatched = others.filter(({ printed }) => !saidOf(printed, statement));
  const rival = best(unmatched);
  const elsewhere = best(
    [...statement.nearby, ...evidence.sentences.map(({ reading }) => reading)].flatMap((text) =>
      placesIn(text, said, around, (printed) => sameValue(said, printed)),
    ),
  );
  if (rival && rival.likeness >= CONTRADICTS && rival.likeness >= (elsewhere?.likeness ?? 0) * 0.7) {
    return saysAnother(said, rival.printed);
  }
  if (isMetadataYear(said, evidence)) return null;
  const needed = quoted.printed === null ? SAME_THING : SURELY_SAME;
  if (elsewhere && elsewhere.likeness >= needed) return null;
  if (quoted.printed) return `The quoted table says “${quoted.printed.text}”, not “${said.text}”.`;
  const anywhere = inTables(
    said,
    statement,
    evidence.tables.map((reading) => ({ reading, rows: null })),
  );
  if (anywhere.kind === 'right' && anywhere.sure) return null;
  if (said.worded && said.dimension === '' && said.value <= SMALL_WORDED) return null;
  if (elsewhere) {
    return `“${said.text}” is in the paper, but not in the quoted sentence and not of the same thing.`;
  }
  return `“${said.text}” is not in the paper with this unit. Use a number as the paper gives it, and say “about” where it is rounded.`;
}

/** What the tables say of a number, the best for it first. */
function inTables(said: Quantity, { reading }: Statement, tables: readonly RestsOn[]): Verdict {
  const verdicts = tables.map((table) => judgeNumber(said, reading, table));
  const order = (verdict: Verdict): number =>
    verdict.kind === 'right' ? (verdict.sure ? 0 : 1) : verdict.kind === 'other' ? 2 : 3;
  return verdicts.sort((left, right) => order(left) - order(right))[0] ?? { kind: 'absent', printed: null };
}

const ofAnother = (said: Quantity, printed: Quantity): string =>
  `“${said.text}” stands in the table, but of something else; of this the table says “${printed.text}”.`;

/** The number of the quote in the very place where the statement has another one. */
function exchanged(said: Quantity, { reading, quotes }: Statement): Quantity | undefined {
  return quotes
    .flatMap((quote) =>
      differences(reading, quote)
        .filter((difference) => startsIn(said, difference.said))
        .map(({ printed }) =>
          quote.quantities.filter((other) => startsIn(other, printed) && comparable(said, other)),
        ),
    )
    .filter((others) => !others.some((other) => sameValue(said, other)))
    .flat()[0];
}

/** Two numbers of one dimension; a whole count and a fraction below one (a p-value) are not. */
function comparable(said: Quantity, printed: Quantity): boolean {
  if (!sameDimension(said, printed)) return false;
  // A year stands for a count, or the other way round, only where the digits are the same.
  if (said.dimension !== printed.dimension && said.dimension + printed.dimension === 'year')
    return sameValue(said, printed);
  const small = ({ value, dimension }: Quantity): boolean =>
    dimension === '' && value !== 0 && Math.abs(value) < 1;
  return small(said) === small(printed);
}

/** The numbers of a text that count the same kind of thing, with how alike their surroundings are. */
function placesIn(
  text: Reading,
  said: Quantity,
  around: Surroundings,
  wanted: (printed: Quantity) => boolean = () => true,
): Place[] {
  return text.quantities
    .filter((printed) => comparable(said, printed) && wanted(printed))
    .map((printed) => ({ printed, likeness: alike(around, text.around(printed)) }));
}

function best(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>(
    (top, place) => (top && top.likeness >= place.likeness ? top : place),
    null,
  );
}

/** Whether another number of the statement already stands for this one. */
function saidOf(printed: Quantity, { reading }: Statement): boolean {
  return reading.quantities.some((said) => sameDimension(said, printed) && sameValue(said, printed));
}

/** Whether a quote names a datum's number by the datum's own label: "a specificity of 57%". */
function isNamed(said: Quantity, { as, text, quotes }: Statement): boolean {
  if (as !== 'datum') return false;
  const named = `${text.split(', ', 1)[0]} of `.toLowerCase();
  return quotes.some((quote) =>
    quote.quantities.some(
      (printed) =>
        sameValue(said, printed) && quote.text.slice(0, printed.start).toLowerCase().endsWith(named),
    ),
  );
}

/** Whether the statement gives the rival too, and both in the quote's order: "from 3.5 to 9.8", "at 15, 25 and 35". */
function inStep(said: Quantity, printed: Quantity, rival: Quantity, { reading }: Statement): boolean {
  return reading.quantities.some(
    (other) =>
      other !== said &&
      sameDimension(other, rival) &&
      sameValue(other, rival) &&
      Math.sign(other.start - said.start) === Math.sign(rival.start - printed.start),
  );
}

/** The year of publication is judged by the rule for metadata. */
function isMetadataYear(said: Quantity, { paper }: Evidence): boolean {
  return said.dimension === 'year' && said.value === paper.year;
}
