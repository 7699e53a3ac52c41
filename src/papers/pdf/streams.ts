/** Where in a PDF's bytes a stream may begin, found without believing what its dictionary says. */

const STREAM = Buffer.from('stream');
const OBJECT = Buffer.from(' obj');
/** Dictionaries are short; this is searched back for the beginning of one. */
const DICTIONARY_BYTES = 8_000;
/** What may stand behind the word, on its line. */
const REST_OF_LINE = 1_000;
const [LF, CR] = [0x0a, 0x0d];

interface Stream {
  /** From where it begins to the end of the file: where it ends, only its own format says for sure. */
  data: Buffer;
  /** What stands before it, back to the object's number. */
  dictionary(): string;
}

/** Everything that a reader may take for a stream, and more: each place with the word on it. */
export function* streamsOf(bytes: Uint8Array): Generator<Stream> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(STREAM); at !== -1; at = buffer.indexOf(STREAM, at + STREAM.length)) {
    const end = at + STREAM.length;
    const lineEnd = buffer.subarray(end, end + REST_OF_LINE).findIndex((byte) => byte === LF || byte === CR);
    if (lineEnd < 0) continue;
    const isPair = buffer[end + lineEnd] === CR && buffer[end + lineEnd + 1] === LF;
    const before = at;
    yield {
      data: buffer.subarray(end + lineEnd + (isPair ? 2 : 1)),
      dictionary: () => {
        const near = buffer.subarray(Math.max(0, before - DICTIONARY_BYTES), before);
        return near.subarray(Math.max(0, near.lastIndexOf(OBJECT))).toString('latin1');
      },
    };
  }
}

/** Whether the dictionary says that its stream is a picture. */
export const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image/.test(dictionary);

/** By the two bytes at its head, as pdf.js reads them: the method and a check sum, the window of any size. */
export function isPacked(data: Buffer): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0;
}
