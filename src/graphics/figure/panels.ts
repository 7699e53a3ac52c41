/** The panels of a figure, by the empty gutters between them. Pure. */
import { type Area, type InkMap, profile, trimmed } from './ink-map.ts';

/** A gutter is so wide at least, as a share of the figure's longer side; the space beside an axis is narrower. */
const GUTTER = 0.018;
/** A panel takes this share of the figure's width and height at least; less is a letter, a legend, an axis title. */
const LEAST = 0.2;
const MOST_PANELS = 12;
const MOST_DEPTH = 4;

/** Panels in reading order; one, the whole without its margins, where there are no gutters; none in an empty picture. */
export function panelsOf(map: InkMap): Area[] {
  const whole = trimmed(map, { x: 0, y: 0, width: map.width, height: map.height });
  if (!whole) return [];
  const panels = split(map, whole, whole, 0);
  return panels.length > MOST_PANELS ? [whole] : panels;
}

/** The rows, else the columns, that the widest-reaching gutters leave; one, the whole, without any. */
export function stripsOf(map: InkMap): Area[] {
  const whole = trimmed(map, { x: 0, y: 0, width: map.width, height: map.height });
  if (!whole) return [];
  const rows = partsAlong(map, whole, whole, 'y');
  return rows.length > 1 ? rows : partsAlong(map, whole, whole, 'x');
}

function split(map: InkMap, area: Area, whole: Area, depth: number): Area[] {
  if (depth === MOST_DEPTH) return [area];
  // Rows first: a figure is read from the top.
  for (const along of ['y', 'x'] as const) {
    const parts = partsAlong(map, area, whole, along);
    if (parts.length > 1) return parts.flatMap((part) => split(map, part, whole, depth + 1));
  }
  return [area];
}

/** The area cut at its gutters, with what is too small to be a panel joined to its neighbour. */
function partsAlong(map: InkMap, area: Area, whole: Area, along: 'x' | 'y'): Area[] {
  const counts = profile(map, area, along);
  const gutter = Math.max(3, GUTTER * Math.max(whole.width, whole.height));
  const least = LEAST * (along === 'x' ? whole.width : whole.height);
  const cuts: number[] = [];
  let empty = 0;
  for (const [at, count] of counts.entries()) {
    if (count === 0) {
      empty += 1;
      continue;
    }
    if (empty >= gutter && at > empty) cuts.push(at - empty / 2);
    empty = 0;
  }
  const ends = [0];
  for (const cut of cuts) {
    const start = ends.at(-1) ?? 0;
    if (cut - start >= least && counts.length - cut >= least) ends.push(Math.round(cut));
  }
  if (ends.length === 1) return [area];
  return ends.flatMap((start, index) => {
    const length = (ends[index + 1] ?? counts.length) - start;
    const part =
      along === 'x'
        ? { ...area, x: area.x + start, width: length }
        : { ...area, y: area.y + start, height: length };
    return trimmed(map, part) ?? [];
  });
}
