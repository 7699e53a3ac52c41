/** What somebody has seen in a figure, held against the figure itself. Pure. */
import type { SeenBox, Sight } from '#src/core/sight.ts';
import { type Area, type InkMap, profile, trimmed } from './ink-map.ts';

export interface Checked {
  /** What is shown, without the empty space around it. */
  area: Area;
  /** What is named within it; null: nothing, or nothing that can be framed. */
  mark: Area | null;
  /** Whether the part is the figure. */
  isAll: boolean;
}

/** A part is so much of the figure's width and height at least: less is a label. */
const LEAST = 0.12;
/** So much of the figure is all of it. */
const ALL = 0.9;
/** A box means a panel where the two share so much of each. */
const SHARED = 0.6;
/** An edge may be moved outwards by so much of the figure's longer side. */
const MOVED = 0.05;
/** What is emptier than this share of it parts two panels; less lies between an axis and its title. */
const GAP = 0.014;
/** What is framed is so much of the part at least and at most. */
const MARK = { least: 0.03, most: 0.85 };

/**
 * The part that is meant, its edges where the figure is empty.
 *
 * @param cited the place of the panel that the sentence itself cites, from 0; null: none
 * @returns a string says why it is not believed
 */
export function checkedSight(
  { box, panel, mark }: Sight,
  map: InkMap,
  panels: readonly Area[],
  cited: number | null,
): Checked | string {
  if (cited !== null && panel !== '' && panel !== letterOf(cited)) return 'it contradicts the citation';
  const whole = trimmed(map, { x: 0, y: 0, width: map.width, height: map.height });
  const asked = areaIn(box, map);
  if (!whole || !asked) return 'it lies outside of the picture';
  if (asked.width < LEAST * map.width || asked.height < LEAST * map.height) return 'it is too small';
  const meant = panels.length > 1 ? panels.findIndex((one) => isSame(one, asked)) : -1;
  if (cited !== null && meant >= 0 && meant !== cited) return 'it contradicts the citation';
  const area = panels[meant] ?? withClearEdges(asked, map);
  if (!area) return 'it cuts through something';
  if (sizeOf(area) >= ALL * sizeOf(whole))
    return { area: whole, mark: markIn(mark, whole, map), isAll: true };
  return { area, mark: markIn(mark, area, map), isAll: false };
}

const letterOf = (place: number): string => String.fromCharCode(97 + place);
const sizeOf = ({ width, height }: Area): number => width * height;

/** On the map; null: it is no box within the picture. */
function areaIn({ left, top, right, bottom }: SeenBox, { width, height }: InkMap): Area | null {
  if (!(left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom)) return null;
  const [x, y] = [Math.floor(left * width), Math.floor(top * height)];
  return { x, y, width: Math.ceil(right * width) - x, height: Math.ceil(bottom * height) - y };
}

function isSame(one: Area, other: Area): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  const shared = Math.max(0, across) * Math.max(0, down);
  return shared >= SHARED * sizeOf(one) && shared >= SHARED * sizeOf(other);
}

/** Each edge moved outwards to where a gap begins, so that what it cut is whole; null: there is none near it. */
function withClearEdges(area: Area, map: InkMap): Area | null {
  const rows = profile(map, { ...area, y: 0, height: map.height }, 'y');
  const columns = profile(map, { ...area, x: 0, width: map.width }, 'x');
  const longer = Math.max(map.width, map.height);
  const within = { reach: Math.round(MOVED * longer), gap: Math.max(2, GAP * longer) };
  const top = gapFrom(rows, area.y, -1, within);
  const bottom = gapFrom(rows, area.y + area.height - 1, 1, within);
  const left = gapFrom(columns, area.x, -1, within);
  const right = gapFrom(columns, area.x + area.width - 1, 1, within);
  if (top === null || bottom === null || left === null || right === null) return null;
  const moved = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  // Lines that were clear as far as the box went may not be as far as it goes now.
  return isClearAround(moved, map) ? trimmed(map, moved) : null;
}

/** The first line of the next gap that is as wide as one between panels, or the picture's own edge; null: none is near. */
function gapFrom(
  counts: Uint32Array,
  place: number,
  way: 1 | -1,
  { reach, gap }: { reach: number; gap: number },
): number | null {
  const last = counts.length - 1;
  const isOut = (at: number): boolean => at < 0 || at > last;
  // A box drawn loosely ends within the gap.
  let at = place;
  while (!isOut(at - way) && counts[at] === 0 && counts[at - way] === 0) at -= way;
  for (let from = at; Math.abs(from - place) <= reach || (from - place) * way < 0; from += way) {
    let empty = 0;
    while (!isOut(from + empty * way) && counts[from + empty * way] === 0) empty += 1;
    if (isOut(from + empty * way)) return Math.min(Math.max(from, 0), last);
    if (empty >= gap) return from;
    from += empty * way;
  }
  return null;
}

function isClearAround(area: Area, map: InkMap): boolean {
  const { x, y, width, height } = area;
  const isEmpty = (line: Area): boolean => trimmed(map, line) === null;
  return (
    (y === 0 || isEmpty({ x, y, width, height: 1 })) &&
    (y + height === map.height || isEmpty({ x, y: y + height - 1, width, height: 1 })) &&
    (x === 0 || isEmpty({ x, y, width: 1, height })) &&
    (x + width === map.width || isEmpty({ x: x + width - 1, y, width: 1, height }))
  );
}

/** null: it is no part of what is shown, or nearly all of it. */
function markIn(box: SeenBox | null, area: Area, map: InkMap): Area | null {
  const mark = box && areaIn(box, map);
  if (!mark) return null;
  const isWithin =
    mark.x >= area.x - 2 &&
    mark.y >= area.y - 2 &&
    mark.x + mark.width <= area.x + area.width + 2 &&
    mark.y + mark.height <= area.y + area.height + 2;
  const isPart =
    Math.min(mark.width / area.width, mark.height / area.height) >= MARK.least &&
    sizeOf(mark) <= MARK.most * sizeOf(area);
  return isWithin && isPart && trimmed(map, mark) !== null ? mark : null;
}
