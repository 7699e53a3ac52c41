/** Cells with their spans as a grid in which every row has the same columns. */
import { TABLE_LIMITS } from './limits.ts';

export interface SpannedCell {
  text: string;
  /** How many columns and rows it takes; what is no number of at least 1 counts as 1. */
  columns: number;
  rows: number;
  /** Marked as a heading (`th`). */
  heading: boolean;
  /** The column it begins in, where the markup names one. */
  at?: number;
}

export interface GridCell {
  text: string;
  heading: boolean;
}

const EMPTY: GridCell = { text: '', heading: false };

/**
 * Rows of cells laid out as on the page: a cell over several columns or rows is put into each of its places.
 *
 * Bounded by {@link TABLE_LIMITS} whatever the spans say: no wider or longer than that, and no row is added for a
 * span that goes on below the last one.
 */
export function layOut(rows: readonly (readonly SpannedCell[])[]): GridCell[][] {
  /** By column: the cell that reaches down into the rows to come, and into how many. */
  const hanging: { cell: GridCell; left: number }[] = [];
  const grid = rows.slice(0, TABLE_LIMITS.rows).map((cells) => {
    const row: GridCell[] = [];
    for (const [column, from] of hanging.entries()) {
      if (!from || from.left === 0) continue;
      row[column] = from.cell;
      from.left -= 1;
    }
    let column = 0;
    for (const { text, columns, rows: height, heading, at } of cells) {
      if (at !== undefined && at > column) column = at;
      while (row[column]) column += 1;
      if (column >= TABLE_LIMITS.columns) break;
      const cell = { text: text.slice(0, TABLE_LIMITS.cell), heading };
      const end = Math.min(column + spanOf(columns), TABLE_LIMITS.columns);
      for (; column < end && !row[column]; column += 1) {
        row[column] = cell;
        hanging[column] = { cell, left: spanOf(height) - 1 };
      }
    }
    return row;
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY));
}

function spanOf(value: number): number {
  return Number.isSafeInteger(value) && value > 1 ? value : 1;
}
