/** Where a figure ends that its region cuts through. Pure. */
import { isInk } from './ink.ts';

/** So many empty rows end it: less may lie between two lines of its text. */
const EMPTY_ROWS = 8;

/**
 * The rows of a picture from `top` to `bottom`, and those beyond as far as ink goes on from there without a gap; as they
 * are where it goes on to the picture's edge.
 *
 * @param data RGBA, row by row
 */
export function clearRows(
  data: Uint8ClampedArray,
  { width, height }: { width: number; height: number },
  { top, bottom }: { top: number; bottom: number },
): { top: number; bottom: number } {
  const isEmpty = (y: number): boolean => {
    for (let at = y * width; at < (y + 1) * width; at += 1) if (isInk(data, at)) return false;
    return true;
  };
  const ended = (from: number, way: 1 | -1): number => {
    // Where nothing is cut through, nothing beyond is the figure's.
    if (isEmpty(from)) return from;
    let empty = 0;
    for (let y = from; y >= 0 && y < height; y += way) {
      empty = isEmpty(y) ? empty + 1 : 0;
      if (empty === EMPTY_ROWS) return y - way * (EMPTY_ROWS - 1);
    }
    return from;
  };
  return { top: ended(top, -1), bottom: ended(bottom - 1, 1) + 1 };
}
