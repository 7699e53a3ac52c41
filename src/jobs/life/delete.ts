/** Deletes a video: its files, and everything remembered for it that no other video needs. */
import { personOf, type Requester } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { clearJob, noteDeleted, noteRemoved, unfinishedDeletions } from '#src/db/jobs/deletions.ts';
import { giveUpKey, keysOf, unfinishedRemovals } from '#src/db/jobs/memos.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { reopenPosts } from '#src/db/messages/of-job.ts';
import type { PlatformQueues } from '#src/queue/per-platform.ts';
import type { VideoQueue } from '#src/queue/video.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import { moveUp } from './turns.ts';

/** No storage takes longer to remove the files of one key. */
const REMOVED_WITHIN_MINUTES = 5;
/** Keys of uploaded files are their own storage keys; every other key is a memo's. */
const UPLOAD = /^uploads\//;

export interface DeleteDeps {
  db: Database;
  queue: VideoQueue;
  deliveries: PlatformQueues;
  storage: Storage;
  log: Logger;
}

type RemoveDeps = Pick<DeleteDeps, 'db' | 'storage'>;

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
export async function sweepDeletions(deps: RemoveDeps, log: Logger): Promise<void> {
  for (const jobId of await unfinishedDeletions(deps.db)) {
    await removeFiles(deps, jobId).catch((err) => log.warn({ err, job: jobId }, 'deletion to be finished'));
  }
  for (const { jobId, key } of await unfinishedRemovals(deps.db, REMOVED_WITHIN_MINUTES)) {
    await giveUp(deps, jobId, key).catch((err) => log.warn({ err, key }, 'removal to be finished'));
  }
}

/** @returns the files that were removed */
async function giveUp({ db, storage }: RemoveDeps, jobId: string, key: string): Promise<string[]> {
  const removed: string[] = [];
  await giveUpKey(db, jobId, key, async (files) => {
    removed.push(...(UPLOAD.test(key) ? [key] : files));
    await Promise.all(removed.map((file) => storage.remove(file)));
  });
  return removed;
}

async function removeFiles(deps: RemoveDeps, jobId: string): Promise<void> {
  for (const key of await keysOf(deps.db, jobId))
    await noteRemoved(deps.db, jobId, await giveUp(deps, jobId, key));
  await noteDeleted(deps.db, jobId);
}
