/** Lines of a side column that stand between the lines of a paragraph: `Check for updates` to the left of an abstract. */
import type { Line } from '../model.ts';
import { fontsOf, shareFont } from './style.ts';

/** So many lines of a side column may stand between two of a paragraph. */
const MOST = 3;
/** Baselines of one paragraph are at most so far apart, in its size. */
const MAX_LEADING = 1.7;

/** Shorter lines are names, cells and formulas. */
const MIN_LETTERS = 30;

/** The lines, those of a side column on the first page behind the paragraph that they stand beside. */
export function besideLast(lines: Line[]): Line[] {
  const sorted: Line[] = [];
  let beside: Line[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const last = sorted.at(-1);
    const next =
      last?.page === lines[0]?.page
        ? lines.slice(at, at + MOST + 1).findIndex((other) => last && follows(last, other))
        : -1;
    const between = next > 0 ? lines.slice(at, at + next) : [];
    if (last && between.length > 0 && between.every((other) => isApart(last, other))) {
      beside.push(...between);
      at += next;
      continue;
    }
    if (next !== 0) {
      sorted.push(...beside);
      beside = [];
    }
    if (line) sorted.push(line);
    at += 1;
  }
  return [...sorted, ...beside];
}

/** The next line of the same paragraph: one column, one look, one left edge. */
function follows(a: Line, b: Line): boolean {
  const step = b.y - a.y;
  return (
    a.column === b.column &&
    a.cells === 1 &&
    Math.min(a.text.length, b.text.length) >= MIN_LETTERS &&
    step > 0.6 * a.size &&
    step < MAX_LEADING * a.size &&
    Math.abs(a.x0 - b.x0) < 2 * a.size &&
    Math.abs(a.size - b.size) < 0.3 &&
    shareFont(fontsOf(a), fontsOf(b))
  );
}

/** Beside the line and another, with white between. */
const isApart = (line: Line, other: Line): boolean =>
  other.column === line.column && (other.x1 < line.x0 - line.size || other.x0 > line.x1 + line.size);
