/** What runs in the confined process of `redraw`: a stranger's picture drawn anew. */
import { drawnWithin } from '#src/graphics/drawn-within.ts';

export interface RedrawTask {
  bytes: Uint8Array;
  /** Longer side at most, px. */
  maxSide: number;
  /** What has no colour is white then. Absent: a PNG. */
  as?: 'jpeg';
}

const JPEG_QUALITY = 88;

/** Rejects where the bytes are no picture. */
export default async function redraw({ bytes, maxSide, as }: RedrawTask): Promise<Uint8Array> {
  const canvas = await drawnWithin(bytes, maxSide);
  if (as !== 'jpeg') return new Uint8Array(await canvas.encode('png'));
  const context = canvas.getContext('2d');
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY));
}
