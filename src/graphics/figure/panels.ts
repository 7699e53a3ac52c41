/** The panels of a figure, by what stands nearer to what. Pure. */
import { type Area, type InkMap, profile, trimmed } from './ink-map.ts';
import { distances, type Pieces, piecesWithin } from './pieces.ts';
import { inReadingOrder } from './reading-order.ts';

/** A gutter is so wide at least, as a share of the figure's longer side; the space beside an axis is narrower. */
const GUTTER = 0.018;
/** A panel takes this share of the figure's width and height at least; less is a letter, a legend, an axis title. */
const LEAST = 0.2;
const MOST_PANELS = 12;
/** Gutters of figures whose caption tells how many panels there are, widest first; the last parts photographs. */
const GUTTERS = [0.04, 0.026, GUTTER, 0.013, 0.009, 0.006, 0.003, 0];
/** Of those a panel takes so much of the width and height, and of an even share of the figure, at least. */
const KNOWN = { side: 0.09, share: 0.3 } as const;
/** Within so much of each other, points of the map, letters are a word. */
const WORD = 2;
/** More pieces than this are no figure's parts: grain. */
const MOST_PIECES = 3_000;
/** So much of what lies within a panel's edges may be its neighbours', as a share of its own: the tip of a letter. */
const MOST_FOREIGN = 0.03;

export interface Panel extends Area {
  /** What of other panels lies within its edges, line by line. */
  foreign: Area[];
}

/**
 * Panels in reading order; one, the whole without its margins, where none are told apart; none in an empty picture.
 *
 * @param told how many the caption names; 0: it names none, and wide gutters tell
 */
export function panelsOf(map: InkMap, told = 0): Panel[] {
  const whole = trimmed(map, { x: 0, y: 0, width: map.width, height: map.height });
  if (!whole) return [];
  const none = [{ ...whole, foreign: [] }];
  if (told === 1 || told > MOST_PANELS) return none;
  const far = distances(map);
  const longer = Math.max(whole.width, whole.height);
  const isPanel = ({ width, height }: Area): boolean => {
    const least = Math.min(width / whole.width, height / whole.height);
    if (told === 0) return least >= LEAST;
    return least >= KNOWN.side && width * height >= (KNOWN.share / told) * whole.width * whole.height;
  };
  let best: Grouped | null = null;
  for (const gutter of told === 0 ? [GUTTER] : GUTTERS) {
    const reach = Math.floor((gutter * longer) / 2);
    const coarse = piecesWithin(map, far, reach);
    const large = coarse.areas.flatMap((area, index) => (isPanel(area) ? [index] : []));
    if (told === 0 ? large.length < 2 || large.length > MOST_PANELS : large.length !== told) {
      if (best) break;
      continue;
    }
    const found = grouped(map, coarse, large, piecesWithin(map, far, Math.min(WORD, reach)));
    // The narrower the gutter, the less has been joined by mere nearness.
    if (found.foreign <= (best?.foreign ?? MOST_FOREIGN)) best = found;
  }
  return best ? inReadingOrder(best.panels) : none;
}

interface Grouped {
  panels: Panel[];
  /** The largest share of a panel that is another's. */
  foreign: number;
}

/** Each large piece with the small ones that belong to it. */
function grouped(map: InkMap, coarse: Pieces, large: readonly number[], fine: Pieces): Grouped {
  if (fine.areas.length > MOST_PIECES) return { panels: [], foreign: 1 };
  const owners = fine.points.map((point) => large.indexOf(coarse.of[point] ?? -1));
  spread(
    owners,
    fine.areas,
    large.map((index) => coarse.areas[index] as Area),
  );
  const panels = large.map((_, panel): Panel => {
    const area = fine.areas.filter((_, index) => owners[index] === panel).reduce(around);
    return { ...area, foreign: foreignIn(map, area, (at) => owners[fine.of[at] as number] !== panel) };
  });
  const shares = panels.map(
    ({ foreign, ...area }) => inkOf(foreign) / profile(map, area, 'y').reduce((sum, count) => sum + count),
  );
  return { panels, foreign: Math.max(...shares) };
}

const inkOf = (lines: readonly Area[]): number => lines.reduce((sum, { width }) => sum + width, 0);

