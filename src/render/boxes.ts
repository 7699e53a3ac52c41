/** The boxes of which an MP4 is made (ISO 14496-12), read without ffmpeg. */
import { type FileHandle, open } from 'node:fs/promises';

export interface FileBox {
  type: string;
  /** Where what it holds begins, and where it ends, bytes. */
  from: number;
  to: number;
}

/** Box type and length; a long one's length stands behind them. */
export const HEADER_BYTES = 8;
const LONG_BYTES = 8;
/** The movie header's first fields, up to the length of the larger of its two versions. */
const MOVIE_HEADER_BYTES = 32;

/** What `read` finds in the boxes of a file, one after the other; null where it finds nothing, or the file is broken. */
export async function inBoxes<T>(
  path: string,
  read: (file: FileHandle, box: FileBox) => Promise<T | null>,
): Promise<T | null> {
  const file = await open(path);
  try {
    const { size: end } = await file.stat();
    for (let at = 0; at + HEADER_BYTES <= end; ) {
      const box = await boxAt(file, at, end);
      const found = box && (await read(file, box));
      if (!box || found !== null) return found;
      at = box.to;
    }
    return null;
  } finally {
    await file.close();
  }
}

async function boxAt(file: FileHandle, at: number, end: number): Promise<FileBox | null> {
  const header = await bytesAt(file, at, HEADER_BYTES + LONG_BYTES);
  const short = header.readUInt32BE(0);
  const size = short === 1 ? Number(header.readBigUInt64BE(HEADER_BYTES)) : short === 0 ? end - at : short;
  if (size < HEADER_BYTES) return null;
  const type = header.toString('latin1', 4, HEADER_BYTES);
  return { type, from: at + HEADER_BYTES + (short === 1 ? LONG_BYTES : 0), to: at + size };
}

/** So many bytes; behind the file's end there are zeros. */
export async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  await file.read({ buffer: bytes, position });
  return bytes;
}

/** Length of the longest track, s, as the file's movie header has it; null: it has none. */
export const movieSeconds = (path: string): Promise<number | null> =>
  inBoxes(path, async (file, { type, from }) => {
    if (type !== 'moov') return null;
    const movie = await boxAt(file, from, Number.POSITIVE_INFINITY);
    if (movie?.type !== 'mvhd') return null;
    const header = await bytesAt(file, movie.from, MOVIE_HEADER_BYTES);
    // Version 1 has its times and its length in eight bytes.
    const [scale, length] =
      header[0] === 1
        ? [header.readUInt32BE(20), Number(header.readBigUInt64BE(24))]
        : [header.readUInt32BE(12), header.readUInt32BE(16)];
    return scale > 0 ? length / scale : null;
  });
