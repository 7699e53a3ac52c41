/** A storage in memory, for tests that are not about storage. It keeps the storage contract. */
import { readFile, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AppError } from '#src/core/errors.ts';
import { checkKey, checkRange, type Storage } from '#src/storage/port.ts';

export function memoryStorage(): Storage & { keys(): string[] } {
  const kept = new Map<string, Uint8Array>();
  const read = async (key: string): Promise<Uint8Array> => {
    const bytes = kept.get(checkKey(key));
    if (!bytes)
      throw new AppError('storage.failed', { message: `nothing at ${key}`, userMessage: 'It is gone.' });
    return bytes;
  };
  return {
    keys: () => [...kept.keys()],
    put: async (key, from) =>
      void kept.set(checkKey(key), from instanceof Uint8Array ? from : await readFile(from.path)),
    read,
    fetchTo: async (key, path) => writeFile(path, await read(key)),
    async open(key, range) {
      const bytes = await read(key);
      if (range) checkRange(key, range, bytes.length);
      return Readable.from([bytes.subarray(range?.start, range && range.end + 1)]);
    },
    async stat(key) {
      const bytes = kept.get(checkKey(key));
      return bytes ? { bytes: bytes.length } : null;
    },
    exists: async (key) => kept.has(checkKey(key)),
    remove: async (key) => void kept.delete(checkKey(key)),
  };
}
