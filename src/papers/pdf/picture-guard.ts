/** Looks for pictures that are larger than a PDF says, before one is decoded. */
import { constants, inflateRawSync } from 'node:zlib';
import { type ImageSize, jpegSize } from '#src/core/image-info.ts';
import { jbig2Sizes, jpeg2000Size } from './picture-sizes.ts';
import { bomb } from './refusals.ts';
import { isPacked, streamsOf } from './streams.ts';

/** Of a packed stream so much is unpacked to see whether it is a picture: what stands before a JPEG's size is shorter. */
const PACKED_HEAD_BYTES = 70_000;
const UNPACKED_HEAD_BYTES = 4_000_000;
/** A JPEG may have its height at its end; here it counts as the largest that there is. */
const MAX_JPEG_SIDE = 65_535;
const START_OF_JPEG = Buffer.from('ffd8', 'hex');

/**
 * Throws AppError `file.too-large` where a picture has more than `maxPixels` of its own while its dictionary says that
 * it has fewer. pdf.js believes the dictionary, and leaves out what is said to be larger.
 *
 * What hides its size otherwise meets the limits of the process.
 */
export function assertHonestPictures(bytes: Uint8Array, maxPixels: number): void {
  for (const { data, dictionary } of streamsOf(bytes)) {
    const sizes = isPacked(data) ? sizesOf(headOf(data), dictionary) : sizesOf(data, dictionary);
    const largest = Math.max(0, ...sizes.map(({ width, height }) => width * height));
    if (largest <= maxPixels || declaredPixels(dictionary()) > maxPixels) continue;
    throw bomb(`A picture has ${largest} pixels, more than it says`);
  }
}

function headOf(packed: Buffer): Buffer {
  try {
    return inflateRawSync(packed.subarray(2, PACKED_HEAD_BYTES), {
      maxOutputLength: UNPACKED_HEAD_BYTES,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    // So much from so little is no picture that is packed already; broken ones are the reader's business.
    return Buffer.alloc(0);
  }
}

/** Of sides that are given more than once, the smaller counts: a reader may take either. */
function declaredPixels(dictionary: string): number {
  const [width = 0, height = 0] = [
    /\/(?:Width|W)\s+(\d+)(?!\s+\d+\s+R)/g,
    /\/(?:Height|H)\s+(\d+)(?!\s+\d+\s+R)/g,
  ].map((pattern) => {
    const sides = [...dictionary.matchAll(pattern)].map(([, side]) => Number(side));
    return sides.length > 0 ? Math.min(...sides) : 0;
  });
  return width * height;
}

function sizesOf(data: Buffer, dictionary: () => string): ImageSize[] {
  const size = jpegSize(data) ?? jpeg2000Size(data);
  if (size) return [{ width: size.width, height: size.height || MAX_JPEG_SIDE }];
  const filters = dictionary();
  if (/JBIG2Decode/.test(filters)) return jbig2Sizes(data);
  // pdf.js skips what stands before the picture.
  const start = /DCT/.test(filters) ? data.subarray(0, PACKED_HEAD_BYTES).indexOf(START_OF_JPEG) : -1;
  return start > 0 ? sizesOf(data.subarray(start), () => '') : [];
}
