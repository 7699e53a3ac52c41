/** A zip (a Word file, a folder of figures), opened with its sizes checked first, entries read only when asked for. */
import { buffer as collect } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { damaged, tooLarge } from './refusals.ts';

/** A long thesis with its pictures has a few hundred parts; its text part stays under 10 MB. */
export const ARCHIVE_LIMITS = {
  entries: 5_000,
  totalBytes: 300_000_000,
  xmlBytes: 25_000_000,
  imageBytes: 25_000_000,
  /** Real documents pack text to a tenth or twentieth; a bomb, to less than a thousandth. */
  ratio: 200,
  /** Below this a high ratio does no harm. */
  ratioFromBytes: 20_000_000,
} as const;

export interface Archive {
  names: ReadonlySet<string>;
  /** The entry's bytes. Throws AppError `file.too-large` over its limit, `file.damaged` where it is broken or absent. */
  read(name: string): Promise<Buffer>;
}

/**
 * Opens a zip. Throws AppError `file.too-large` when its directory declares more than the limits, `file.damaged`
 * when it cannot be read. Sizes that lie are caught while reading.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  for await (const entry of eachEntry(zip)) {
    total += entry.uncompressedSize;
    if (entries.size >= ARCHIVE_LIMITS.entries) throw tooLarge('Too many entries in the zip');
    if (total > ARCHIVE_LIMITS.totalBytes) throw tooLarge(`The zip declares more than ${total} bytes`);
    entries.set(entry.fileName, entry);
  }
  if (total > ARCHIVE_LIMITS.ratioFromBytes && total / bytes.byteLength > ARCHIVE_LIMITS.ratio) {
    throw tooLarge(`The zip unpacks to ${Math.round(total / bytes.byteLength)} times its size`);
  }
  return { names: new Set(entries.keys()), read: (name) => readEntry(zip, entries.get(name), name) };
}

async function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await yauzl.fromBufferPromise(view, { lazyEntries: true });
  } catch (cause) {
    throw damaged(`The zip cannot be opened: ${String(cause)}`);
  }
}

async function* eachEntry(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  try {
    yield* zip.eachEntry();
  } catch (cause) {
    throw damaged(`The zip's directory is broken: ${String(cause)}`);
  }
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined, name: string): Promise<Buffer> {
  if (!entry) throw damaged(`The zip has no ${name}`);
  const limit = /\.(?:xml|rels)$/i.test(name) ? ARCHIVE_LIMITS.xmlBytes : ARCHIVE_LIMITS.imageBytes;
  if (entry.uncompressedSize > limit) throw tooLarge(`${name} unpacks to ${entry.uncompressedSize} bytes`);
  try {
    // yauzl ends the stream with an error as soon as it holds more than was declared.
    return await collect(await zip.openReadStreamPromise(entry));
  } catch (cause) {
    throw damaged(`${name} cannot be unpacked: ${String(cause)}`);
  }
}
