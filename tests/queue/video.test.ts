import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { HandedOver } from '#src/core/stop.ts';
import { openQueueBackend, type QueueBackend } from '#src/queue/backend.ts';
import { VIDEO_QUEUE } from '#src/queue/catalogue.ts';
import { openVideoQueue, startVideoWorker, type VideoRun } from '#src/queue/video.ts';
import { newDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { redisUrl } from '../support/redis.ts';
import { until } from '../support/wait.ts';

/** Short, so that a lost worker is noticed within the test. */
const LOCK_MS = 1_000;

describe('video queue on PostgreSQL', () => videoQueue(null));
describe.skipIf(redisUrl === null)('video queue on Redis (skipped without a redis-server)', () =>
  videoQueue(redisUrl),
);

function videoQueue(redisUrl: string | null): void {
  let settings: { redisUrl: string | null; databaseUrl: string };
  const cleanups: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    settings = { redisUrl, databaseUrl: await newDatabase() };
  });
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  function open(): { backend: QueueBackend; queue: ReturnType<typeof openVideoQueue> } {
    const backend = openQueueBackend(settings);
    const queue = openVideoQueue(backend, silentLog);
    cleanups.push(
      () => backend.close(),
      () => queue.close(),
    );
    return { backend, queue };
  }

  function work(
    backend: QueueBackend,
    handle: (jobId: string, run: VideoRun) => Promise<void>,
    onAbandoned: (jobId: string) => Promise<void> = async () => undefined,
  ) {
    const worker = startVideoWorker(backend, silentLog, {
      concurrency: 2,
      lockMs: LOCK_MS,
      handle,
      onAbandoned,
    });
    cleanups.push(() => worker.close());
    return worker;
  }

  const newId = () => `job_${randomUUID()}`;

  it('hands each job to a worker once, however often it is put in', async () => {
    const { backend, queue } = open();
    const done: string[] = [];
    const ids = [newId(), newId(), newId()];
    for (const id of [...ids, ...ids]) await queue.enqueue(id, 1);
    work(backend, async (id) => void done.push(id));
    await until(() => done.length >= ids.length);
    await until(async () => !(await queue.holds(ids[2] ?? '', 1)));
    expect(done.sort()).toEqual(ids.sort());
  });

  it('tries a transient failure again and a permanent one never', async () => {
    const { backend, queue } = open();
    const tries = new Map<string, number>();
    const [transient, permanent] = [newId(), newId()];
    work(backend, async (id) => {
      tries.set(id, (tries.get(id) ?? 0) + 1);
      if (id === permanent) throw new AppError('file.damaged', { message: 'no', userMessage: 'No.' });
      if (tries.get(id) === 1) {
        throw new AppError('source.unavailable', {
          message: 'away',
          userMessage: 'Away.',
          recovery: 'transient',
        });
      }
    });
    await queue.enqueue(transient, 1);
    await queue.enqueue(permanent, 1);
    await until(() => tries.get(transient) === 2);
    await until(async () => !(await queue.holds(transient, 1)) && !(await queue.holds(permanent, 1)));
    expect(tries.get(permanent)).toBe(1);
  });

  it('says that a first attempt is not the last', async () => {
    const { backend, queue } = open();
    const seen: boolean[] = [];
    const id = newId();
    work(backend, async (_id, run) => void seen.push(run.lastAttempt));
    await queue.enqueue(id, 1);
    await until(() => seen.length === 1);
    expect(seen).toEqual([false]);
  });

  it('stops a running job when it is cancelled', async () => {
    const { backend, queue } = open();
    const reasons: unknown[] = [];
    const id = newId();
    const worker = work(backend, async (_id, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      reasons.push(signal.reason);
    });
    await queue.enqueue(id, 1);
    await until(() => worker.works(id));
    worker.cancel(id);
    await until(() => reasons.length === 1);
    expect(reasons).toEqual(['cancel']);
  });

  it('hands a running job over when its worker leaves', async () => {
    const { backend, queue } = open();
    const id = newId();
    const leaving = work(backend, async (_id, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      if (signal.reason === 'handover') throw new HandedOver();
    });
    await queue.enqueue(id, 1);
    await until(() => leaving.works(id));
    await leaving.close();
    expect(await queue.holds(id, 1)).toBe(true);
    const done: string[] = [];
    work(backend, async (jobId) => void done.push(jobId));
    await until(() => done.length === 1);
    expect(done).toEqual([id]);
  });

  it('removes a waiting job, and runs a job again under another run', async () => {
    const { backend, queue } = open();
    const id = newId();
    await queue.enqueue(id, 1);
    expect(await queue.holds(id, 1)).toBe(true);
    await queue.remove(id, 1);
    expect(await queue.holds(id, 1)).toBe(false);
    let runs = 0;
    work(backend, async () => {
      runs += 1;
    });
    await queue.enqueue(id, 2);
    await until(() => runs === 1);
    await until(async () => !(await queue.holds(id, 2)));
    await queue.enqueue(id, 3);
    await until(() => runs === 2);
  });

  it('lets go of a job that is being worked on, and tells of one that it cannot take out', async () => {
    const { backend, queue } = open();
    const [active, waiting] = [newId(), newId()];
    const worker = work(
      backend,
      (_id, { signal }) => new Promise<void>((end) => signal.addEventListener('abort', () => end())),
    );
    await queue.enqueue(active, 1);
    await until(() => worker.works(active));
    await queue.remove(active, 1);
    await queue.setTurn(active, 1, 7);
    expect(worker.works(active)).toBe(true);
    worker.cancel(active);

    const broken = () => Promise.reject(new Error('broken'));
    const faulty = openVideoQueue(
      {
        ...backend,
        queue: (name: string) =>
          Object.assign(backend.queue(name), {
            getJob: async () => ({ priority: 1, remove: broken, changePriority: broken }),
          }),
      } as QueueBackend,
      silentLog,
    );
    cleanups.push(() => faulty.close());
    await queue.enqueue(waiting, 1, 1, 60_000);
    await expect(faulty.remove(waiting, 1)).rejects.toThrow('broken');
    await expect(faulty.setTurn(waiting, 1, 7)).rejects.toThrow('broken');
  });

  it('gives a job up by how many workers it has lost, whatever its failures say', async () => {
    const { backend, queue } = open();
    const abandoned: string[] = [];
    const [talkative, deadly] = [newId(), newId()];
    // Its workers died six times already; the seventh takes it and is silent.
    await queue.enqueue(deadly, 1);
    const silent = backend.worker(VIDEO_QUEUE, () => new Promise(() => undefined), {
      ...{ lockDuration: 300, skipLockRenewal: true, skipStalledCheck: true },
    });
    silent.on('error', () => undefined);
    await until(async () => (await backend.queue(VIDEO_QUEUE).getActiveCount()) === 1);
    await losses(6, deadly);
    void silent.close(true);
    work(
      backend,
      async () => {
        throw new AppError('file.damaged', { message: 'the machine stalled', userMessage: 'No.' });
      },
      async (id) => void abandoned.push(id),
    );
    await queue.enqueue(talkative, 1);
    await until(() => abandoned.length > 0);
    await until(async () => !(await queue.holds(talkative, 1)));
    expect(abandoned).toEqual([deadly]);
  });

  /** Notes in the queue's own books that the job has lost so many workers. */
  async function losses(count: number, jobId: string): Promise<void> {
    if (settings.redisUrl) {
      const redis = new Redis(settings.redisUrl);
      await redis.hset(`bull:${VIDEO_QUEUE}:${jobId}-1`, 'stc', count);
      redis.disconnect();
      return;
    }
    const sql = postgres(settings.databaseUrl, { max: 1 });
    await sql`update bullmq.job set stalled_count = ${count} where id = ${`${jobId}-1`}`;
    await sql.end();
  }
}
