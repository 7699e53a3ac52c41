/** The cells of a JATS table: XHTML (`tr`, `th`, `td`) and OASIS/CALS (`row`, `entry`). */

import { joinPieces, type Piece } from '../markup/scripts.ts';
import { child, children, isElement, type XmlElement, type XmlNode } from '../markup/xml.ts';
import { layOut, type SpannedCell } from '../tables/grid.ts';
import { NO_CELLS, shapeTable, type TableCells } from '../tables/shape.ts';
import { collapse, inlinePieces, inlineText, NOT_TEXT } from './text.ts';

const TABLES = new Set(['table', 'tgroup']);
const ROWS = new Set(['tr', 'row']);
const CELLS = new Set(['td', 'th', 'entry']);
/** Parts of a table with rows of their own. */
const HEAD = new Set(['thead']);
const NOTES = new Set(['fn', 'p']);
/** What stands on lines of its own in a cell: its words must not run into the next. */
const LINES = new Set(['p', 'list', 'list-item', 'def-list', 'def-item', 'break', 'br', 'disp-formula']);
/** A letter or sign that points to a note under the table. */
const NOTE_MARK = /^[a-z](?:\s?,\s?[a-z])*$|^[*†‡§¶#‖]+$/u;

/** Each table of a `table-wrap` with its cells: mostly one, none where it is a picture. */
export function readCells(wrap: XmlElement): TableCells[] {
  const notes = children(wrap, 'table-wrap-foot').flatMap(notesIn);
  return outermost(wrap, TABLES).map((table) => {
    const groups = table.name === 'table' ? children(table, 'tgroup') : [];
    return readTable(groups[0] ?? table, notes);
  });
}

/** Elements of these names, not looking inside them. */
function outermost(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return element.children.filter(isElement).flatMap((node) => {
    if (names.has(node.name)) return [node];
    return node.name === 'table-wrap' ? [] : outermost(node, names);
  });
}

function readTable(table: XmlElement, notes: readonly string[]): TableCells {
  const columns = new Map(
    children(table, 'colspec').map(({ attributes }, at) => [attributes.colname ?? `col${at + 1}`, at]),
  );
  const parts = table.children.filter(isElement);
  const head = parts.filter(({ name }) => HEAD.has(name));
  // Some tables give their foot before their body.
  const foot = parts.filter(({ name }) => name === 'tfoot');
  const rest = parts.filter(({ name }) => !HEAD.has(name) && name !== 'tfoot');
  const rowsOf = (elements: XmlElement[]): XmlElement[] =>
    elements.flatMap((part) => (ROWS.has(part.name) ? [part] : outermost(part, ROWS)));
  const above = rowsOf(head);
  const grid = layOut([...above, ...rowsOf([...rest, ...foot])].map((row) => cellsOf(row, columns)));
  if (grid.length === 0) return { ...NO_CELLS, notes: [...notes] };
  return shapeTable(grid, head.length > 0 ? above.length : null, notes);
}

function cellsOf(row: XmlElement, columns: ReadonlyMap<string, number>): SpannedCell[] {
  return row.children
    .filter(isElement)
    .filter(({ name }) => CELLS.has(name))
    .map((cell) => {
      const { attributes } = cell;
      const from = columns.get(attributes.namest ?? attributes.colname ?? '');
      const to = columns.get(attributes.nameend ?? '');
      const width = from !== undefined && to !== undefined ? to - from + 1 : Number(attributes.colspan ?? 1);
      const height = attributes.morerows === undefined ? attributes.rowspan : Number(attributes.morerows) + 1;
      return {
        text: cellText(cell),
        columns: width,
        rows: Number(height ?? 1),
        heading: cell.name === 'th',
        ...(from === undefined ? {} : { at: from }),
      };
    });
}

const SPACE: Piece = { text: ' ', script: null };

/** The cell in one line, without the marks of its notes. */
function cellText(cell: XmlElement): string {
  return collapse(joinPieces(linesOf(cell)));
}

function linesOf(node: XmlNode): Piece[] {
  if (typeof node === 'string' || !isElement(node)) return inlinePieces(node);
  if (isNoteMark(node)) return [];
  if (LINES.has(node.name)) return [SPACE, ...node.children.flatMap(linesOf), SPACE];
  // Bold, links and the like may hold marks; what has a form of its own (formulas, powers) is read as in running text.
  const plain = !NOT_TEXT.has(node.name) && !['math', 'alternatives', 'sup', 'sub'].includes(node.name);
  return plain ? node.children.flatMap(linesOf) : inlinePieces(node);
}

function isNoteMark(node: XmlElement): boolean {
  if (node.name === 'xref') return /^(?:table-)?fn$/.test(node.attributes['ref-type'] ?? '');
  if (node.name === 'fn') return true;
  return node.name === 'sup' && NOTE_MARK.test(collapse(node.children.map(inlineText).join('')));
}

/** Notes under a table, with their marks as printed. */
function notesIn(foot: XmlElement): string[] {
  return outermost(foot, NOTES).map((note) => {
    const mark = collapse(inlineText(child(note, 'label') ?? ''));
    const rest = note.children.filter((part) => !isElement(part) || part.name !== 'label').flatMap(linesOf);
    return collapse(`${mark} ${joinPieces(rest)}`);
  });
}
