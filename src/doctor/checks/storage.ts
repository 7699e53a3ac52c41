/** The storage: a file is written, read, read in part, found to be there, and deleted. */
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Storage } from '#src/storage/port.ts';
import { type Finding, fault, ok } from '../finding.ts';

const BYTES = 4_096;

/** @param where `the bucket videos`, `/srv/data/media`. @throws AppError `storage.failed`, which says what to do */
export async function lookAtStorage(storage: Storage, where: string): Promise<Finding[]> {
  const key = `doctor/${randomBytes(8).toString('hex')}`;
  const bytes = randomBytes(BYTES);
  // Whoever may not list a bucket is told that a file which is not there is forbidden.
  if (await storage.exists(key)) throw new Error('the storage says that it has what nobody has put there');
  await storage.put(key, bytes);
  let wrong: string | null = null;
  try {
    if (!bytes.equals(await storage.read(key))) wrong = 'gives back something else than was written';
    const part = await buffer(await storage.open(key, { start: 100, end: 199 }));
    if (!part.equals(bytes.subarray(100, 200)))
      wrong ??= 'does not give parts of files, which players ask for';
  } finally {
    await storage.remove(key);
  }
  if (await storage.exists(key)) wrong ??= 'keeps what was deleted';
  return wrong === null
    ? [ok(`A file was written, read and deleted in ${where}.`)]
    : [
        fault(
          `The storage (${where}) ${wrong}.`,
          'Look at the store behind S3_ENDPOINT, and at any cache before it.',
        ),
      ];
}
