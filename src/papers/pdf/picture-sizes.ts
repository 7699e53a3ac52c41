/** What pictures of the kinds that only PDFs have say of their size. */
import type { ImageSize } from '#src/core/image-info.ts';

/** The beginning of a JPEG 2000 codestream: its start, and the marker of its size. */
const CODESTREAM = 0xff4fff51;
/** The box that holds the codestream (ITU-T T.800, annex I). */
const CODESTREAM_BOX = Buffer.from('jp2c');
/** JP2 files have half a dozen boxes. */
const MAX_BOXES = 10_000;
/** JBIG2 segments that begin with a width and a height: regions, and the page. */
const SIZED = new Set([4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48]);
const MAX_SEGMENTS = 1_000;
/** A page of strips says its height at its end. */
const UNKNOWN_HEIGHT = 0xffff_ffff;

/** Of a JPEG 2000, bare or in the boxes of its file format; null for anything else. */
export function jpeg2000Size(data: Buffer): ImageSize | null {
  const at = codestreamOf(data);
  if (at === null || at + 24 > data.length || data.readUInt32BE(at) !== CODESTREAM) return null;
  const [right, bottom, left, top] = [8, 12, 16, 20].map((offset) => data.readUInt32BE(at + offset));
  return { width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) };
}

/** Box by box: a length, a name; 0 for one that goes on to the end, 1 for one whose length has eight bytes of its own. */
function codestreamOf(data: Buffer): number | null {
  if (data.length < 12 || data.readUInt32BE(0) === CODESTREAM) return 0;
  if (data.toString('latin1', 4, 6) !== 'jP') return null;
  let at = 0;
  for (let count = 0; count < MAX_BOXES && at + 16 <= data.length; count += 1) {
    const short = data.readUInt32BE(at);
    const head = short === 1 ? 16 : 8;
    if (data.compare(CODESTREAM_BOX, 0, 4, at + 4, at + 8) === 0) return at + head;
    const length = short === 1 ? Number(data.readBigUInt64BE(at + 8)) : short;
    if (length < head) return null;
    at += length;
  }
  return null;
}

/** Of every part of a JBIG2, by ITU-T T.88, 7.2: a number, flags, what it refers to, its page, its length, the data. */
export function jbig2Sizes(data: Buffer): ImageSize[] {
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
