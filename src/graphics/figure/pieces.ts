/** Pieces of ink that lie near each other. Pure numbers. */
import type { Area, InkMap } from './ink-map.ts';

export interface Pieces {
  /** Which piece each point of ink belongs to, from 0; -1: none. */
  of: Int32Array;
  /** What each piece takes up. */
  areas: Area[];
  /** A point of the ink of each. */
  points: number[];
}

/** How far each point is from ink, in steps of a king on a chessboard. */
export function distances({ width, height, ink }: InkMap): Uint16Array {
  const far = Uint16Array.from(ink, (is) => (is ? 0 : 60_000));
  const near = (at: number, other: number): void => {
    far[at] = Math.min(far[at] ?? 0, (far[other] ?? 0) + 1);
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if (x > 0) near(at, at - 1);
      if (y > 0) near(at, at - width);
      if (x > 0 && y > 0) near(at, at - width - 1);
      if (x < width - 1 && y > 0) near(at, at - width + 1);
    }
  }
  for (let y = height - 1; y >= 0; y -= 1) {
    for (let x = width - 1; x >= 0; x -= 1) {
      const at = y * width + x;
      if (x < width - 1) near(at, at + 1);
      if (y < height - 1) near(at, at + width);
      if (x < width - 1 && y < height - 1) near(at, at + width + 1);
      if (x > 0 && y < height - 1) near(at, at + width - 1);
    }
  }
  return far;
}

/** Ink is one piece where no gap in it is wider than twice the reach. */
export function piecesWithin({ width, height, ink }: InkMap, far: Uint16Array, reach: number): Pieces {
  const of = new Int32Array(ink.length).fill(-1);
  const areas: Area[] = [];
  const points: number[] = [];
  const stack: number[] = [];
  const take = (at: number): void => {
    if (of[at] !== -1 || (far[at] ?? 0) > reach) return;
    of[at] = areas.length;
    stack.push(at);
  };
  for (let start = 0; start < ink.length; start += 1) {
    if (!ink[start] || of[start] !== -1) continue;
    let [left, right, top, bottom] = [width, 0, height, 0];
    take(start);
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const [x, y] = [at % width, Math.floor(at / width)];
      if (ink[at]) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      if (x > 0) take(at - 1);
      if (x < width - 1) take(at + 1);
      if (y > 0) take(at - width);
      if (y < height - 1) take(at + width);
    }
    points.push(start);
    areas.push({ x: left, y: top, width: right - left + 1, height: bottom - top + 1 });
  }
  return { of, areas, points };
}
