/** Turns the stream of changes to job rows into touches of the delivery queue: few, and never too late. */
import type { Database } from '#src/db/connection/client.ts';
import { findUrgency } from '#src/db/messages/posts.ts';
import type { ChatPlatform } from '../port.ts';

/** The least delay there is: unlike none, it lets a touch that waits already wait on. */
export const WHEN_FREE_MS = 1;

/** What was last done about a job. */
interface Followed {
  /** Everything that has to be seen at once when it changes. */
  key: string;
  /** When it was last passed on, ms. */
  touchedAt: number;
  /** It will be passed on: a change before that is covered. */
  planned: boolean;
}

export interface Follower {
  /** The job's row has changed. */
  changed(jobId: string): Promise<void>;
  close(): void;
}

/**
 * Passes changes on to the delivery queue. Progress goes at once, and then at most once in the platform's
 * `messageMs`: a later change within that time needs no touch of its own, since the next one is planned already.
 * Ends, approvals, cancels, new runs and the paper's name are passed on as they happen.
 *
 * The plan is a timer here, not a delay in the queue: a touch that waits there already may be done before that.
 *
 * @param touch has the job's messages on a platform looked at, `delayMs` from now
 * @param onFault what to do with a touch that failed; a sweep will see to the job
 */
export function followJobs(
  db: Database,
  touch: (platform: string, jobId: string, delayMs?: number) => Promise<void>,
  platforms: readonly ChatPlatform[],
  onFault: (fault: unknown) => void,
): Follower {
  const followed = new Map<string, Followed>();
  const timers = new Set<NodeJS.Timeout>();

  function plan(job: Followed, inMs: number, pass: () => Promise<void>): void {
    job.planned = true;
    const timer = setTimeout(() => {
      timers.delete(timer);
      job.planned = false;
      job.touchedAt = Date.now();
      pass().catch(onFault);
    }, inMs);
    timers.add(timer);
  }

  return {
    async changed(jobId) {
      const job = await findUrgency(db, jobId);
      const platform = platforms.find(({ name }) => name === job?.platform);
      if (!job || !platform) return;
      const { state, run, cancelRequested, named, notice, deleted } = job;
      const key = [state, run, cancelRequested, named, notice, deleted].join();
      const before = followed.get(jobId);
      if (before?.key !== key) {
        const touchedAt = Date.now();
        if (state === 'running' || state === 'queued')
          followed.set(jobId, { key, touchedAt, planned: false });
        else followed.delete(jobId); // it changes seldom from here on, if at all
        return touch(platform.name, jobId);
      }
      if (before.planned) return;
      const inMs = Math.max(0, before.touchedAt + platform.pace.messageMs - Date.now());
      plan(before, inMs, () => touch(platform.name, jobId, WHEN_FREE_MS));
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
