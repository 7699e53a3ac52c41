/** Reading order of a page: finds the white gutters between columns and reads column by column between them. */
import type { Segment } from './segments.ts';

/** Segments of one column (or of the page, where it has none), top to bottom, and the column's edges. */
export interface Column {
  segments: Segment[];
  left: number;
  right: number;
}

/** A gutter at `x`: no line between `top` and `bottom` crosses it, and the first and last are `length` pt apart. */
interface Gutter {
  x: number;
  top: number;
  bottom: number;
  length: number;
}

/** Gutters are looked for at this distance, pt; the narrowest in print are about 8 pt wide. */
const STEP = 2;
/** A column has at least this many lines of at least this width: less is a table, a list or a figure's labels. */
const MIN_LINES = 4;
const MIN_LINE_EM = 6;
/** A line may stick out of its column by this share of its width without closing the gutter. */
const OVERHANG = 0.12;
/** More nested columns than any page has. */
const MAX_DEPTH = 8;

/** The columns of the page in the order they are read. */
export function readingOrder(segments: Segment[], depth = 0): Column[] {
  if (segments.length === 0) return [];
  const gutter = depth < MAX_DEPTH ? longestGutter(segments) : null;
  if (!gutter) {
    const left = Math.min(...segments.map((segment) => segment.x0));
    const right = Math.max(...segments.map((segment) => segment.x1));
    return [{ segments, left, right }];
  }
  const above: Segment[] = [];
  const left: Segment[] = [];
  const right: Segment[] = [];
  const below: Segment[] = [];
  for (const segment of segments) {
    if (segment.y <= gutter.top) above.push(segment);
    else if (segment.y >= gutter.bottom) below.push(segment);
    else ((segment.x0 + segment.x1) / 2 < gutter.x ? left : right).push(segment);
  }
  return [above, left, right, below].flatMap((part) => readingOrder(part, depth + 1));
}

/** The middle of the gutter that is white for the longest stretch; null where the text is one column. */
function longestGutter(segments: Segment[]): Gutter | null {
  const sorted = [...segments].sort((a, b) => a.y - b.y);
  const start = Math.min(...segments.map((segment) => segment.x0));
  const end = Math.max(...segments.map((segment) => segment.x1));
  const found: Gutter[] = [];
  for (let x = start + STEP; x < end; x += STEP) found.push(...longestWhite(sorted, x));
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const first = found.findIndex(({ length }) => length >= longest - 1);
  let last = first;
  while (isSameGutter(found[last], found[last + 1], longest)) last += 1;
  return found[Math.floor((first + last) / 2)] ?? null;
}

function isSameGutter(a: Gutter | undefined, b: Gutter | undefined, longest: number): boolean {
  return a !== undefined && b !== undefined && b.x - a.x <= STEP && b.length >= longest - 1;
}

/** The longest stretch at `x` that no line crosses and that has a column on either side; empty where there is none. */
function longestWhite(sorted: Segment[], x: number): Gutter[] {
  const found: Gutter[] = [];
  let inside: Segment[] = [];
  let top = Number.NEGATIVE_INFINITY;
  const close = (bottom: number): void => {
    const length = (inside.at(-1)?.y ?? 0) - (inside[0]?.y ?? 0);
    if (isBetweenColumns(inside, x)) found.push({ x, top, bottom, length });
    inside = [];
    top = bottom;
  };
  for (const segment of sorted) {
    if (crosses(segment, x)) close(segment.y);
    else inside.push(segment);
  }
  close(Number.POSITIVE_INFINITY);
  return found.sort((a, b) => b.length - a.length).slice(0, 1);
}

function crosses(segment: Segment, x: number): boolean {
  const overhang = OVERHANG * (segment.x1 - segment.x0);
  return segment.x0 < x - overhang && segment.x1 > x + overhang;
}

function isBetweenColumns(inside: Segment[], x: number): boolean {
  const lines = inside.filter((segment) => segment.x1 - segment.x0 >= MIN_LINE_EM * segment.size);
  const left = lines.filter((segment) => (segment.x0 + segment.x1) / 2 < x);
  const right = lines.filter((segment) => (segment.x0 + segment.x1) / 2 >= x);
  if (left.length < MIN_LINES || right.length < MIN_LINES) return false;
  // Side by side, not one below the other.
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  const size = left[0]?.size ?? 0;
  return bottom - top >= (MIN_LINES - 1) * size;
}
