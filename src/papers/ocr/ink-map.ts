/** How much ink lies in any rectangle of a page's picture. */

/** A rectangle of pixels; the ends are not included. */
export interface Rectangle {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface InkMap {
  width: number;
  height: number;
  /** Dark pixels in the rectangle. */
  count(rectangle: Rectangle): number;
}

/** Darker than this, of 255, is ink: print in scans is grey at its edges, paper hardly ever so dark. */
const INK = 128;

/** @param data RGBA, row by row */
export function inkMap(data: Uint8ClampedArray, width: number, height: number): InkMap {
  // Each entry holds the ink above and left of it, so that any rectangle is four of them.
  const row = width + 1;
  const sums = new Uint32Array(row * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let left = 0;
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 3 * INK) left += 1;
      sums[(y + 1) * row + x + 1] = left + (sums[y * row + x + 1] ?? 0);
    }
  }
  const upTo = (x: number, y: number) =>
    sums[Math.min(height, Math.max(0, y)) * row + Math.min(width, Math.max(0, x))] ?? 0;
  return {
    width,
    height,
    count: ({ x0, y0, x1, y1 }) => upTo(x1, y1) - upTo(x0, y1) - upTo(x1, y0) + upTo(x0, y0),
  };
}
