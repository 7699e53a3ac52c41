/** A paper's tables as the rule for numbers asks them: each number with what its row and column are about. */
import type { Paper, Table } from '#src/core/paper.ts';
import { type Quantity, readQuantities } from '../quantities/read.ts';
import { wordedValue } from '../quantities/words.ts';
import { plain, stemOf, tokensOf } from '../text.ts';
import { type CellUnit, type HeadingUnits, headingUnits } from './units.ts';

/** Words of a heading by which it is told from others: stems, numbers and letters. */
export type Keys = ReadonlySet<string>;

export interface CellNumber {
  row: number;
  column: number;
  /** In every unit that the headings allow. */
  readings: readonly Quantity[];
}

export interface TableReading {
  table: Table;
  caption: Keys;
  /** By row of the body and by column. */
  rows: readonly Keys[];
  columns: readonly Keys[];
  numbers: readonly CellNumber[];
  /** Numbers of headings (doses, days, group sizes) with what else the heading says; `row` null: a column's. */
  headings: readonly { row: number | null; keys: Keys; quantity: Quantity }[];
}

/** Column of the units of each row. */
const UNIT_COLUMN = /^(?:units?|unit of measure(?:ment)?)$/i;
const WORDED =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)$/i;
/** `12,4` where no number has a point: another country's print. */
const DECIMAL_COMMA = /(?<!\d)\d+,\d{1,2}(?!\d)/;
const THOUSANDS = /\d,\d{3}(?!\d)|\d\.\d/;
/** A raised mark behind a number that is no power of ten. */
const RAISED = /(?<=\d)(?<!(?<![\d.,])10)[⁰¹²³⁴-⁹]+/gu;

const FUNCTION_WORDS = new Set(
  'a an the of in on at to for by with and or as is was were are it its be we if so up us do had has that this'.split(
    ' ',
  ),
);

/**
 * The keys of a word as {@link Keys} hold it: its stem, its parts (`OLE-free` is no `OLE-loaded`), its value where it is
 * a number; of names and short words, the word itself.
 */
export function keysOfToken({ word, stem }: { word: string; stem: string }): string[] {
  if (/^\d+(?:\.\d+)?$/.test(word)) return [`#${Number(word)}`];
  if (WORDED.test(word)) return [`#${wordedValue(word)}`];
  const whole = word.toLowerCase().replace(/-/g, '');
  if (FUNCTION_WORDS.has(whole)) return [];
  const parts = word.includes('-') ? word.split('-').map((part) => stemOf(part) || part.toLowerCase()) : [];
  const isName = stem === '' || /\d/.test(word) || parts.length > 0;
  return [...(stem === '' || parts.length > 0 ? [] : [stem]), ...parts, ...(isName ? [whole] : [])].filter(
    Boolean,
  );
}

function keysOf(text: string): Set<string> {
  return new Set(tokensOf(text).flatMap(keysOfToken));
}

export function readTables(paper: Paper): TableReading[] {
  return paper.tables.filter(({ rows }) => rows.length > 0).map(readTable);
}

