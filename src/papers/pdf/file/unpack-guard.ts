/** Looks for decompression bombs before a PDF is opened: pdf.js unpacks a stream whole. */
import { constants, inflateRawSync } from 'node:zlib';
import { MAX_STREAM_BYTES, MAX_UNPACKED_BYTES } from '../limits.ts';
import { bomb } from '../refusals.ts';
import { isPacked, isPicture, streamsOf } from '../streams.ts';

/** A bomb packed in itself is unpacked this deep. */
const MAX_LAYERS = 3;

/**
 * Throws AppError `file.too-large` where the file's streams unpack to more than a paper needs.
 *
 * Whatever looks packed is unpacked, since a dictionary can be written in many ways. What is called a picture is left
 * packed here, and by pdf.js where text is read; what lies about that meets the limit of the process.
 */
export function assertUnpackable(bytes: Uint8Array): void {
  let total = 0;
  for (const { data, dictionary } of streamsOf(bytes)) {
    if (!isPacked(data) || isPicture(dictionary())) continue;
    total += unpackedSize(data);
    if (total > MAX_UNPACKED_BYTES) throw bomb(`Streams unpack to more than ${MAX_UNPACKED_BYTES} bytes`);
  }
}

function unpackedSize(packed: Buffer): number {
  let data = packed;
  for (let layer = 0; layer < MAX_LAYERS && isPacked(data); layer += 1) {
    try {
      data = inflateRawSync(data.subarray(2), {
        maxOutputLength: MAX_STREAM_BYTES,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    } catch (error) {
      if (error instanceof RangeError) throw bomb(`A stream unpacks to more than ${MAX_STREAM_BYTES} bytes`);
      // Broken streams are the reader's business; encrypted ones look broken here.
      return 0;
    }
  }
  return data.byteLength;
}
