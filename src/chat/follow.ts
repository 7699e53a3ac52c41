/** Turns the stream of changes to job rows into touches of the delivery queue: few, and never too late. */
import type { Database } from '../db/client.ts';
import { findUrgency } from '../db/posts.ts';
import type { DeliveryQueue } from '../queue/delivery.ts';
import type { ChatPlatform } from './port.ts';

/** The least delay there is: unlike none, it lets a touch that waits already wait on. */
export const WHEN_FREE_MS = 1;

/** What was last done about a job. */
interface Followed {
  /** Everything that has to be seen at once when it changes. */
  key: string;
  /** When its progress is next looked at (or was last), ms. */
  plannedAt: number;
}

/**
 * A function to be called with the id of each job that has changed.
 *
 * Progress is passed on at once, and then at most once in the platform's `messageMs`: a later change within that
 * time needs no touch of its own, since the one that is planned reads the row when its time has come. Ends,
 * approvals, cancels, new runs and the paper's name are passed on as they happen.
 */
export function followJobs(
  db: Database,
  deliveries: DeliveryQueue,
  platforms: readonly ChatPlatform[],
  now: () => number = Date.now,
): (jobId: string) => Promise<void> {
  const followed = new Map<string, Followed>();
  return async (jobId) => {
    const job = await findUrgency(db, jobId);
    const platform = platforms.find(({ name }) => name === job?.platform);
    if (!job || !platform) return;
    const { state, run, cancelRequested, named, deleted } = job;
    const key = [state, run, cancelRequested, named, deleted].join();
    const before = followed.get(jobId);
    if (before?.key !== key) {
      if (state === 'running' || state === 'queued') followed.set(jobId, { key, plannedAt: now() });
      else followed.delete(jobId); // it changes seldom from here on, if at all
      return deliveries.touch(platform.name, jobId);
    }
    if (before.plannedAt > now()) return;
    before.plannedAt = Math.max(now() + WHEN_FREE_MS, before.plannedAt + platform.pace.messageMs);
    await deliveries.touch(platform.name, jobId, Math.ceil(before.plannedAt - now()));
  };
}
