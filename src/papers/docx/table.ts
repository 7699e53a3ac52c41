/** The cells of a Word table. */
import { layOut, type SpannedCell } from '../tables/grid.ts';
import { shapeTable, type TableCells } from '../tables/shape.ts';
import type { WordNode } from './document.ts';

/** @param textOf the text of what stands in a cell */
export function readTable(table: WordNode, textOf: (node: WordNode) => string): TableCells {
  const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
  const cellText = (cell: WordNode): string => linesOf(cell, textOf).replace(/\s+/g, ' ').trim();
  const grid = layOut(
    rows.map(({ children = [] }) =>
      children
        .filter(({ type }) => type === 'tableCell')
        .map(
          (cell): SpannedCell => ({
            text: cellText(cell),
            columns: cell.colSpan ?? 1,
            rows: cell.rowSpan ?? 1,
            heading: false,
          }),
        ),
    ),
  );
  const marked = rows.findIndex(({ isHeader }) => isHeader !== true);
  return shapeTable(grid, marked > 0 ? marked : null);
}

/** A cell's paragraphs stand on lines of their own; a table in a cell is part of its text. */
function linesOf(node: WordNode, textOf: (node: WordNode) => string): string {
  if (['tableRow', 'tableCell', 'table'].includes(node.type)) {
    return ` ${(node.children ?? []).map((part) => linesOf(part, textOf)).join('')} `;
  }
  return ` ${textOf(node)} `;
}
