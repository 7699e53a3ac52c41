/** Topographic contour lines of a seeded terrain. Pure numbers, no drawing. */
import { smoothNoise } from './noise.ts';

/** Side of a grid cell, px: fine enough for smooth curves, coarse enough to take a few milliseconds. */
const CELL = 12;
/** Size of a knoll, px. */
const KNOLL_PX = 520;
const LEVELS = { from: -1.1, to: 1.1, step: 0.1 } as const;

/**
 * The lines of every level, by marching squares.
 * @param area px
 * @returns segments, four numbers each: x0, y0, x1, y1, px
 */
export function contoursOf(seed: number, area: { width: number; height: number }): number[] {
  const columns = Math.ceil(area.width / CELL) + 1;
  const rows = Math.ceil(area.height / CELL) + 1;
  const heights = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = (column * CELL) / KNOLL_PX;
      const y = (row * CELL) / KNOLL_PX;
      const warp = smoothNoise(seed + 11, x * 0.8, y * 0.8) * 0.5;
      heights[row * columns + column] =
        smoothNoise(seed + 5, x + warp, y - warp) + 0.25 * smoothNoise(seed + 6, x * 2.3, y * 2.3);
    }
  }
  const segments: number[] = [];
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const at = row * columns + column;
      const corners = [at, at + 1, at + columns + 1, at + columns].map((index) => heights[index] ?? 0);
      addCell(segments, corners, column * CELL, row * CELL);
    }
  }
  return segments;
}

/** Adds where the levels cross one cell. @param corners heights, clockwise from the top left */
function addCell(segments: number[], corners: number[], x: number, y: number): void {
  const lowest = Math.min(...corners);
  const highest = Math.max(...corners);
  const first = Math.max(LEVELS.from, Math.ceil(lowest / LEVELS.step) * LEVELS.step);
  for (let level = first; level <= Math.min(highest, LEVELS.to); level += LEVELS.step) {
    const ends: number[] = [];
    for (let side = 0; side < 4; side += 1) {
      const from = (corners[side] ?? 0) - level;
      const to = (corners[(side + 1) % 4] ?? 0) - level;
      if (from > 0 === to > 0) continue;
      const share = (from / (from - to)) * CELL;
      if (side === 0) ends.push(x + share, y);
      else if (side === 1) ends.push(x + CELL, y + share);
      else if (side === 2) ends.push(x + CELL - share, y + CELL);
      else ends.push(x, y + CELL - share);
    }
    // A saddle crosses all four sides: two segments.
    segments.push(...ends);
  }
}
