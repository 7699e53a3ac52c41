/** The queue of videos to be made, and the worker that takes them from it. */
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { AppError } from '#src/core/errors.ts';
import { HandedOver, Later, type StopReason } from '#src/core/stop.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { QueueBackend } from './backend.ts';
import { ASK_AGAIN_MS, backoffMs, MAX_ATTEMPTS } from './backoff.ts';
import { READ_AHEAD_QUEUE, VIDEO_QUEUE, type VideoPayload, videoPayloadSchema } from './catalogue.ts';
import { openTouchQueue } from './touch.ts';

/** Finished queue jobs are only kept for a look at the queue: the row holds the facts. */
const KEEP = { age: 24 * 3600, count: 500 };

/** A job that still waits after so long gets its paper read ahead; one whose turn has come reads it itself. */
const READ_AHEAD_MS = 1_500;

/** The queue's id of a job's n-th run: a retry is a new queue job, so that it is never taken for the old one. */
const queueId = (jobId: string, run: number): string => `${jobId}-${run}`;

/** Where BullMQ has what nobody works on yet, and what is not done yet. */
const WAITING = ['waiting', 'prioritized', 'delayed'] as const;
const UNFINISHED = [...WAITING, 'active'] as const;

/** Every call throws AppError `queue.unavailable` where the queue is away. */
export interface VideoQueue {
  /**
   * Puts the job in the queue; once, however often it is called for the same run.
   *
   * @param turn from 1: all jobs of a lower turn go first, those of the same in the order in which they came
   * @param delayMs not before so long from now
   */
  enqueue(jobId: string, run: number, turn?: number, delayMs?: number): Promise<void>;
  /** Gives a waiting job another turn, behind those that have it already. */
  setTurn(jobId: string, run: number, turn: number): Promise<void>;
  /** Whether the queue still has work to do for this run. */
  holds(jobId: string, run: number): Promise<boolean>;
  /** All runs for which the queue has work to do, as it is read: one that moves meanwhile may be missing. */
  held(): Promise<{ has(jobId: string, run: number): boolean }>;
  /** Takes a waiting job out; does nothing to one that is being worked on. */
  remove(jobId: string, run: number): Promise<void>;
  close(): Promise<void>;
}

export function openVideoQueue(backend: QueueBackend, log: Logger): VideoQueue {
  const { promptly } = backend;
  const queue = backend.queue<VideoPayload>(VIDEO_QUEUE);
  const ahead = openTouchQueue(backend, READ_AHEAD_QUEUE, log);
  queue.on('error', (error) => log.warn({ err: error }, 'queue connection'));

  /** Changes a waiting job; one that is no longer waiting by then is left to whoever has it. */
  async function whileItWaits(
    id: string,
    change: (job: Job<VideoPayload>) => Promise<unknown>,
  ): Promise<void> {
    const job = await promptly(() => queue.getJob(id));
    if (!job) return;
    try {
      await promptly(() => change(job));
    } catch (thrown) {
      const state = await promptly(() => queue.getJobState(id));
      if (WAITING.some((waiting) => waiting === state)) throw thrown;
    }
  }

  return {
    async enqueue(jobId, run, turn = 1, delayMs = 0) {
      const how = {
        jobId: queueId(jobId, run),
        priority: turn,
        delay: delayMs,
        attempts: MAX_ATTEMPTS,
        backoff: { type: 'classified' },
        removeOnComplete: KEEP,
        removeOnFail: KEEP,
      };
      await promptly(() => queue.add('video', { jobId }, how));
      await ahead.touch(jobId, READ_AHEAD_MS);
    },
    async setTurn(jobId, run, turn) {
      await whileItWaits(queueId(jobId, run), async (job) => {
        if (job.priority !== turn) await job.changePriority({ priority: turn });
      });
    },
    async holds(jobId, run) {
      const state = await promptly(() => queue.getJobState(queueId(jobId, run)));
      return state !== 'unknown' && state !== 'completed' && state !== 'failed';
    },
    async held() {
      const ids = new Set(await promptly(() => queue.getRanges([...UNFINISHED], 0, -1)));
      return { has: (jobId, run) => ids.has(queueId(jobId, run)) };
    },
    async remove(jobId, run) {
      await whileItWaits(queueId(jobId, run), (job) => job.remove());
    },
    async close() {
      await Promise.all([queue.close(), ahead.close()]);
    },
  };
}

