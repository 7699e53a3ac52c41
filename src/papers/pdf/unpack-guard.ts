/** Looks for decompression bombs before a PDF is opened: pdf.js unpacks a stream whole, outside the heap's limit. */
import { inflateSync } from 'node:zlib';
import { MAX_STREAM_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';
import { bomb } from './refusals.ts';

/** Dictionaries of streams are short; this is searched back from the word `stream`. */
const DICTIONARY_BYTES = 2_000;
/** A bomb packed in itself is unpacked this deep. */
const MAX_LAYERS = 3;
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');

/** Throws AppError `file.too-large` where the file's text streams unpack to more than a paper needs. */
export function assertUnpackable(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = buffer.indexOf(STREAM);
  while (at !== -1) {
    const end = buffer.indexOf(END, at + STREAM.length);
    const dictionary = dictionaryBefore(buffer, at);
    // pdf.js leaves large pictures packed, so their size does no harm.
    if (/\/(?:FlateDecode|Fl\b)/.test(dictionary) && !/\/Subtype\s*\/Image/.test(dictionary)) {
      const start = at + STREAM.length + (buffer[at + STREAM.length] === 0x0d ? 2 : 1);
      total += unpackedSize(buffer.subarray(start, end === -1 ? undefined : end), layersOf(dictionary));
      if (total > MAX_UNPACKED_BYTES) throw bomb(`Streams unpack to more than ${MAX_UNPACKED_BYTES} bytes`);
    }
    at = end === -1 ? -1 : buffer.indexOf(STREAM, end + END.length);
  }
}

function dictionaryBefore(buffer: Buffer, at: number): string {
  const text = buffer.subarray(Math.max(0, at - DICTIONARY_BYTES), at).toString('latin1');
  return text.slice(Math.max(0, text.lastIndexOf(' obj')));
}

function layersOf(dictionary: string): number {
  return Math.min(MAX_LAYERS, dictionary.match(/\/(?:FlateDecode|Fl\b)/g)?.length ?? 1);
}

function unpackedSize(packed: Buffer, layers: number): number {
  let data = packed;
  for (let layer = 0; layer < layers; layer += 1) {
    try {
      data = inflateSync(data, { maxOutputLength: MAX_STREAM_BYTES });
    } catch (error) {
      if (error instanceof RangeError) throw bomb(`A stream unpacks to more than ${MAX_STREAM_BYTES} bytes`);
      // Broken streams are the reader's business; encrypted ones look broken here.
      return 0;
    }
  }
  return data.byteLength;
}
