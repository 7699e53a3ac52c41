/** Copies the file that somebody attached from the platform to storage, and puts its job in the queue. */
import { toAppError } from '#src/core/errors.ts';
import type { Database } from '#src/db/connection/client.ts';
import { failJob, findJob } from '#src/db/jobs/jobs.ts';
import { holdKey } from '#src/db/jobs/memos.ts';
import { replaceAttachment } from '#src/db/messages/attachments.ts';
import { takeInFile } from '#src/jobs/files/intake.ts';
import { joinLine } from '#src/jobs/life/turns.ts';
import type { VideoQueue } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import { requesterOf } from '../delivery/put.ts';
import type { ChatPlatform } from '../port.ts';

export interface TakeInDeps {
  db: Database;
  storage: Storage;
  queue: VideoQueue;
  /** Largest attachment that is taken in. */
  maxUploadBytes: number;
  log: Logger;
}

/**
 * Takes in the file of a job that waits for it; does nothing for another one. A file that cannot be had, ever, fails
 * the job with the sentence that says why.
 *
 * @throws AppError, transient: call it again later
 */
export async function takeInAttachment(
  deps: TakeInDeps,
  platform: ChatPlatform,
  jobId: string,
  signal: AbortSignal,
): Promise<void> {
  const { db, storage, queue, maxUploadBytes, log } = deps;
  const job = await findJob(db, jobId);
  if (job?.state !== 'queued' || job.source.kind !== 'attachment') return;
  const { ref, name, bytes } = job.source;
  try {
    const read = await platform.readAttachment(
      { ref, name, bytes },
      requesterOf(job),
      maxUploadBytes,
      signal,
    );
    const hold = (key: string) => holdKey(db, jobId, key);
    const source = await takeInFile(storage, read, name, maxUploadBytes, hold);
    const ready = await replaceAttachment(db, jobId, source);
    if (ready) await joinLine({ db, queue }, ready);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (signal.aborted || error.recovery === 'transient') throw thrown;
    log.warn({ err: error, job: jobId, code: error.code }, 'attachment not taken in');
    await failJob(db, jobId, error);
  }
}
