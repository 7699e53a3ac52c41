/** What runs in the confined process of `redrawLogo`: a stranger's picture drawn anew as a PNG. */
import { drawnWithin } from '#src/graphics/drawn-within.ts';

/** Longer side, px: on a card it is seen at a third of that. */
const MAX_SIDE = 480;

/** Rejects where the bytes are no picture. */
export default async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  const canvas = await drawnWithin(bytes, MAX_SIDE);
  return new Uint8Array(await canvas.encode('png'));
}
