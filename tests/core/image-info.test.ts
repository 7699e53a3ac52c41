import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { imageInfo, jpegSize, webpSize } from '#src/core/image-info.ts';

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

it.each(['01', 'd0', 'd7', 'd8'])('is not misled by the marker %s, which has no length', (marker) => {
  const frame = (side: string) => `ffc0000b08${side}${side}01011100`;
  // Taken for a length, the next marker's bytes would lead past the frame to a smaller one.
  const large = `ffd8ff${marker}${frame('7530')}`;
  const hidden = Buffer.from(
    `${large}${'00'.repeat(0xffc0 + 4 - (large.length / 2 - 4))}${frame('0010')}${'00'.repeat(40)}`,
    'hex',
  );
  expect(imageInfo(hidden)).toBeNull();
  expect(jpegSize(hidden)).toEqual({ width: 30_000, height: 30_000 });
});

it('knows no size of a PNG whose header does not come first', () => {
  const png = Buffer.from(createCanvas(2, 2).toBuffer('image/png'));
  png.write('tEXt', 12, 'latin1');
  expect(imageInfo(png)).toBeNull();
});
