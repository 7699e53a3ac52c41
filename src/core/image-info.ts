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
/** Markers that stand alone: TEM, RST0 to RST7 and another SOI. All others before the frame have a length. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Enough for any scanned plate; whoever decodes it needs four bytes for each. */
const MAX_PIXELS = 30_000_000;
/** `IHDR`, which has to come first in a PNG. */
const IHDR = 0x49484452;

/** Shorter than this is no picture of any kind. */
const MIN_BYTES = 30;

/** Null for anything but a PNG or JPEG of a sensible size. */
export function imageInfo(bytes: Uint8Array): ImageInfo | null {
  if (bytes.byteLength < MIN_BYTES) return null;
  const view = viewOf(bytes);
  if (view.getUint32(0) === 0x89504e47) {
    if (view.getUint32(12) !== IHDR) return null;
    const size = sensible(view.getUint32(16), view.getUint32(20));
    return size && { mime: 'image/png', ...size };
  }
  const jpeg = jpegSize(bytes);
  const size = jpeg && sensible(jpeg.width, jpeg.height);
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

/** What the frame of a JPEG says, however large; null for anything else. */
export function jpegSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes);
  if (view.byteLength < MIN_BYTES || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (JPEG_FRAME.has(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xff) at += 1;
    else at += isAlone(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function sensible(width: number, height: number): ImageSize | null {
  return width > 0 && height > 0 && width * height <= MAX_PIXELS ? { width, height } : null;
}
