/** Reading a paper's picture, which is untrusted: bounded before it is decoded. */
import { readFile, stat } from 'node:fs/promises';
import { type Image, loadImage } from '@napi-rs/canvas';

/** No figure of a paper is larger; 40 MB of file would decode to more than the machine should give to one card. */
const MAX_BYTES = 40_000_000;
/** 4 bytes a pixel once decoded: 120 MB. */
const MAX_PIXELS = 30_000_000;
const MAX_SIDE = 20_000;

/** Width and height from the header of a PNG or JPEG; null for anything else. */
function pictureSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47) {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // SOF0-SOF15 carry the size; C4, C8 and CC in that range are other tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** The decoded picture; null when it is none that a card can show (damaged, too large, another format). */
export async function openPicture(path: string): Promise<Image | null> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return null;
    const bytes = await readFile(path);
    const size = pictureSize(bytes);
    if (!size || size.width < 2 || size.height < 2) return null;
    if (size.width * size.height > MAX_PIXELS || Math.max(size.width, size.height) > MAX_SIDE) return null;
    const image = await loadImage(bytes);
    return image.width > 0 && image.height > 0 ? image : null;
  } catch {
    // Whatever is wrong with a picture, the scene is told in words instead.
    return null;
  }
}