function readTable(table: Table): TableReading {
  const commas = hasDecimalCommas(table);
  const textOf = (cell: string): string => {
    const text = plain(cell.replace(RAISED, ''));
    return commas ? text.replace(/(?<=\d),(?=\d)/g, '.') : text;
  };
  const body = table.rows.map((row) => row.map(textOf));
  const header = table.header.map((row) => row.map(textOf));
  const width = body[0]?.length ?? 0;
  const columnTexts = Array.from({ length: width }, (_, at) => [
    ...new Set(header.map((row) => row[at] ?? '')),
  ]);
  const rowTexts = rowHeadings(body, table.rowHeadings);
  const unitColumn = columnTexts.findIndex((texts) => texts.some((text) => UNIT_COLUMN.test(text)));
  const columnUnits = columnTexts.map((texts) => merged(texts.map(headingUnits)));
  const general = merged([table.caption, ...table.notes].map((text) => headingUnits(plain(text))));
  const numbers = body.flatMap((row, at) => {
    const group = row.every((text) => text === row[0]) && width > 1;
    const named = merged([
      ...(rowTexts[at] ?? []).map(headingUnits),
      ...(unitColumn < 0 ? [] : [headingUnits(row[unitColumn] ?? '')]),
    ]);
    return row.flatMap((text, column) => {
      if (group || column < table.rowHeadings || text === '') return [];
      const own = [columnUnits[column], named].filter((one) => one !== undefined);
      return numbersIn(text, own.some(says) ? own : [general]).map((readings) => ({
        row: at,
        column,
        readings,
      }));
    });
  });
  const headings = [
    ...rowTexts.map((texts, row) => ({ row, text: texts.join(' ; ') })),
    ...columnTexts.map((texts) => ({ row: null, text: texts.join(' ; ') })),
  ].flatMap(({ row, text }) =>
    readQuantities(text).map((quantity) => ({ row, keys: keysOf(text), quantity })),
  );
  return {
    table,
    caption: keysOf(plain(table.caption)),
    rows: rowTexts.map((texts, at) =>
      keysOf((table.rowHeadings === 0 ? (body[at] ?? []) : texts).join(' ; ')),
    ),
    columns: columnTexts.map((texts) => keysOf(texts.join(' ; '))),
    numbers,
    headings,
  };
}

const says = ({ units, shares }: HeadingUnits): boolean => units.length > 0 || shares !== null;

function merged(all: readonly HeadingUnits[]): HeadingUnits {
  return {
    units: all.flatMap(({ units }) => units),
    shares: all.find(({ shares }) => shares !== null)?.shares ?? null,
  };
}

/**
 * What each row is about: its own heading cells, an empty one standing for the one above it, and the heading row that
 * it comes under.
 */
function rowHeadings(body: readonly (readonly string[])[], columns: number): string[][] {
  let group = '';
  let above: readonly string[] = [];
  return body.map((row) => {
    const [first = ''] = row;
    const rest = row.slice(Math.max(1, columns));
    const isGroup = row.length > 1 && first !== '' && rest.every((text) => text === '' || text === first);
    if (isGroup) {
      group = first;
      above = [];
      return [first];
    }
    const own = row.slice(0, columns);
    const filled = own.map((text, at) =>
      text === '' && own.slice(at + 1).some(Boolean) ? (above[at] ?? '') : text,
    );
    above = filled;
    return [...new Set([...(group === '' ? [] : [group]), ...filled])].filter((text) => text !== '');
  });
}

/** The numbers of a cell, each in its own unit, or else in all that the headings name. */
function numbersIn(text: string, headings: readonly HeadingUnits[]): Quantity[][] {
  const shares = headings.find((one) => one.shares !== null)?.shares ?? null;
  const units = headings.flatMap((one) => one.units);
  return readQuantities(text).map((quantity) => {
    if (quantity.dimension !== '' && quantity.dimension !== 'year') return [quantity];
    const inside = /\([^()]*$/.test(text.slice(0, quantity.start));
    const isShare = shares !== null && inside === (shares === 'inside');
    const allowed: readonly CellUnit[] = isShare ? [{ dimension: '%', factor: 1 }] : units;
    return [quantity, ...allowed.map((unit) => inUnit(quantity, unit))];
  });
}

function inUnit(quantity: Quantity, { dimension, factor }: CellUnit): Quantity {
  const { value, step } = quantity;
  return {
    ...quantity,
    dimension,
    value: value * factor,
    step: step * factor,
    factor: quantity.factor * factor,
  };
}

function hasDecimalCommas({ rows }: Table): boolean {
  const cells = rows.flat();
  return cells.some((text) => DECIMAL_COMMA.test(text)) && !cells.some((text) => THOUSANDS.test(text));
}
