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
  /** Lines that hang over it. */
  covered: number;
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
/** A gutter over this share of the page's height is one of the page, not of a table; others may be at most so far off. */
const TRUSTED_SHARE = 0.3;
const TRUSTED_WITHIN = 4;
const MIN_TRUSTED_LINES = 2;
const ABOUT_AS_LONG = 0.9;
const MAX_STRAGGLERS = 4;
const WHITE_BAND_EM = 2.2;
const WIDE_BAND_EM = 3;
const MAX_BELOW = 12;
const OTHER_EDGE_PT = 40;

/**
 * The columns of the page in the order they are read. `trusted` are the places of gutters that other pages of
 * the document have: there, fewer lines are proof enough.
 */
export function readingOrder(segments: Segment[], trusted: number[] = [], depth = 0): Column[] {
  if (segments.length === 0) return [];
  const gutter = depth < MAX_DEPTH ? longestGutter(segments, trusted) : null;
  if (!gutter) {
    const left = Math.min(...segments.map((segment) => segment.x0));
    const right = Math.max(...segments.map((segment) => segment.x1));
    return [{ segments, left, right }];
  }
  const { top, bottom } = withoutStragglers(segments, gutter);
  const above = segments.filter(({ y }) => y <= top);
  const below = segments.filter(({ y }) => y >= bottom);
  const inside = segments.filter(({ y }) => y > top && y < bottom);
  const left = inside.filter((segment) => isLeft(segment, gutter.x));
  const right = inside.filter((segment) => !isLeft(segment, gutter.x));
  return [above, left, right, below].flatMap((part) => readingOrder(part, trusted, depth + 1));
}

/** Where the page has a long gutter; empty where it has none. */
export function mainGutter({ segments, height }: { segments: Segment[]; height: number }): number[] {
  const gutter = longestGutter(segments, []);
  return gutter && gutter.length > TRUSTED_SHARE * height ? [gutter.x] : [];
}

function isLeft(segment: Segment, x: number): boolean {
  return (segment.x0 + segment.x1) / 2 < x;
}

/**
 * The last, short line of a paragraph above the columns does not cross the gutter, nor does a note below them:
 * what a white band parts from the columns, and what stands on one side only, is not part of them.
 */
function withoutStragglers(segments: Segment[], gutter: Gutter): { top: number; bottom: number } {
  const inside = segments.filter(({ y }) => y > gutter.top && y < gutter.bottom).sort((a, b) => a.y - b.y);
  const upper = stragglers(inside, gutter.x);
  const lower = stragglers([...inside].reverse(), gutter.x) ?? otherColumns([...inside].reverse(), gutter.x);
  return { top: upper?.y ?? gutter.top, bottom: lower?.y ?? gutter.bottom };
}

/**
 * Below a sidebar and its text the page may go on in columns of its own: what a wide white band sets apart, and what
 * starts at another edge on the right.
 */
function otherColumns(fromBelow: Segment[], x: number): Segment | null {
  const edges = new Map<number, number>();
  for (const { x0 } of fromBelow.filter((line) => !isLeft(line, x))) {
    edges.set(Math.round(x0), (edges.get(Math.round(x0)) ?? 0) + 1);
  }
  const [edge = 0] = [...edges].sort((a, b) => b[1] - a[1])[0] ?? [];
  for (let count = 2; count < Math.min(MAX_BELOW, fromBelow.length); count += 1) {
    const [last, next] = [fromBelow[count - 1], fromBelow[count]];
    if (!last || !next || last.y - next.y < WIDE_BAND_EM * last.size) continue;
    const right = fromBelow.slice(0, count).filter((line) => !isLeft(line, x));
    return right.length > 0 && right.every(({ x0 }) => Math.abs(x0 - edge) > OTHER_EDGE_PT) ? last : null;
  }
  return null;
}

/** The last of the few lines at the start that a white band sets apart. */
function stragglers(lines: Segment[], x: number): Segment | null {
  for (let count = MAX_STRAGGLERS; count > 0; count -= 1) {
    const last = lines[count - 1];
    const next = lines[count];
    if (!last || !next || Math.abs(next.y - last.y) < WHITE_BAND_EM * last.size) continue;
    const sides = new Set(lines.slice(0, count).map((line) => isLeft(line, x)));
    if (sides.size === 1) return last;
  }
  return null;
}

/** The middle of the gutter that is white for the longest stretch; null where the text is one column. */
function longestGutter(segments: Segment[], trusted: number[]): Gutter | null {
  const sorted = [...segments].sort((a, b) => a.y - b.y);
  const start = Math.min(...segments.map((segment) => segment.x0));
  const edge = Math.max(...segments.map((segment) => segment.x1));
  const found: Gutter[] = [];
  for (let x = start + STEP; x < edge; x += STEP)
    found.push(...longestWhite(sorted, x, minLines(x, trusted)));
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const long = found.filter(({ length }) => length >= ABOUT_AS_LONG * longest);
  // Overhanging lines are tolerated, but the gutter itself is where no line is.
  const clear = Math.min(...long.map(({ covered }) => covered));
  const white = long.filter(({ covered }) => covered === clear);
  const end = white.findIndex(
    (gutter, at) => (white[at + 1]?.x ?? Number.POSITIVE_INFINITY) - gutter.x > STEP,
  );
  return white[Math.floor(end / 2)] ?? null;
}

function minLines(x: number, trusted: number[]): number {
  return trusted.some((known) => Math.abs(known - x) <= TRUSTED_WITHIN) ? MIN_TRUSTED_LINES : MIN_LINES;
}

/** The longest stretch at `x` that no line crosses and that has a column on either side; empty where there is none. */
function longestWhite(sorted: Segment[], x: number, least: number): Gutter[] {
  const found: Gutter[] = [];
  let inside: Segment[] = [];
  let top = Number.NEGATIVE_INFINITY;
  const close = (bottom: number): void => {
    const length = (inside.at(-1)?.y ?? 0) - (inside[0]?.y ?? 0);
    const covered = inside.filter((segment) => segment.x0 < x && segment.x1 > x).length;
    if (isBetweenColumns(inside, x, least)) found.push({ x, top, bottom, length, covered });
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

function isBetweenColumns(inside: Segment[], x: number, least: number): boolean {
  const lines = inside.filter((segment) => segment.x1 - segment.x0 >= MIN_LINE_EM * segment.size);
  const left = lines.filter((segment) => isLeft(segment, x));
  const right = lines.filter((segment) => !isLeft(segment, x));
  if (left.length < least || right.length < least) return false;
  // Side by side, not one below the other.
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  const size = left[0]?.size ?? 0;
  return bottom - top >= (least - 1) * 0.9 * size;
}
