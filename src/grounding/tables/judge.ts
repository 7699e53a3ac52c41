/** Whether a number that is said is the one that a table has in the row and column that are meant. */
import { isInOrder, segmentsOf } from '#src/core/text/segments.ts';
import type { Reading } from '../evidence.ts';
import { sameDimension, sameValue } from '../quantities/compare.ts';
import type { Quantity } from '../quantities/read.ts';
import { type CellNumber, type Keys, keysOfToken, type TableReading } from './read.ts';

/** The tables that a statement rests on, with the rows that its quotes copy; all where they quote the caption. */
export interface RestsOn {
  reading: TableReading;
  rows: ReadonlySet<number> | null;
}

export type Verdict =
  /** It stands where it is said to; `sure`: both its row and its column are named. */
  | { kind: 'right'; sure: boolean }
  /** It stands in the table, but what is named is another row or column, with this number. */
  | { kind: 'other'; printed: Quantity }
  /** It does not stand there; `printed`: what stands in the row and column that are named, where they are. */
  | { kind: 'absent'; printed: Quantity | null };

/** From this weight on a word of the sentence names a row or column. */
const NAMED = 0.6;
/** Share of its own words that must be said for another row or column to be meant. */
const NAMED_SHARE = 0.5;
/** A word that belongs to another number of the sentence counts so much. */
const OTHERS_WORD = 0.3;
const FELL =
  /\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|reduc\w+|lost|loses?|loss(?:es)?|lower(?:ed|s)?|shr[aiu]nk|down|less|shorter|minus|negative(?:ly)?)\b/i;
const NO_KEYS: Keys = new Set();

/** What the words of a sentence weigh for one of its numbers. */
function keysAround(said: Quantity, { text, tokens, quantities }: Reading): Map<string, number> {
  const segmentOf = segmentsOf(text);
  const own = segmentOf(said.start);
  const others = quantities.filter((other) => other !== said && sameDimension(said, other));
  const taken = new Set(isInOrder(text) ? [] : others.map(({ start }) => segmentOf(start)));
  const keys = new Map<string, number>();
  for (const token of tokens) {
    if (said.start <= token.start && token.start < said.end) continue;
    const segment = segmentOf(token.start);
    const weight = segment === own || !taken.has(segment) ? 1 : OTHERS_WORD;
    for (const key of keysOfToken(token)) keys.set(key, Math.max(weight, keys.get(key) ?? 0));
  }
  return keys;
}

/** How telling a word is among the rows or columns: 0 where all have it. */
function weights(all: readonly Keys[], over: ReadonlySet<number>): (key: string) => number {
  const counted = [...over].map((at) => all[at] ?? NO_KEYS);
  return (key) => {
    const having = counted.filter((keys) => keys.has(key)).length;
    return having === 0 || counted.length === 0 ? 0 : counted.length === 1 ? 1 : 1 - having / counted.length;
  };
}

interface Judge {
  said: Quantity;
  reading: TableReading;
  around: ReadonlyMap<string, number>;
  rowWeight(key: string): number;
  columnWeight(key: string): number;
}

/** How clearly the sentence names what one row or column has and another has not, and how much of it. */
function namedOf(
  one: Keys,
  other: Keys,
  weight: (key: string) => number,
  around: Judge['around'],
): { clearly: number; share: number } {
  const own = [...one].filter((key) => !other.has(key) && weight(key) > 0);
  const named = own.map((key) => around.get(key) ?? 0);
  const share = named.filter((value) => value > 0).length / Math.max(1, own.length);
  return { clearly: Math.max(0, ...named), share };
}

/** Whether the sentence means the rival row or column and not the number's own. */
function means(rival: Keys, own: Keys, weight: (key: string) => number, { around }: Judge): boolean {
  const there = namedOf(rival, own, weight, around);
  const here = namedOf(own, rival, weight, around);
  if (there.clearly >= NAMED && there.share >= NAMED_SHARE && here.clearly < there.clearly / 2) return true;
  // "Zolvine" is not "zolvine with exercise": all of its name is said, and nothing of what the other adds.
  const telling = [...rival].filter((key) => weight(key) > 0);
  const wholly = telling.every((key) => own.has(key) && (around.get(key) ?? 0) >= NAMED);
  const adds = [...own].some((key) => !rival.has(key) && weight(key) > 0);
  return wholly && telling.length > 0 && adds && here.clearly === 0;
}

