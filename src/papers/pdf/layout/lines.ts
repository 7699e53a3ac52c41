/** From the pages' items to lines in reading order. */
import { joinPieces, type Piece } from '#src/papers/markup/scripts.ts';
import type { Line, PdfPage, Run, TextItem } from '../model.ts';
import { mainGutter, readingOrder } from './order.ts';
import { type Segment, toSegments } from './segments.ts';
import { composeAccents } from './text.ts';

/** A gap that people see as a space, and one that sets the cells of a table apart. */
const SPACE_EM = 0.14;
const CELL_GAP_EM = 1.2;
const MAX_INDEX_GAP_EM = 0.35;
/** Segments of one row this far apart have nothing to do with each other. */
const MAX_ROW_GAP_EM = 4;
const SAME_ROW_EM = 0.3;
/** Justified lines end at the edge within this; hyphens are as wide as that. */
const FLUSH_EM = 0.06;
/** How much larger than small capitals the first letters of their words are. */
const MAX_SMALL_CAPITALS = 1.45;
const LOST_HYPHEN_EM = { min: 0.2, max: 0.4 };

/** A page's segments with their page: what the furniture is looked for among. */
export interface PageSegments {
  page: number;
  width: number;
  height: number;
  segments: Segment[];
}

export function segmentPages(pages: PdfPage[]): PageSegments[] {
  return pages.map(({ number, width, height, items }) => ({
    page: number,
    width,
    height,
    segments: toSegments(items),
  }));
}

/** All lines of all pages, in reading order. */
export function toLines(pages: PageSegments[]): Line[] {
  const trusted = pages.flatMap(mainGutter);
  let column = 0;
  return pages.flatMap(({ page, segments }) =>
    readingOrder(segments, trusted).flatMap((part) => {
      column += 1;
      return withLostHyphens(
        rows(part.segments).map((row) => toLine(row, page, column, part.left, part.right)),
      );
    }),
  );
}

/**
 * pdf.js drops soft hyphens, at which some typesetters break words. In justified text they leave a trace: the
 * line ends short of the edge by just the hyphen's width.
 */
function withLostHyphens(lines: Line[]): Line[] {
  const flush = lines.filter((line) => line.right - line.x1 < FLUSH_EM * line.size).length;
  if (flush < lines.length / 2) return lines;
  return lines.map((line, index) => {
    const short = (line.right - line.x1) / line.size;
    const lost = short > LOST_HYPHEN_EM.min && short < LOST_HYPHEN_EM.max;
    const broken = /\p{Ll}$/u.test(line.text) && /^\p{Ll}/u.test(lines[index + 1]?.text ?? '');
    return lost && broken ? { ...line, text: `${line.text}\u00ad` } : line;
  });
}

/** Segments on one baseline, from left to right; far ones apart. */
function rows(segments: Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const baselines: Segment[][] = [];
  for (const segment of sorted) {
    const row = baselines.at(-1);
    const anchor = row?.[0];
    if (row && anchor && segment.y - anchor.y <= SAME_ROW_EM * Math.min(anchor.size, segment.size))
      row.push(segment);
    else baselines.push([segment]);
  }
  return baselines.flatMap((row) => splitFar(row.sort((a, b) => a.x0 - b.x0)));
}

function splitFar(row: Segment[]): Segment[][] {
  const parts: Segment[][] = [];
  for (const segment of row) {
    const part = parts.at(-1);
    const previous = part?.at(-1);
    const em = Math.max(segment.size, previous?.size ?? 0);
    if (part && previous && segment.x0 - previous.x1 <= MAX_ROW_GAP_EM * em) part.push(segment);
    else parts.push([segment]);
  }
  return parts;
}

