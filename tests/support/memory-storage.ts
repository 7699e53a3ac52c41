/** A storage in memory, for tests that are not about storage. It keeps the storage contract. */
import { readFile, writeFile } from 'node:fs/promises';
import { AppError } from '../../src/core/errors.ts';
import type { Storage } from '../../src/storage/port.ts';

export function memoryStorage(): Storage & { keys(): string[] } {
  const kept = new Map<string, Uint8Array>();
  const read = async (key: string): Promise<Uint8Array> => {
    const bytes = kept.get(key);
    if (!bytes)
      throw new AppError('storage.failed', { message: `nothing at ${key}`, userMessage: 'It is gone.' });
    return bytes;
  };
  return {
    keys: () => [...kept.keys()],
    put: async (key, from) =>
      void kept.set(key, from instanceof Uint8Array ? from : await readFile(from.path)),
    read,
    fetchTo: async (key, path) => writeFile(path, await read(key)),
    exists: async (key) => kept.has(key),
    remove: async (key) => void kept.delete(key),
  };
}
