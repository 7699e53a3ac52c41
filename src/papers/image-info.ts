/** Kind and size of a picture from its first bytes, without decoding it. */

export interface ImageInfo {
  mime: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

/** Start-of-frame markers of JPEG; C4, C8 and CC are tables. */
const JPEG_FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Null for anything but a PNG or JPEG with a size. */
export function imageInfo(bytes: Uint8Array): ImageInfo | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength > 24 && view.getUint32(0) === 0x89504e47) {
    return sized('image/png', view.getUint32(16), view.getUint32(20));
  }
  if (bytes.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (JPEG_FRAME.has(marker)) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    // A fill byte stands alone, everything else before the frame has a length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function sized(mime: ImageInfo['mime'], width: number, height: number): ImageInfo | null {
  return width > 0 && height > 0 ? { mime, width, height } : null;
}