function toLine(row: Segment[], page: number, column: number, left: number, right: number): Line {
  const runs = row.flatMap((segment) => toRuns(segment));
  const main = dominant(row);
  let cells = 1;
  for (const [index, segment] of row.entries()) {
    const previous = row[index - 1];
    if (previous && segment.x0 - previous.x1 > CELL_GAP_EM * main.size) cells += 1;
  }
  return {
    page,
    column,
    left,
    right,
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    y: main.y,
    size: main.size,
    font: main.font,
    bold: main.bold,
    italic: main.italic,
    text: joinRuns(runs),
    runs,
    cells,
  };
}

/** The text of runs, in which spaces are already in place. */
function joinRuns(runs: Run[]): string {
  const pieces = runs.map(({ text, raised, lowered }): Piece => {
    const script = raised ? 'sup' : lowered ? 'sub' : null;
    return { text: composeAccents(text), script };
  });
  return joinPieces(pieces).replace(/\s+/g, ' ').trim();
}

function toRuns(segment: Segment): Run[] {
  const runs: Run[] = [];
  let previous: TextItem | undefined;
  for (const item of segment.items) {
    const small = item.size <= 0.85 * segment.size;
    const raised = small && item.y < segment.y - 0.12 * segment.size;
    const lowered = small && item.y > segment.y + 0.06 * segment.size;
    const run = runs.at(-1);
    // A raised mark hangs on to the word before it, an index to its letter.
    const hangs = (raised && !run?.raised) || (lowered && !run?.lowered && isClose(previous, item));
    const text = needsSpace(previous, item) && !hangs ? ` ${item.text}` : item.text;
    const same =
      run &&
      run.font === item.font &&
      run.raised === raised &&
      run.lowered === lowered &&
      Math.abs(run.size - item.size) < 0.3;
    if (same) {
      run.text += text;
      run.x1 = item.x + item.width;
    } else {
      const { size, font, bold, italic } = item;
      runs.push({ text, size, font, bold, italic, raised, lowered, x0: item.x, x1: item.x + item.width });
    }
    previous = item;
  }
  const last = runs.at(-1);
  if (last) last.text += ' ';
  return runs;
}

/** Indices are set further from their letters than letters are from each other, and closer than words. */
function isClose(previous: TextItem | undefined, item: TextItem): boolean {
  return previous !== undefined && item.x - (previous.x + previous.width) < MAX_INDEX_GAP_EM * previous.size;
}

function needsSpace(previous: TextItem | undefined, item: TextItem): boolean {
  if (!previous) return false;
  const gap = item.rtl ? previous.x - (item.x + item.width) : item.x - (previous.x + previous.width);
  const em = Math.min(previous.size, item.size);
  return gap > SPACE_EM * em || (previous.spaceAfter && gap > -0.3 * em);
}

/** Size, style and baseline of most letters of the row. */
function dominant(row: Segment[]): Pick<Line, 'size' | 'font' | 'bold' | 'italic' | 'y'> {
  const weights = new Map<string, { weight: number; item: TextItem; y: number }>();
  for (const segment of row) {
    for (const item of segment.items) {
      const key = `${item.font}|${Math.round(item.size * 2)}`;
      const entry = weights.get(key) ?? { weight: 0, item, y: segment.y };
      weights.set(key, { ...entry, weight: entry.weight + item.text.replace(/\s/g, '').length });
    }
  }
  const [top] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  if (!top) return { size: 0, font: '', bold: false, italic: false, y: 0 };
  const { font, bold, italic } = top.item;
  const size = sizeOfCapitals(row) ?? top.item.size;
  return { size: Math.round(size * 10) / 10, font, bold, italic, y: top.y };
}

/** Of a line in capitals alone its first letters say how large it is set: the others may be small capitals. */
function sizeOfCapitals(row: readonly Segment[]): number | null {
  const items = row.flatMap((segment) => segment.items).filter(({ text }) => /\p{L}/u.test(text));
  const capitals = items.every(({ text }) => !/\p{Ll}/u.test(text));
  const sizes = items.map(({ size }) => size);
  const largest = Math.max(...sizes);
  return items.length > 0 && capitals && largest <= MAX_SMALL_CAPITALS * Math.min(...sizes) ? largest : null;
}
