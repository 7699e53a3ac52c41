/** Charts of the paper's tables: the column that a sentence speaks of, row by row. */
import type { Paper, Table } from '#src/core/paper.ts';
import type { Claim } from '#src/core/script.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { capitalise } from '#src/core/text/person.ts';
import { rowText, tableSection } from '#src/core/text/quotes.ts';
import { contentWords } from '#src/core/text/words.ts';
import { labelWithin, type Option, option } from './option.ts';

const MOST_ROWS = 5;
const MOST_TABLES = 12;
const MOST_CELLS = 2_000;
/** A cell with one number, and what may stand around it: a spread, a mark. */
const CELL = /^[~≈]?\s?([−–-]?\d[\d,]*(?:\.\d+)?\s?%?)\s?(?:[±(].*|[*†‡§ᵃᵇᶜ]+)?$/u;
/** Columns that are no measure. */
const NO_MEASURE =
  /^(?:p|n|n\s?\(%\)|no\.?|sem|ref\w*|year|date|id|df|f|t|se|sd|rank|number|#)$|\bp[- ]?values?\b|\bp\b\s?[<=]|significan|95\s?%|\bCI\b|interval|accession|^RI\b|retention ind|coordinate|latitude|longitude|citation|referen/i;
/** Shared words from which a sentence speaks of a table's column, by what of the table it names outright. */
const MIN_SHARED = { column: 2, row: 3, neither: 4 } as const;

interface Row {
  label: string;
  value: string;
  quote: string;
}

/** Rows that are no part beside the others: sums, and headings of rows. */
const NO_PART =
  /^(?:(?:grand |sub)?totals?|averages?|all|overall|sum|(?:study )?groups?|variables?|characteristics?|categor(?:y|ies)|parameters?)\b/i;
/** What is counted is never less than nothing. */
const COUNTED = /^(?:number|no\.?|count|n)\b/i;

/** @returns the charts of tables that the sentence gives a number of, or whose column it speaks of */
export function tableChartsOf(sentence: string, paper: Paper): Option[] {
  const numbers = new Set(findNumbers(sentence).map(({ text }) => figureOf(text)));
  const words = new Set(contentWords(sentence));
  return paper.tables.slice(0, MOST_TABLES).flatMap((table) => {
    const width = table.header[0]?.length ?? 0;
    if (table.rowHeadings < 1 || width * table.rows.length > MOST_CELLS) return [];
    const columns = Array.from(
      { length: Math.max(0, width - table.rowHeadings) },
      (_, at) => at + table.rowHeadings,
    );
    return columns.flatMap((column) => chartOf(table, column, numbers, words));
  });
}

const figureOf = (text: string): string => (/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? '').replaceAll(',', '');

function chartOf(
  table: Table,
  column: number,
  numbers: ReadonlySet<string>,
  words: ReadonlySet<string>,
): Option[] {
  const heading = [...new Set(table.header.map((row) => (row[column] ?? '').trim()))]
    .filter(Boolean)
    .join(', ');
  if (heading === '' || heading.split(', ').some((part) => NO_MEASURE.test(part))) return [];
  const rows = tellingOf(rowsOf(table, column));
  if (
    rows.length < 2 ||
    !isOneMeasure(rows) ||
    (COUNTED.test(heading) && rows.some(({ value }) => /^[−–-]/.test(value)))
  )
    return [];
  const named = rows.findIndex(({ value }) => numbers.has(figureOf(value)) && figureOf(value).length > 1);
  const shared = (text: string): number => new Set(contentWords(text).filter((word) => words.has(word))).size;
  const isNamed = (text: string): boolean =>
    contentWords(text).length > 0 && contentWords(text).every((word) => words.has(word));
  const rowNamed = rows.findIndex(({ label }) => isNamed(label));
  const about = shared(`${heading} ${table.caption}`);
  const strong = named >= 0 && about + shared(rows[named]?.label ?? '') >= 2;
  const least = isNamed(heading) ? MIN_SHARED.column : rowNamed < 0 ? MIN_SHARED.neither : MIN_SHARED.row;
  const own = contentWords(heading).filter((word) => !ANY_MEASURE.test(word));
  const isHalf = own.length > 0 && own.filter((word) => words.has(word)).length >= own.length / 2;
  if (!strong && (!isHalf || about < least)) return [];
  const marked = strong ? named : rowNamed;
  // Without a row that is meant a part of the rows would be a choice of ours.
  if (marked < 0 && rows.length > MOST_ROWS) return [];
  const from = Math.max(0, Math.min(marked - 2, rows.length - MOST_ROWS));
  const chosen = rows.slice(from, from + MOST_ROWS);
  const axis = axisOf(heading, table.caption);
  const measured = rows.every(({ value }) => value.endsWith('%')) || MEASURE.test(`${heading} ${axis}`);
  if (axis === null || !measured || new Set(chosen.map(({ label }) => label)).size < chosen.length) return [];
  const claims = chosen.map(
    ({ label, value, quote }): Claim => ({
      text: `${label}, ${axis}: ${value}`,
      quote,
      section: tableSection(table),
    }),
  );
  const data = chosen.map(({ label, value }) => ({ label, value }));
  const worth = strong ? 4.4 : marked < 0 ? 2.8 : 3.4;
  const mark = marked < 0 ? {} : { marked: marked - from };
  return [option({ kind: 'chart', form: 'bars', axis, data, ...mark }, worth, claims)];
}

/** A column named by whom it is of has another measure in each row. */
const UNIT = String.raw`[([][^)\]]*(?:\/|\b(?:years?|yr|days?|h|min|s|kg|m?g|mg|µg|μg|[cmk]?m|ha|m?L|kDa|bp|[MG]Pa|[cmµμn]m|kJ|kcal|mol)\b)`;
const QUANTITY =
  'rates?|ratios?|numbers?|counts?|means?|scores?|index|indices|concentrations?|levels?|contents?|percent\\w*|proportions?|shares?|fractions?|weights?|mass|heights?|areas?|volumes?|sizes?|durations?|temperatures?|pressures?|yields?|values?|amounts?|costs?|prices?|incomes?|gaps?|accuracy|efficiency|frequency|precision|energy|speeds?|diameters?|distances?|times?(?! (?:periods?|points?|courses?|comparisons?))|ages?|survival|risks?|odds|coefficients?|errors?|differences?|changes?|increases?|decreases?|reductions?|consumption|emissions?|intake|expenditures?|populations?|deaths?|cases|years?|hours?|days?|\\w{3,}(?:ity|ities|ance|ence|ness|gth|pth|dth)';
const MEASURE = new RegExp(`[%°$€£⁻]|${UNIT}|\\b(?:${QUANTITY})\\b`, 'iu');
/** A row that names its own measure stands beside rows of others: `Age, years`, `Vital capacity (L)`. */
const OWN_MEASURE = /[([%±]|,\s\S|\b(?:mean|median|SD|SE)\b/u;

/** Bars of one measure are seldom a thousand times as long as others: kilograms stand beside shares there. */
const MOST_TIMES = 1_000;
function isOneMeasure(rows: readonly Row[]): boolean {
  if (rows.some(({ label }) => OWN_MEASURE.test(label))) return false;
  const sizes = rows.map(({ value }) => Number(figureOf(value))).filter((size) => size > 0);
  return Math.max(...sizes) <= MOST_TIMES * Math.min(...sizes);
}

/** The rows that have a name and a number in the column; none where many have no number or some share a name. */
function rowsOf({ rows, rowHeadings }: Table, column: number): Row[] {
  const bodies = rows.filter(
    (cells) => !cells.every((cell) => cell === cells[0]) && !NO_PART.test(cells.find(Boolean) ?? ''),
  );
  const found = bodies.flatMap((cells): Row[] => {
    const heading = cells.slice(0, rowHeadings).filter(Boolean).at(-1) ?? '';
    const label = labelWithin(heading.replace(HOW_MANY, '').replace(MARKS, '').trim(), 5);
    const value = CELL.exec((cells[column] ?? '').trim())?.[1]?.trim();
    if (!label || !value || !/\p{L}{2}/u.test(label) || label.length > 34) return [];
    return [{ label: capitalise(label), value, quote: rowText(cells) }];
  });
  return found.length >= 0.7 * bodies.length ? found : [];
}

/** A caption that begins so has not come to what is measured. */
const SAYS_NOTHING =
  /^(?:the\s)?(?:changes?|effects?|comparisons?|summary|overview|results?|values?|means?|mean values?|averages?|lists?|details?|descriptive statistics|characteristics|data|table|statistics|differences?|distributions?)$/i;

/** Bars that are mostly nothing tell nothing: then only the others. */
function tellingOf(rows: readonly Row[]): readonly Row[] {
  const some = rows.filter(({ value }) => /[1-9]/.test(value));
  return some.length < rows.length / 2 ? some : rows;
}

/** What any column could be called. */
const ANY_MEASURE =
  /^(?:total|percent(?:age)?|number|mean|median|value|count|all|overall|group|baseline|result|average|frequency|sample|data|proportion|level|unit|range|size|sum|score|rate)s?$/i;

/** How many were looked at is not what was measured; what else has a number in it is one case of several. */
const HOW_MANY = /\s*[([]?\bn\s?=\s?[\d,]+[)\]]?/gi;
const MARKS = /[*†‡§¶]/g;
const NUMBERED = /(?<![\p{L}\d.-])[<>≤≥]?\d/u;

function axisOf(named: string, caption: string): string | null {
  const heading = named.replace(HOW_MANY, '').replace(MARKS, '').trim();
  if (heading === '' || NUMBERED.test(heading)) return null;
  const words = contentWords(heading).length;
  const short = labelWithin(heading.replace(/\s+/g, ' '));
  if (short !== null && contentWords(short).every((word) => ANY_MEASURE.test(word)) && words >= 2)
    return null;
  if (words >= 2 || short === null) return short && capitalise(short);
  const of = labelWithin((caption.split(/[.:;(]/)[0] ?? '').trim(), 5);
  if ((of === null || SAYS_NOTHING.test(of)) && ANY_MEASURE.test(short)) return null;
  return capitalise(
    of === null || SAYS_NOTHING.test(of) ? short : `${short}, ${of.charAt(0).toLowerCase()}${of.slice(1)}`,
  );
}
