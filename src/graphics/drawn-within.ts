/** A stranger's picture on a canvas. Only for a confined process. */
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';

/**
 * Draws a picture as it is, or smaller where it is larger.
 * @param maxSide longer side at most, px
 * Rejects where the bytes are no picture.
 */
export async function drawnWithin(bytes: Uint8Array, maxSide: number): Promise<Canvas> {
  const image = await loadImage(Buffer.from(bytes));
  const scale = Math.min(1, maxSide / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(scale * side)));
  const canvas = createCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
