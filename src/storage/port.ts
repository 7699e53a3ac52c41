/** Where media is kept: a disk, or an S3-compatible store. */
import type { Readable } from 'node:stream';
import { AppError } from '#src/core/errors.ts';

/** The first and the last byte wanted, counted from 0, both included, as HTTP's Range has it. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Every call throws AppError `storage.failed` for a key that is none, and where the storage cannot be used. */
export interface Storage {
  /** Stores bytes or a local file under the key; whoever reads sees all of it or nothing. Replaces what was there. */
  put(key: string, from: Uint8Array | { path: string }): Promise<void>;
  /** All bytes. @throws AppError `storage.failed` where the key has nothing. */
  read(key: string): Promise<Uint8Array>;
  /**
   * A stream of all bytes, or of exactly those in `range`. It ends with an error rather than short. Whoever opens
   * it reads it to its end or destroys it.
   *
   * @throws as `read`, and where the range is not inside the file
   */
  open(key: string, range?: ByteRange): Promise<Readable>;
  /** Puts a local copy at `path`, which must not exist. The copy is for reading only. @throws as `read` */
  fetchTo(key: string, path: string): Promise<void>;
  /** How much the key holds; null where it has nothing. */
  stat(key: string): Promise<{ bytes: number } | null>;
  exists(key: string): Promise<boolean>;
  /** Removes the key; nothing happens where it has nothing. */
  remove(key: string): Promise<void>;
}

/** Keys are `a-z A-Z 0-9 . _ -` in folders of `/`, no part starting with a dot: safe as paths and as S3 keys. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const MAX_KEY_LENGTH = 512;

/** What people are told where nothing better can be said. */
export const PLAIN_ADVICE = 'A file of this video could not be read or written. Please try again.';

/** Gives the key back. @throws AppError `storage.failed` where it is none */
export function checkKey(key: string): string {
  if (key.length <= MAX_KEY_LENGTH && KEY.test(key)) return key;
  throw new AppError('storage.failed', {
    message: `storage: ${JSON.stringify(key)} is not a storage key`,
    userMessage: PLAIN_ADVICE,
  });
}

/** @throws AppError `storage.failed` where `range` is not inside a file of so many bytes */
export function checkRange(key: string, range: ByteRange, bytes: number): void {
  const { start, end } = range;
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end < bytes) return;
  throw new AppError('storage.failed', {
    message: `storage: ${key} has ${bytes} bytes, none of them at ${start}-${end}`,
    userMessage: PLAIN_ADVICE,
  });
}
