/** Deletes a video: its files, and everything remembered for it that no other video needs. */
import { personOf, type Requester } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { clearJob, noteDeleted, noteRemoved, unfinishedDeletions } from '#src/db/jobs/deletions.ts';
import { giveUpKey, keysOf } from '#src/db/jobs/memos.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { reopenPosts } from '#src/db/messages/of-job.ts';
import type { PlatformQueues } from '#src/queue/per-platform.ts';
import type { VideoQueue } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import { moveUp } from './turns.ts';

/** Keys of uploaded files are their own storage keys; every other key is a memo's. */
const UPLOAD = /^uploads\//;

export interface DeleteDeps {
  db: Database;
  queue: VideoQueue;
  deliveries: PlatformQueues;
  storage: Storage;
  log: Logger;
}

/**
 * Deletes the video. The row is cleared first: from then on nobody sees or makes anything of it. A worker that is
 * at it notices with its next report. Then the files go, and the video from the chat. If this stops in between,
 * `sweepDeletions` goes on with it. Deleting twice does no harm.
 *
 * @param by who asked for it, for the audit
 */
export async function deleteVideo(deps: DeleteDeps, job: JobRow, by: Requester): Promise<void> {
  const { platform, workspace, userId } = by;
  const who = [personOf(by).workspace === null ? null : workspace, userId].filter(Boolean).join('/');
  if (!(await clearJob(deps.db, job.id, platform, who))) return;
  try {
    await removeFiles(deps, job.id);
    await deps.queue.remove(job.id, job.run);
    await moveUp(deps, job);
    for (const on of await reopenPosts(deps.db, job.id)) await deps.deliveries.touch(on, job.id);
  } catch (err) {
    deps.log.warn({ err, job: job.id }, 'deletion left to the sweeps');
  }
}

/** Goes on with deletions that a crash or a storage that was away has interrupted. */
export async function sweepDeletions(deps: Pick<DeleteDeps, 'db' | 'storage'>, log: Logger): Promise<void> {
  for (const jobId of await unfinishedDeletions(deps.db)) {
    await removeFiles(deps, jobId).catch((err) => log.warn({ err, job: jobId }, 'deletion to be finished'));
  }
}

async function removeFiles(
  { db, storage }: Pick<DeleteDeps, 'db' | 'storage'>,
  jobId: string,
): Promise<void> {
  for (const key of await keysOf(db, jobId)) {
    const removed: string[] = [];
    await giveUpKey(db, jobId, key, async (files) => {
      removed.push(...(UPLOAD.test(key) ? [key] : files));
      await Promise.all(removed.map((file) => storage.remove(file)));
    });
    await noteRemoved(db, jobId, removed);
  }
  await noteDeleted(db, jobId);
}
