import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { imageInfo, webpSize } from '../../src/papers/image-info.ts';

it.each(['image/png', 'image/jpeg'] as const)('tells the size of a picture: %s', (mime) => {
  const bytes = new Uint8Array(createCanvas(321, 123).encodeSync(mime.slice(6) as 'png'));
  expect(imageInfo(bytes)).toEqual({ mime, width: 321, height: 123 });
});

it('tells the size of a WebP, which is not shown as it is', () => {
  const bytes = new Uint8Array(createCanvas(321, 123).encodeSync('webp'));
  expect(imageInfo(bytes)).toBeNull();
  expect(webpSize(bytes)).toEqual({ width: 321, height: 123 });
  expect(webpSize(bytes.subarray(0, 12))).toBeNull();
});

it('knows nothing of what is no picture, is cut short, or would fill the memory', () => {
  const png = new Uint8Array(createCanvas(2, 2).toBuffer('image/png'));
  expect(imageInfo(png.subarray(0, 20))).toBeNull();
  expect(imageInfo(new Uint8Array(100))).toBeNull();
  expect(imageInfo(new Uint8Array(Buffer.from('ffd8ffe00000ffffffffffffffffff', 'hex')))).toBeNull();
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  expect(imageInfo(new Uint8Array(bomb))).toBeNull();
});
