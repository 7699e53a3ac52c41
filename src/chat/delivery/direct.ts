/**
 * Brings messages up to date without the queue, while that is away: the rows are there, the chat is, and whoever asks
 * is to see what stands in the one in the other.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Later } from '#src/core/stop.ts';
import type { Database } from '#src/db/connection/client.ts';
import { tryTake } from '#src/db/limits/rate-limits.ts';
import type { Logger } from '#src/runtime/log.ts';
import { SLOT_PREFIX } from './pacing.ts';

/** One process at a time, over all that hear of a change, and for each job not more often than this. */
const TURN_MS = 1_500;

/** Brings the job's messages up to date. Throws `Later`, or what is left to the next sweep. */
export type Work = (jobId: string, signal: AbortSignal) => Promise<void>;

export interface DirectDelivery {
  /** The job's messages have to be looked at; any number of these while one waits are one piece of work. */
  touch(jobId: string): void;
  /** Whether this process is at the job's messages. */
  isAt(jobId: string): boolean;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export function createDirectDelivery(db: Database, log: Logger, work: Work): DirectDelivery {
  const leaving = new AbortController();
  const { signal } = leaving;
  /** True: it was touched again while it was worked on. */
  const open = new Map<string, boolean>();
  const under = new Set<Promise<void>>();

  async function once(jobId: string): Promise<void> {
    const waitMs = await tryTake(db, [{ name: `${SLOT_PREFIX}direct:${jobId}`, spacingMs: TURN_MS }]);
    if (waitMs > 0) throw new Later(Math.ceil(waitMs));
    open.set(jobId, false);
    await work(jobId, signal);
  }

  async function run(jobId: string): Promise<void> {
    do {
      try {
        await once(jobId);
      } catch (thrown) {
        if (!(thrown instanceof Later)) throw thrown;
        open.set(jobId, true);
        await sleep(thrown.ms, undefined, { signal });
      }
    } while (open.get(jobId));
  }

  return {
    touch(jobId) {
      const known = open.has(jobId);
      open.set(jobId, true);
      if (known || signal.aborted) return;
      const running = run(jobId)
        .catch((err) => signal.aborted || log.warn({ err, job: jobId }, 'not brought up to date directly'))
        .then(() => {
          open.delete(jobId);
          under.delete(running);
        });
      under.add(running);
    },
    isAt: (jobId) => open.has(jobId),
    async close() {
      leaving.abort();
      await Promise.all(under);
    },
  };
}