export interface VideoRun {
  /** Aborts with a `StopReason`. */
  signal: AbortSignal;
  /** Workers that died over it, as far as the queue knows. */
  lost: number;
  /** Whether a transient failure of this run will not be tried again. */
  lastAttempt: boolean;
}

export interface VideoWorkerOptions {
  concurrency: number;
  /** A worker that is silent for so long is taken for dead and its job given to another. */
  lockMs: number;
  /** Throws `Later` for a job that has to wait: it comes back then, and nothing is counted against it. */
  handle(jobId: string, run: VideoRun): Promise<void>;
  /** The queue gave up on a job that its workers kept dying on. */
  onAbandoned(jobId: string, error: Error): Promise<void>;
}

export interface VideoWorker {
  /** Whether this worker is working on the job. */
  works(jobId: string): boolean;
  /** Stops working on the job, if this worker is. */
  cancel(jobId: string): void;
  /** Hands running jobs over to other workers and leaves. */
  close(): Promise<void>;
}

/**
 * How often a job may lose its worker, wherever it is; one that kills them at one place is given up sooner
 * (`jobs/life/losses.ts`).
 */
const MAX_LOST_WORKERS = 6;

/** A leaving worker's own last fetch must not get the job that it has just put back. */
const PUT_BACK_MS = 100;

/** Starts taking videos from the queue. */
export function startVideoWorker(
  backend: QueueBackend,
  log: Logger,
  options: VideoWorkerOptions,
): VideoWorker {
  const running = new Map<string, string>();
  let leaving = false;

  async function work(
    job: Job<VideoPayload>,
    token: string | undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    const { jobId } = videoPayloadSchema.parse(job.data);
    // A fetch that was under way when this worker began to leave may still bring a job, even one handed over.
    if (leaving) return putBack(job, token);
    running.set(jobId, job.id ?? '');
    try {
      await options.handle(jobId, {
        signal: signal ?? new AbortController().signal,
        lost: job.stalledCounter,
        lastAttempt: job.attemptsMade + 1 >= MAX_ATTEMPTS,
      });
    } catch (error) {
      if (error instanceof HandedOver) return putBack(job, token);
      if (error instanceof Later) return putBack(job, token, error.ms);
      if (error instanceof AppError && error.recovery === 'permanent')
        throw new UnrecoverableError(error.message);
      throw error;
    } finally {
      running.delete(jobId);
    }
  }

  async function putBack(
    job: Job<VideoPayload>,
    token: string | undefined,
    ms = PUT_BACK_MS,
  ): Promise<never> {
    await job.moveToDelayed(Date.now() + ms, token);
    throw new DelayedError();
  }

  const worker = backend.worker<VideoPayload>(VIDEO_QUEUE, work, {
    concurrency: options.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: Math.round(options.lockMs / 2),
    maxStalledCount: MAX_LOST_WORKERS,
    runRetryDelay: ASK_AGAIN_MS,
    settings: {
      backoffStrategy: (attemptsMade, _type, error) => backoffMs(attemptsMade, error, Math.random()),
    },
  });
  worker.on('error', (error) => log.warn({ err: error }, 'worker connection'));
  worker.on('lockRenewalFailed', (ids: string[]) => {
    for (const id of ids) worker.cancelJob(id, 'lost' satisfies StopReason);
  });
  worker.on('failed', (job, error) => {
    // Beyond that nobody has worked on it: the queue itself gave it up.
    if (job && job.stalledCounter > MAX_LOST_WORKERS) {
      options.onAbandoned(job.data.jobId, error).catch((err) => log.error({ err }, 'abandoned job'));
    }
  });

  return {
    works: (jobId) => running.has(jobId),
    cancel(jobId) {
      const id = running.get(jobId);
      if (id) worker.cancelJob(id, 'cancel' satisfies StopReason);
    },
    async close() {
      leaving = true;
      await worker.pause(true);
      worker.cancelAllJobs('handover' satisfies StopReason);
      await worker.close();
    },
  };
}
