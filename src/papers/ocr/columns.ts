/**
 * Parts a page's picture where a white gutter runs between columns: the recogniser reads a line that spans two
 * columns badly, since their baselines seldom agree.
 */
import type { InkMap, Rectangle } from './ink-map.ts';

/** All shares of the page's width or height. */
const GUTTER_WIDTH = 0.012;
/** A gutter is longer than the white between the cells of most tables. */
const GUTTER_HEIGHT = 0.1;
/** Looked for between these shares of the width of what is parted. */
const BETWEEN = { from: 0.25, to: 0.75 };
/** What is lower than this holds a line at most, and is left whole. */
const MIN_HEIGHT = 0.03;
const STEP_PX = 4;
/** Columns of columns: a newspaper's four. */
const MAX_DEPTH = 2;

interface Gutter {
  x: number;
  y0: number;
  y1: number;
}

/** Rectangles that together cover the page, each of one column. */
export function columnsOf(ink: InkMap): Rectangle[] {
  return part({ x0: 0, y0: 0, x1: ink.width, y1: ink.height }, ink, 0);
}

function part(area: Rectangle, ink: InkMap, depth: number): Rectangle[] {
  if (ink.count(area) === 0) return [];
  if (area.y1 - area.y0 < MIN_HEIGHT * ink.height) return [area];
  const gutter = depth < MAX_DEPTH ? longestGutter(area, ink) : null;
  if (!gutter) return [area];
  const { x, y0, y1 } = gutter;
  return [
    ...part({ ...area, y1: y0 }, ink, depth),
    ...part({ ...area, x1: x, y0, y1 }, ink, depth + 1),
    ...part({ ...area, x0: x, y0, y1 }, ink, depth + 1),
    ...part({ ...area, y0: y1 }, ink, depth),
  ];
}

/** Of equally long ones the middle. */
function longestGutter(area: Rectangle, ink: InkMap): Gutter | null {
  const width = area.x1 - area.x0;
  const half = Math.ceil((GUTTER_WIDTH * ink.width) / 2);
  let longest: Gutter[] = [];
  for (let x = area.x0 + BETWEEN.from * width; x <= area.x0 + BETWEEN.to * width; x += STEP_PX) {
    const middle = Math.round(x);
    const run = longestRun(middle, half, area, ink);
    const best = longest[0];
    const length = best ? best.y1 - best.y0 : 0;
    if (run.y1 - run.y0 > length) longest = [run];
    else if (best && run.y0 === best.y0 && run.y1 === best.y1) longest.push(run);
  }
  const found = longest[Math.floor(longest.length / 2)];
  const gutter = found && betweenLines(found, area, ink);
  return gutter && sharedHeight(gutter, area, ink) >= GUTTER_HEIGHT * ink.height ? gutter : null;
}

function longestRun(x: number, half: number, area: Rectangle, ink: InkMap): Gutter {
  let best: Gutter = { x, y0: area.y0, y1: area.y0 };
  let start = area.y0;
  for (let y = area.y0; y < area.y1; y += STEP_PX) {
    const end = Math.min(area.y1, y + STEP_PX);
    if (ink.count({ x0: x - half, x1: x + half, y0: y, y1: end }) > 0) start = end;
    else if (end - start > best.y1 - best.y0) best = { x, y0: start, y1: end };
  }
  return best;
}

/** Its ends moved inwards to rows without ink, so that no line's descenders are cut off. */
function betweenLines(gutter: Gutter, area: Rectangle, ink: InkMap): Gutter {
  const isWhite = (y: number) => ink.count({ ...area, y0: y, y1: y + 1 }) === 0;
  let { y0, y1 } = gutter;
  while (y0 > area.y0 && y0 < gutter.y1 && !isWhite(y0)) y0 += 1;
  while (y1 < area.y1 && y1 > gutter.y0 && !isWhite(y1 - 1)) y1 -= 1;
  return { ...gutter, y0: y0 < gutter.y1 ? y0 : gutter.y0, y1: y1 > gutter.y0 ? y1 : gutter.y1 };
}

/** Along how much of the gutter there is text on both sides, px. */
function sharedHeight({ x, y0, y1 }: Gutter, area: Rectangle, ink: InkMap): number {
  const sides = [
    { ...area, x1: x, y0, y1 },
    { ...area, x0: x, y0, y1 },
  ].map((side) => inkedRows(side, ink));
  return Math.min(...sides.map((side) => side.y1)) - Math.max(...sides.map((side) => side.y0));
}

/** From the first row with ink to the last. */
function inkedRows(area: Rectangle, ink: InkMap): { y0: number; y1: number } {
  const has = (y: number) => ink.count({ ...area, y0: y, y1: y + STEP_PX }) > 0;
  let { y0, y1 } = area;
  while (y0 < y1 && !has(y0)) y0 += STEP_PX;
  while (y1 > y0 && !has(y1 - STEP_PX)) y1 -= STEP_PX;
  return { y0, y1 };
}
