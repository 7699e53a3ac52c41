/** Media on a disk, below one folder. */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../core/errors.ts';
import { isStorageKey, type Storage } from './port.ts';

/** The reasons that a user can do something about. */
const ADVICE: Record<string, string> = {
  ENOSPC: 'The disk that keeps the videos is full. Please make room and try again.',
  EDQUOT: 'The disk quota for the videos is used up. Please make room and try again.',
  EACCES: 'The folder that keeps the videos cannot be written to. Please check its permissions.',
  EROFS: 'The disk that keeps the videos is read-only. Please check where the data folder is.',
};

function failed(action: string, key: string, cause: unknown): AppError {
  const code = (cause as NodeJS.ErrnoException)?.code ?? '';
  return new AppError('storage.failed', {
    message: `storage: cannot ${action} ${key}: ${code || String(cause)}`,
    userMessage: ADVICE[code] ?? 'A file of this video could not be read or written. Please try again.',
    recovery: code === 'ENOENT' || code in ADVICE ? 'permanent' : 'transient',
    cause,
  });
}

/**
 * Storage below `root` (made when needed).
 *
 * A file is written beside its place and moved there when it is complete and on the disk, so that a crash or a
 * full disk never leaves half a film under its name.
 */
export function createDiskStorage(root: string): Storage {
  const pathOf = (key: string): string => {
    if (!isStorageKey(key)) throw failed('use the key', JSON.stringify(key), 'not a storage key');
    return join(root, key);
  };

  async function put(key: string, from: Uint8Array | { path: string }): Promise<void> {
    const target = pathOf(key);
    const incoming = join(root, '.incoming');
    const temporary = join(incoming, randomUUID());
    try {
      await mkdir(incoming, { recursive: true });
      await mkdir(dirname(target), { recursive: true });
      if (!(from instanceof Uint8Array)) await copyFile(from.path, temporary);
      const file = await open(temporary, from instanceof Uint8Array ? 'w' : 'r+');
      try {
        if (from instanceof Uint8Array) await file.writeFile(from);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
    } catch (cause) {
      await rm(temporary, { force: true });
      throw failed('write', key, cause);
    }
  }

  return {
    put,
    read: async (key) =>
      readFile(pathOf(key)).catch((cause) => {
        throw failed('read', key, cause);
      }),
    async fetchTo(key, path) {
      const source = pathOf(key);
      try {
        // A link costs nothing; another file system, or one without links, gets a copy.
        await link(source, path).catch(() => copyFile(source, path));
      } catch (cause) {
        throw failed('read', key, cause);
      }
    },
    exists: async (key) =>
      stat(pathOf(key)).then(
        (found) => found.isFile(),
        () => false,
      ),
    remove: async (key) =>
      rm(pathOf(key), { force: true }).catch((cause) => {
        throw failed('remove', key, cause);
      }),
  };
}
