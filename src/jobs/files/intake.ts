/** Takes in a file: copied to storage at once, before a platform's link to it expires. */
import { fileTooLarge } from '#src/core/collect.ts';
import { AppError } from '#src/core/errors.ts';
import { hashBytes } from '#src/core/hash.ts';
import type { ReadySource } from '#src/core/job.ts';
import type { Storage } from '#src/storage/port.ts';

/** Names are only shown and logged, never used as a path. */
const MAX_NAME_LENGTH = 200;

/**
 * Keeps the bytes under their hash, so that the same file is kept once.
 *
 * @param hold notes who needs the key, before it is looked at: so no deletion takes it away in between. False: who
 * needed it is deleted, and nothing is kept.
 * @throws AppError `job.cancelled` in that case, `file.empty` or `file.too-large`
 */
export async function takeInFile(
  storage: Storage,
  bytes: Uint8Array,
  name: string,
  maxBytes: number,
  hold: (key: string) => Promise<boolean> = async () => true,
): Promise<ReadySource> {
  if (bytes.length === 0) {
    throw new AppError('file.empty', {
      message: `empty file ${JSON.stringify(name)}`,
      userMessage: 'That file is empty. Please download the paper again and send the new file.',
    });
  }
  if (bytes.length > maxBytes) throw fileTooLarge(maxBytes);
  const sha256 = hashBytes(bytes);
  const key = `uploads/${sha256}`;
  if (!(await hold(key))) {
    throw new AppError('job.cancelled', {
      message: `nobody needs ${key} any more`,
      userMessage: 'This video was deleted before its file was read.',
    });
  }
  if (!(await storage.exists(key))) await storage.put(key, bytes);
  return { kind: 'file', key, sha256, name: name.slice(0, MAX_NAME_LENGTH) };
}
