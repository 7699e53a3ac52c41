/**
 * Queues of "bring this up to date": a job names a thing, and the work reads what the thing should be. So any
 * number of touches while one waits are one piece of work, and a touch during the work leads to another after it.
 */
import { setMaxListeners } from 'node:events';
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import { Later } from '#src/core/stop.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { QueueBackend } from './backend.ts';
import { ASK_AGAIN_MS, backoffMs } from './backoff.ts';

const payloadSchema = z.object({ id: z.string() });
type Payload = z.infer<typeof payloadSchema>;

/** Transient failures in a row (about a quarter of an hour, with the backoff) before the next sweep has to find it. */
const ATTEMPTS = 12;

/** A worker that is silent for so long has died, and what it was at goes to another one. */
const LOCK_MS = 8_000;
/** Bringing something up to date again does no harm, however many workers died over it. */
const MAX_LOST_WORKERS = 1_000;

/** A leaving worker's own last fetch must not get the job that it has just put back. */
const PUT_BACK_MS = 100;

export interface TouchQueue {
  /**
   * Notes that the thing has to be looked at; `delayMs` from now, or sooner if a sooner touch waits already.
   * @throws AppError `queue.unavailable`
   */
  touch(id: string, delayMs?: number): Promise<void>;
  close(): Promise<void>;
}

export function openTouchQueue(backend: QueueBackend, name: string, log: Logger): TouchQueue {
  const queue = backend.queue<Payload>(name);
  queue.on('error', (error) => log.warn({ err: error, queue: name }, 'queue connection'));
  return {
    async touch(id, delayMs = 0) {
      const how = {
        delay: delayMs,
        // Urgent ones do not wait for the slow lane that an earlier touch is in.
        deduplication: { id, keepLastIfActive: true, reschedule: delayMs === 0 },
        attempts: ATTEMPTS,
        backoff: { type: 'classified' },
        removeOnComplete: true,
        removeOnFail: true,
      };
      await backend.promptly(() => queue.add(name, { id }, how));
    },
    close: () => queue.close(),
  };
}

export interface TouchWorkerOptions {
  concurrency: number;
  /**
   * Brings the thing up to date. Throws `Later`, or AppError: a transient one is tried again, a permanent one is
   * logged and left. The signal aborts when the worker leaves.
   */
  work(id: string, signal: AbortSignal): Promise<void>;
}

/**
 * Starts working; `close` aborts what is under way and leaves it to another worker.
 *
 * Work that is put off ends, and comes again as a touch of its own. Delayed as it is, it would keep with it what was
 * touched meanwhile, for the queue gives that out when the work before it ends.
 */
export function startTouchWorker(
  backend: QueueBackend,
  name: string,
  log: Logger,
  { concurrency, work }: TouchWorkerOptions,
): { close(): Promise<void> } {
  const leaving = new AbortController();
  setMaxListeners(0, leaving.signal); // every piece of work under way listens
  const queue = openTouchQueue(backend, name, log);
  const puttingOff = new Set<Promise<void>>();

  /** @returns in how many ms to look at it again; null: it is done */
  async function run(job: Job<Payload>, token: string | undefined): Promise<number | null> {
    const { id } = payloadSchema.parse(job.data);
    const putBack = async (): Promise<never> => {
      await job.moveToDelayed(Date.now() + PUT_BACK_MS, token);
      throw new DelayedError();
    };
    // A fetch that was under way when this worker began to leave may still bring a job.
    if (leaving.signal.aborted) return putBack();
    try {
      await work(id, leaving.signal);
      return null;
    } catch (error) {
      if (leaving.signal.aborted) return putBack();
      if (error instanceof Later) return error.ms;
      log.warn({ err: error, queue: name, id }, 'not brought up to date');
      if (error instanceof AppError && error.recovery === 'permanent') {
        throw new UnrecoverableError(error.message);
      }
      throw error;
    }
  }

  const worker = backend.worker<Payload>(name, run, {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    maxStalledCount: MAX_LOST_WORKERS,
    runRetryDelay: ASK_AGAIN_MS,
    settings: {
      backoffStrategy: (attemptsMade, _type, error) => backoffMs(attemptsMade, error, Math.random()),
    },
  });
  worker.on('error', (error) => log.warn({ err: error, queue: name }, 'worker connection'));
  worker.on('completed', ({ data: { id } }, laterMs: number | null) => {
    if (laterMs === null) return;
    const putOff = queue
      .touch(id, laterMs)
      .catch((err) => log.warn({ err, queue: name, id }, 'not put off: a sweep will find it'))
      .finally(() => puttingOff.delete(putOff));
    puttingOff.add(putOff);
  });
  return {
    async close() {
      leaving.abort();
      await worker.pause(true);
      await worker.close();
      await Promise.all(puttingOff);
      await queue.close();
    },
  };
}
