/** Media on a disk, below one folder. */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#src/core/errors.ts';
import { checkKey, checkRange, PLAIN_ADVICE, type Storage } from './port.ts';

/** The reasons that a user can do something about. */
const ADVICE: Record<string, string> = {
  ENOSPC: 'The disk that keeps the videos is full. Please make room and try again.',
  EDQUOT: 'The disk quota for the videos is used up. Please make room and try again.',
  EACCES: 'The folder that keeps the videos cannot be written to. Please check its permissions.',
  EROFS: 'The disk that keeps the videos is read-only. Please check where the data folder is.',
};

/** How the system says that a path holds no file. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** Where files are written before they are moved to their places. */
const INCOMING = '.incoming';
/** No file takes so long to be written. */
const LEFT_BEHIND_MS = 24 * 3_600_000;

const codeOf = (cause: unknown): string => (cause as NodeJS.ErrnoException)?.code ?? '';

function failed(action: string, key: string, cause: unknown): AppError {
  const code = codeOf(cause);
  return new AppError('storage.failed', {
    message: `storage: cannot ${action} ${key}: ${code || String(cause)}`,
    userMessage: ADVICE[code] ?? PLAIN_ADVICE,
    recovery: ABSENT.has(code) || code in ADVICE ? 'permanent' : 'transient',
    cause,
  });
}

/**
 * Storage below `root` (made when needed).
 *
 * A file is written beside its place and moved there when it is complete and on the disk, so that a crash or a
 * full disk never leaves half a video under its name.
 */
export function createDiskStorage(root: string): Storage {
  const pathOf = (key: string): string => join(root, checkKey(key));

  async function put(key: string, from: Uint8Array | { path: string }): Promise<void> {
    const target = pathOf(key);
    const incoming = join(root, INCOMING);
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

  const sizeOf = async (key: string): Promise<{ bytes: number } | null> => {
    try {
      const found = await stat(pathOf(key));
      return found.isFile() ? { bytes: found.size } : null;
    } catch (cause) {
      if (ABSENT.has(codeOf(cause))) return null;
      throw cause instanceof AppError ? cause : failed('look for', key, cause);
    }
  };

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
    async open(key, range) {
      const file = await open(pathOf(key), 'r').catch((cause) => {
        throw failed('read', key, cause);
      });
      try {
        const found = await file.stat();
        if (!found.isFile()) throw failed('read', key, 'not a file');
        if (range) checkRange(key, range, found.size);
        return file.createReadStream(range);
      } catch (cause) {
        await file.close();
        throw cause instanceof AppError ? cause : failed('read', key, cause);
      }
    },
    stat: sizeOf,
    exists: async (key) => (await sizeOf(key)) !== null,
    remove: async (key) =>
      rm(pathOf(key), { force: true }).catch((cause) => {
        throw failed('remove', key, cause);
      }),
  };
}

/** Removes what was being written when a process was killed. Nothing happens where nothing is kept below `root`. */
export async function clearIncoming(root: string, olderThanMs = LEFT_BEHIND_MS): Promise<void> {
  const folder = join(root, INCOMING);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null); // moved to its place meanwhile
    if (found && Date.now() - found.mtimeMs > olderThanMs) await rm(path, { force: true });
  }
}
