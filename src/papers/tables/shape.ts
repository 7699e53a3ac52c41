/** A grid as a paper's table: which rows and columns are headings, and no more than may be kept. */
import type { Table } from '#src/core/paper.ts';
import type { GridCell } from './grid.ts';
import { TABLE_LIMITS } from './limits.ts';

export type TableCells = Pick<Table, 'header' | 'rows' | 'rowHeadings' | 'notes'>;

export const NO_CELLS: TableCells = { header: [], rows: [], rowHeadings: 0, notes: [] };

/** Columns that say what a row is about; more than these are data in words. */
const MAX_ROW_HEADINGS = 3;
/** A column holds numbers when at least this share of its cells does. */
const NUMERIC_SHARE = 0.4;
/** Rows of column headings where no mark tells. */
const MAX_HEADER = 4;
const NUMBER = /^[\s<>≤≥~≈±+\-−–(]*\d/u;
const BLANK = /^[\s\-−–—.*/]*$/u;

/**
 * @param headerRows how many rows the markup calls headings; null where it does not say.
 */
export function shapeTable(
  grid: readonly (readonly GridCell[])[],
  headerRows: number | null,
  notes: readonly string[] = [],
): TableCells {
  const filled = grid.filter((row) => row.some(({ text }) => text !== ''));
  const marked = grid.slice(0, headerRows ?? 0).filter((row) => row.some(({ text }) => text !== '')).length;
  const headed = headerRows === null ? unmarkedHeader(filled) : withHanging(filled, marked);
  const texts = filled.map((row) => row.map(({ text }) => text));
  const kept = texts.slice(0, rowsWithin(texts));
  return {
    header: kept.slice(0, headed),
    rows: kept.slice(headed),
    rowHeadings: rowHeadings(filled.slice(headed)),
    notes: notes
      .filter((note) => note !== '')
      .slice(0, TABLE_LIMITS.notes)
      .map((note) => note.slice(0, TABLE_LIMITS.note)),
  };
}

/** A table of which only the printed lines are known: one cell a row, nothing a heading. */
export function linesAsRows(lines: readonly string[]): TableCells {
  const rows = lines
    .filter((line) => line.trim() !== '')
    .slice(0, TABLE_LIMITS.rows)
    .map((line) => [line.trim().slice(0, TABLE_LIMITS.cell)]);
  return { ...NO_CELLS, rows: rows.slice(0, rowsWithin(rows)) };
}

/** The tables of a paper, those at the end without their cells where all together are too long. */
export function boundTables(tables: readonly Table[]): Table[] {
  let left: number = TABLE_LIMITS.paper;
  return tables.slice(0, TABLE_LIMITS.tables).map((table) => {
    left -= sizeOf(table.header) + sizeOf(table.rows) + sizeOf([table.notes]);
    return left >= 0 ? table : { ...table, ...NO_CELLS };
  });
}

const sizeOf = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce((size, text) => size + text.length, 0), 0);

/** How many rows, from the first, fit the limit. */
function rowsWithin(rows: readonly (readonly string[])[]): number {
  let left: number = TABLE_LIMITS.characters;
  const over = rows.findIndex((row) => {
    left -= sizeOf([row]);
    return left < 0;
  });
  return over < 0 ? rows.length : over;
}

/** A row into which a heading reaches down is one of headings, wherever the markup ends them. */
function withHanging(grid: readonly (readonly GridCell[])[], marked: number): number {
  let headed = marked;
  const above = new Set(grid.slice(0, marked).flat());
  while (grid[headed]?.some((cell) => cell.text !== '' && above.has(cell))) headed += 1;
  return headed;
}

/** The rows at the top of nothing but heading cells; where no cell is marked, a first row of words over numbers. */
function unmarkedHeader(grid: readonly (readonly GridCell[])[]): number {
  const marked = grid.findIndex((row) => !row.every(({ heading, text }) => heading || text === ''));
  if (marked !== 0) return marked < 0 ? 0 : Math.min(marked, MAX_HEADER);
  const [first, ...rest] = grid;
  if (!first || first.length < 2 || rest.length === 0) return 0;
  const words =
    first.every(({ text }) => !NUMBER.test(text)) && first.filter(({ text }) => text !== '').length > 1;
  return words ? 1 : 0;
}

/** Columns of heading cells; else those before the first that holds numbers. One of several is always a heading. */
function rowHeadings(body: readonly (readonly GridCell[])[]): number {
  const width = body[0]?.length ?? 0;
  if (width < 2) return 0;
  const columns = Array.from({ length: width }, (_, at) => body.flatMap((row) => row[at] ?? []));
  const marked = columns.findIndex((cells) => !cells.every(({ heading }) => heading));
  if (marked > 0) return Math.min(marked, MAX_ROW_HEADINGS);
  const numeric = columns.findIndex((cells, at) => at > 0 && isNumeric(cells));
  return numeric < 0 ? 1 : Math.min(numeric, MAX_ROW_HEADINGS);
}

function isNumeric(cells: readonly GridCell[]): boolean {
  const filled = cells.filter(({ text }) => !BLANK.test(text));
  return filled.filter(({ text }) => NUMBER.test(text)).length >= NUMERIC_SHARE * Math.max(1, filled.length);
}
