/** A video of a file that comes with the request itself, and what becomes of files that no video came of. */
import type { ReadySource } from '#src/core/job.ts';
import { forgetIncoming, noteIncoming, oldIncoming } from '#src/db/archive/uploads.ts';
import type { Database } from '#src/db/connection/client.ts';
import { giveUpKey } from '#src/db/jobs/memos.ts';
import type { Storage } from '#src/storage/port.ts';
import { takeInFile } from './intake.ts';

/** No request takes so long between its file and its job. */
const ABANDONED_MINUTES = 60;
/** Gives up what nobody holds. */
const NO_JOB = '';

interface UploadDeps {
  db: Database;
  storage: Storage;
}

/**
 * Takes the file in, has it asked for, and takes it away again if nothing came of it. A crash in between leaves it to
 * `sweepUploads`.
 *
 * @param request accepts the video of the file, which then holds it
 * @throws as `takeInFile` and `request`
 */
export async function withUpload<T>(
  deps: UploadDeps,
  file: { bytes: Uint8Array; name: string; maxBytes: number },
  request: (source: ReadySource) => Promise<T>,
): Promise<T> {
  const { db, storage } = deps;
  const key: string[] = [];
  const note = async (noted: string) => {
    key.push(noted);
    await noteIncoming(db, noted);
    return true;
  };
  try {
    const source = await takeInFile(storage, file.bytes, file.name, file.maxBytes, note);
    const accepted = await request(source);
    // Another request with the same file may have been refused meanwhile, and have taken it away.
    for (const held of key) if (!(await storage.exists(held))) await storage.put(held, file.bytes);
    return accepted;
  } finally {
    for (const held of key) await settle(deps, held);
  }
}

/** Removes the file unless a job holds it. */
async function settle({ db, storage }: UploadDeps, key: string): Promise<void> {
  await giveUpKey(db, NO_JOB, key, () => storage.remove(key));
  await forgetIncoming(db, key);
}

/** Clears away files whose request was cut off before there was a job. */
export async function sweepUploads(deps: UploadDeps, minutes = ABANDONED_MINUTES): Promise<void> {
  for (const key of await oldIncoming(deps.db, minutes)) await settle(deps, key);
}
