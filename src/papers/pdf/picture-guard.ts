/** Looks for pictures that are larger than a PDF says, before one is decoded. */
import { type ImageSize, jpegSize } from '../../core/image-info.ts';
import { bomb } from './refusals.ts';
import { streamsOf } from './streams.ts';

/** JPEG 2000 begins with this, behind the few boxes of its file format. */
const CODESTREAM = Buffer.from('ff4fff51', 'hex');
const BOXES_BYTES = 2_000;
/** JBIG2 segments that begin with a width and a height: regions, and the page. */
const SIZED = new Set([4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48]);
const MAX_SEGMENTS = 1_000;
/** A page of strips says its height at its end. */
const UNKNOWN_HEIGHT = 0xffff_ffff;

/**
 * Throws AppError `file.too-large` where a picture has more than `maxPixels` of its own while its dictionary says that
 * it has fewer. pdf.js believes the dictionary, and leaves out what is said to be larger.
 */
export function assertHonestPictures(bytes: Uint8Array, maxPixels: number): void {
  for (const { data, dictionary } of streamsOf(bytes)) {
    const sizes = sizesOf(data, dictionary);
    const largest = Math.max(0, ...sizes.map(({ width, height }) => width * height));
    if (largest <= maxPixels || declaredPixels(dictionary()) > maxPixels) continue;
    throw bomb(`A picture has ${largest} pixels, more than it says`);
  }
}

function declaredPixels(dictionary: string): number {
  const [width, height] = [/\/(?:Width|W)\s+(\d+)/, /\/(?:Height|H)\s+(\d+)/].map((pattern) =>
    Number(pattern.exec(dictionary)?.[1] ?? 0),
  );
  return (width ?? 0) * (height ?? 0);
}

function sizesOf(data: Buffer, dictionary: () => string): ImageSize[] {
  const jpeg = jpegSize(data);
  if (jpeg) return [jpeg];
  const at = data.subarray(0, BOXES_BYTES).indexOf(CODESTREAM);
  if (at >= 0 && data.length > at + 16) {
    return [{ width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12) }];
  }
  return /JBIG2Decode/.test(dictionary()) ? jbig2Sizes(data) : [];
}

/** By ITU-T T.88, 7.2: a number, flags, what it refers to, its page, its length, and then the data. */
function jbig2Sizes(data: Buffer): ImageSize[] {
  const sizes: ImageSize[] = [];
  let at = 0;
  for (let count = 0; count < MAX_SEGMENTS && at + 24 < data.length; count += 1) {
    const number = data.readUInt32BE(at);
    const flags = data.readUInt8(at + 4);
    const referred = data.readUInt8(at + 5) >> 5;
    // More than four are counted in a longer field; no reader of ours needs to know what they hold.
    if (referred > 4) break;
    const referenceBytes = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
    const length = at + 6 + referred * referenceBytes + (flags & 0x40 ? 4 : 1);
    if (length + 12 > data.length) break;
    const [width, height] = [data.readUInt32BE(length + 4), data.readUInt32BE(length + 8)];
    if (SIZED.has(flags & 0x3f) && height !== UNKNOWN_HEIGHT) sizes.push({ width, height });
    at = length + 4 + data.readUInt32BE(length);
  }
  return sizes;
}
