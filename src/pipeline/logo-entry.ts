/** What runs in the confined process of `redrawLogo`: a stranger's picture drawn anew as a PNG. */
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Longer side, px: on a card it is seen at a third of that. */
const MAX_SIDE = 480;

/** Rejects where the bytes are no picture. */
export default async function redraw(bytes: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(bytes));
  const scale = Math.min(1, MAX_SIDE / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(scale * side)));
  const canvas = createCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(await canvas.encode('png'));
}