/** What is nobody's (-1) comes to the owner of what is nearest to it, the nearest first: a letter beside a title goes with it. */
function spread(owners: number[], areas: readonly Area[], large: readonly Area[]): void {
  const small = owners.flatMap((owner, index) => (owner < 0 ? [index] : []));
  const mayOwn = sidesOf(
    small.map((index) => areas[index] as Area),
    large,
  );
  const near = small.map((index) => ({
    index,
    area: areas[index] as Area,
    may: large.map((_, owner) => mayOwn(areas[index] as Area, owner)),
    gap: Number.POSITIVE_INFINITY,
    owner: -1,
  }));
  const tell = (from: number, owner: number): void => {
    for (const one of near) {
      if (owners[one.index] !== -1 || !one.may[owner]) continue;
      const gap = gapBetween(one.area, areas[from] as Area);
      if (gap < one.gap) Object.assign(one, { gap, owner });
    }
  };
  for (const [index, owner] of owners.entries()) if (owner >= 0) tell(index, owner);
  for (let left = near.length; left > 0; left -= 1) {
    let next: (typeof near)[number] | null = null;
    for (const one of near)
      if (owners[one.index] === -1 && one.gap < (next?.gap ?? Number.POSITIVE_INFINITY)) next = one;
    if (!next) return;
    owners[next.index] = next.owner;
    tell(next.index, next.owner);
  }
}

/**
 * Where the outermost panels have labels on one side only, those between two panels are on that side, too: an axis title
 * may stand nearer to its neighbour than to its axis.
 */
function sidesOf(small: readonly Area[], large: readonly Area[]): (piece: Area, owner: number) => boolean {
  const rules = AXES.flatMap((axis) => {
    const before = small.some((piece) => large.every((panel) => isBefore(axis, piece, panel)));
    const behind = small.some((piece) => large.every((panel) => isBehind(axis, piece, panel)));
    return before === behind ? [] : [before ? { axis, isOdd: isBehind } : { axis, isOdd: isBefore }];
  });
  return (piece, owner) => {
    const allowed = (panel: Area): boolean => !rules.some(({ axis, isOdd }) => isOdd(axis, piece, panel));
    return allowed(large[owner] as Area) || !large.some(allowed);
  };
}

const AXES = [
  { from: 'x', length: 'width' },
  { from: 'y', length: 'height' },
] as const;
type Axis = (typeof AXES)[number];

/** A piece stands out of a panel by so much of its own length; the number at an axis' end does by half of it. */
const OUT = 0.6;
const isBefore = ({ from, length }: Axis, piece: Area, panel: Area): boolean =>
  piece[from] + OUT * piece[length] < panel[from];
const isBehind = ({ from, length }: Axis, piece: Area, panel: Area): boolean =>
  piece[from] + (1 - OUT) * piece[length] > panel[from] + panel[length];

/** Between the edges of two areas; they may lie askew. */
function gapBetween(one: Area, other: Area): number {
  const across = Math.max(other.x - one.x - one.width, one.x - other.x - other.width, 0);
  const down = Math.max(other.y - one.y - one.height, one.y - other.y - other.height, 0);
  return Math.hypot(across, down);
}

function around(one: Area, other: Area): Area {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/** The ink in an area that is another's, line by line. */
function foreignIn({ width, ink }: InkMap, area: Area, isForeign: (at: number) => boolean): Area[] {
  const lines: Area[] = [];
  for (let y = area.y; y < area.y + area.height; y += 1) {
    for (let x = area.x; x < area.x + area.width; x += 1) {
      if (!ink[y * width + x] || !isForeign(y * width + x)) continue;
      const last = lines.at(-1);
      if (last?.y === y && last.x + last.width === x) last.width += 1;
      else lines.push({ x, y, width: 1, height: 1 });
    }
  }
  return lines;
}

/** The rows, else the columns, that the widest-reaching gutters leave; one, the whole, without any. */
export function stripsOf(map: InkMap): Area[] {
  const whole = trimmed(map, { x: 0, y: 0, width: map.width, height: map.height });
  if (!whole) return [];
  const rows = partsAlong(map, whole, 'y');
  return rows.length > 1 ? rows : partsAlong(map, whole, 'x');
}

/** The area cut at its gutters, with what is too small to be a strip joined to its neighbour. */
function partsAlong(map: InkMap, area: Area, along: 'x' | 'y'): Area[] {
  const counts = profile(map, area, along);
  const gutter = Math.max(3, GUTTER * Math.max(area.width, area.height));
  const least = LEAST * counts.length;
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