const valueFits = (said: Quantity, cell: CellNumber, fell: boolean): boolean =>
  cell.readings.some(
    (printed) =>
      sameDimension(said, printed) &&
      (sameValue(said, printed) ||
        (fell &&
          printed.value < 0 &&
          said.value > 0 &&
          sameValue(said, { ...printed, value: -printed.value }))),
  );

const comparableIn = (said: Quantity, { readings }: CellNumber): Quantity | undefined =>
  readings.find((printed) => sameDimension(said, printed));

/**
 * Holds a number of a statement against one table.
 *
 * @param rows the rows that the statement's quotes copy; null: any
 */
export function judgeNumber(said: Quantity, statement: Reading, { reading, rows }: RestsOn): Verdict {
  const { numbers, headings } = reading;
  const fell = FELL.test(statement.text);
  const matching = numbers.filter((cell) => valueFits(said, cell, fell));
  const around = keysAround(said, statement);
  const judge: Judge = {
    said,
    reading,
    around,
    rowWeight: weights(reading.rows, new Set(numbers.map(({ row }) => row))),
    columnWeight: weights(reading.columns, new Set(numbers.map(({ column }) => column))),
  };
  const inRows = rows === null ? matching : matching.filter(({ row }) => rows.has(row));
  const good = inRows.filter((cell) => rivalOf(cell, judge) === null);
  if (good.length > 0) return { kind: 'right', sure: good.some((cell) => isNamed(cell, judge)) };
  const isHeading = headings.some(
    ({ row, quantity, keys }) =>
      sameDimension(said, quantity) &&
      sameValue(said, quantity) &&
      ((row !== null && rows?.has(row)) ||
        [...keys].some((key) => !key.startsWith('#') && (around.get(key) ?? 0) >= NAMED)),
  );
  const [wrong] = inRows;
  const rival = wrong ? rivalOf(wrong, judge) : null;
  if (rival) return { kind: 'other', printed: rival };
  if (isHeading) return { kind: 'right', sure: false };
  return { kind: 'absent', printed: bestOf(judge, rows) };
}

/** The number that the table has where the sentence points, if that is not this cell. */
function rivalOf(cell: CellNumber, judge: Judge): Quantity | null {
  const { said, reading, rowWeight, columnWeight } = judge;
  const { rows, columns, numbers } = reading;
  const [ownRow, ownColumn] = [rows[cell.row] ?? NO_KEYS, columns[cell.column] ?? NO_KEYS];
  for (const other of numbers) {
    const inRow = other.row === cell.row;
    const inColumn = other.column === cell.column;
    if (inRow === inColumn) continue;
    const printed = comparableIn(said, other);
    if (!printed || sameValue(said, printed)) continue;
    const meant = inColumn
      ? means(rows[other.row] ?? NO_KEYS, ownRow, rowWeight, judge)
      : means(columns[other.column] ?? NO_KEYS, ownColumn, columnWeight, judge);
    if (meant) return printed;
  }
  return null;
}

/** Whether the sentence names something of the row and something of the column or the caption. */
function isNamed({ row, column }: CellNumber, { reading, around, rowWeight, columnWeight }: Judge): boolean {
  const named = (keys: Keys | undefined, weight: (key: string) => number): boolean =>
    [...(keys ?? [])].some((key) => weight(key) > 0 && (around.get(key) ?? 0) >= NAMED);
  const aboutCaption = [...reading.caption].filter((key) => around.has(key)).length >= 2;
  return (
    named(reading.rows[row], rowWeight) && (named(reading.columns[column], columnWeight) || aboutCaption)
  );
}

/** The number of the named row and column, to say what would be right. */
function bestOf(judge: Judge, rows: ReadonlySet<number> | null): Quantity | null {
  const { said, reading, around } = judge;
  let best: { printed: Quantity; score: number } | null = null;
  for (const cell of reading.numbers) {
    if ((rows !== null && !rows.has(cell.row)) || !isNamed(cell, judge)) continue;
    const printed = comparableIn(said, cell);
    if (!printed) continue;
    const keys = [...(reading.rows[cell.row] ?? []), ...(reading.columns[cell.column] ?? [])];
    const score = keys.reduce((sum, key) => sum + (around.get(key) ?? 0), 0);
    if (score > (best?.score ?? 0)) best = { printed, score };
  }
  return best?.printed ?? null;
}
