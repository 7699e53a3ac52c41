/** Kind and size of a picture from its first bytes, without decoding it. */

export interface ImageSize {
  width: number;
  height: number;
}

export interface ImageInfo extends ImageSize {
  mime: 'image/png' | 'image/jpeg';
}

/** Start-of-frame markers of JPEG; C4, C8 and CC are tables. */
const JPEG_FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);
/** Enough for any scanned plate; whoever decodes it needs four bytes for each. */
const MAX_PIXELS = 40_000_000;

/** Shorter than this is no picture of any kind. */
const MIN_BYTES = 30;

/** Null for anything but a PNG or JPEG of a sensible size. */
export function imageInfo(bytes: Uint8Array): ImageInfo | null {
  if (bytes.byteLength < MIN_BYTES) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0) === 0x89504e47) {
    const size = sensible(view.getUint32(16), view.getUint32(20));
    return size && { mime: 'image/png', ...size };
  }
  const size = view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
  return size && { mime: 'image/jpeg', ...size };
}

/** Null for anything but a WebP of a sensible size. Three kinds (RFC 9649): lossy `VP8 `, `VP8L`, extended `VP8X`. */
export function webpSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes);
  // `RIFF` and, after the length, `WEBP`.
  if (bytes.byteLength < MIN_BYTES || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250)
    return null;
  const bits14 = 0x3fff;
  const bits24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case 0x56503820:
      return sensible(view.getUint16(26, true) & bits14, view.getUint16(28, true) & bits14);
    case 0x5650384c: {
      const packed = view.getUint32(21, true);
      return sensible((packed & bits14) + 1, ((packed >>> 14) & bits14) + 1);
    }
    case 0x56503858:
      return sensible(bits24(24) + 1, bits24(27) + 1);
    default:
      return null;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (JPEG_FRAME.has(marker)) return sensible(view.getUint16(at + 7), view.getUint16(at + 5));
    // A fill byte stands alone, everything else before the frame has a length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function sensible(width: number, height: number): ImageSize | null {
  return width > 0 && height > 0 && width * height <= MAX_PIXELS ? { width, height } : null;
}
