/** What runs in the confined process of `redraw`: a stranger's picture drawn anew as a PNG. */
import { drawnWithin } from '#src/graphics/drawn-within.ts';

export interface RedrawTask {
  bytes: Uint8Array;
  /** Longer side at most, px. */
  maxSide: number;
}

/** Rejects where the bytes are no picture. */
export default async function redraw({ bytes, maxSide }: RedrawTask): Promise<Uint8Array> {
  const canvas = await drawnWithin(bytes, maxSide);
  return new Uint8Array(await canvas.encode('png'));
}
