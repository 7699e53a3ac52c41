/** Where media is kept: a disk, or an S3-compatible store. */
export interface Storage {
  /** Stores bytes or a local file under the key; whoever reads sees all of it or nothing. Replaces what was there. */
  put(key: string, from: Uint8Array | { path: string }): Promise<void>;
  /** All bytes. @throws AppError `storage.failed` where the key has nothing. */
  read(key: string): Promise<Uint8Array>;
  /** Puts a local copy at `path`, which must not exist. The copy is for reading only. @throws as `read` */
  fetchTo(key: string, path: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  /** Removes the key; nothing happens where it has nothing. */
  remove(key: string): Promise<void>;
}

/** Keys are `a-z A-Z 0-9 . _ -` in folders of `/`, no part starting with a dot: safe as paths and as S3 keys. */
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const MAX_KEY_LENGTH = 512;

export const isStorageKey = (key: string): boolean => key.length <= MAX_KEY_LENGTH && KEY.test(key);
