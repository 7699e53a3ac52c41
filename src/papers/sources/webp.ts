/** WebP pictures as JPEG, which every later step reads. For a confined process: decoders are where pictures bite. */
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** High enough that labels of a plot stay sharp. */
const JPEG_QUALITY = 92;

/** On white, since JPEG has no transparency. */
export default async function webpToJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, image.width, image.height);
  context.drawImage(image, 0, 0);
  return new Uint8Array(await canvas.encode('jpeg', JPEG_QUALITY));
}
