/** What runs in the confined process of `openPicture`: decodes one picture. */
import { drawnWithin } from './drawn-within.ts';

export interface Pixels {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: Uint8ClampedArray;
}

/** Longer side, px: a graphic is 1,080 wide, and may be drawn a little larger. */
const MAX_SIDE = 2_560;

/** Rejects where the bytes are no picture. */
export default async function decode(bytes: Uint8Array): Promise<Pixels> {
  const canvas = await drawnWithin(bytes, MAX_SIDE);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data };
}
