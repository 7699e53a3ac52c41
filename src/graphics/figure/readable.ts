/** Whether the text of a picture can be read at the size at which it is shown. Pure. */
import type { InkMap } from './ink-map.ts';

/** Px of the frame: smaller letters are not read on a phone. */
const LEAST_LETTER = 9;
/** Blobs of ink of these sizes, px of the frame, and of these shapes may be letters. */
const LETTER = { least: 3, most: 44, narrowest: 0.12, widest: 1.8 } as const;
/** Fewer are no text: a photograph, a drawing. */
const LEAST_LETTERS = 24;
/** The biggest letters tell how the figure is labelled, the smallest are indices: this share stands for all. */
const TYPICAL = 0.6;

/** @param shown px of the frame for each point of the map */
export function isReadable(map: InkMap, shown: number): boolean {
  const heights = letterHeights(map, shown);
  if (heights.length < LEAST_LETTERS) return true;
  const typical = heights.sort((one, other) => one - other)[Math.floor(TYPICAL * heights.length)] ?? 0;
  return typical >= LEAST_LETTER;
}

/** Heights of the connected pieces of ink that have a letter's size and shape, px of the frame. */
function letterHeights({ width, height, ink }: InkMap, shown: number): number[] {
  const seen = new Uint8Array(ink.length);
  const heights: number[] = [];
  const stack: number[] = [];
  for (let start = 0; start < ink.length; start += 1) {
    if (!ink[start] || seen[start]) continue;
    let [left, right, top, bottom] = [width, 0, height, 0];
    stack.push(start);
    seen[start] = 1;
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const [x, y] = [at % width, Math.floor(at / width)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= ink.length || seen[next] || !ink[next]) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    const tall = (bottom - top + 1) * shown;
    const shape = (right - left + 1) / (bottom - top + 1);
    const isLetter =
      tall >= LETTER.least && tall <= LETTER.most && shape >= LETTER.narrowest && shape <= LETTER.widest;
    if (isLetter) heights.push(tall);
  }
  return heights;
}
