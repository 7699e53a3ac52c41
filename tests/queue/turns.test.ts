/** People take turns in the line, on both backends. */
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Later } from '#src/core/stop.ts';
import type { Database } from '#src/db/connection/client.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { movePlaces } from '#src/db/jobs/place-in-line.ts';
import { findStanding } from '#src/db/jobs/shown.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { joinLine, moveUp } from '#src/jobs/life/turns.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { openVideoQueue, startVideoWorker } from '#src/queue/video.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { until } from '../support/wait.ts';

/** A database of Redis of its own: other files have a queue of the same name at the same time. */
const server = inject('redisUrl');
const redisUrl = server && new URL('/7', server).href;
describe('turns in the queue on PostgreSQL', () => turns(null));
describe.skipIf(redisUrl === null)('turns in the queue on Redis (skipped without a redis-server)', () =>
  turns(redisUrl),
);

async function turns(redis: string | null): Promise<void> {
  let db: Database;
  let deps: { db: Database; queue: ReturnType<typeof openVideoQueue> };
  let backend: ReturnType<typeof openQueueBackend>;

  const opened = await testDatabase();
  beforeAll(() => {
    db = opened.db;
    backend = openQueueBackend({ redisUrl: redis, databaseUrl: opened.url });
    deps = { db, queue: openVideoQueue(backend, silentLog) };
    return async () => {
      await deps.queue.close();
      await backend.close();
    };
  });

  const ask = async (userId: string, heldUntil?: Date) => {
    const job = await newJob(db, { userId, platform: 'discord' });
    const row = heldUntil
      ? ((await moveJob(db, job.id, 'queued', { heldUntil }, { from: ['queued'] })) ?? job)
      : job;
    await joinLine(deps, row);
    return row;
  };

  /** Makes everything, one after the other, as the worker does; the order in which it was made. */
  async function work(count: number): Promise<string[]> {
    const made: string[] = [];
    const worker = startVideoWorker(backend, silentLog, {
      concurrency: 1,
      lockMs: 5_000,
      async handle(jobId, { signal }) {
        const job = await moveJob(db, jobId, 'running');
        if (!job) throw new Error(`${jobId} was not waiting`);
        made.push(job.userId);
        await moveJob(db, jobId, 'completed');
        await moveUp(deps, job);
        // The last one stays, so that none is taken up after it.
        if (made.length === count && !signal.aborted)
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      onAbandoned: async () => undefined,
    });
    await until(() => made.length === count);
    await worker.close();
    return made;
  }

  it('bring everybody’s first before anybody’s second, and the status messages know', async () => {
    const jobs = [];
    for (const who of ['ada', 'ada', 'ada', 'ada', 'bob', 'bob', 'cy']) jobs.push(await ask(who));
    await movePlaces(db);
    const places = await Promise.all(jobs.map(({ id }) => findStanding(db, id)));
    expect(places.map((standing) => standing?.placeInLine)).toEqual([1, 4, 6, 7, 2, 5, 3]);
    expect(await work(7)).toEqual(['ada', 'bob', 'cy', 'ada', 'bob', 'ada', 'ada']);
  });

  it('are kept for who came first with few when somebody keeps coming with more', async () => {
    for (const who of ['ada', 'ada', 'ada']) await ask(who);
    const [first] = await work(1).then(async (made) => {
      for (const who of ['bob', 'cy']) await ask(who);
      return made;
    });
    expect(first).toBe('ada');
    // Ada's second has moved up when her first was made: those who came later do not pass it for ever.
    expect(await work(4)).toEqual(['ada', 'bob', 'cy', 'ada']);
  });

  it('pass to the next where one is cancelled', async () => {
    const first = await ask('dee');
    const second = await ask('dee');
    await ask('eve');
    await movePlaces(db);
    expect((await findStanding(db, second.id))?.placeInLine).toBe(3);
    await cancelJob(deps, first);
    await movePlaces(db);
    expect((await findStanding(db, second.id))?.placeInLine).toBe(1);
    expect((await work(2)).sort()).toEqual(['dee', 'eve']);
  });

  it('are nobody’s who waits for a quota, and it wakes by itself', async () => {
    const held = await ask('fay', new Date(Date.now() + 1_500));
    await ask('gus');
    expect((await findStanding(db, held.id))?.placeInLine).toBeNull();
    expect(await work(2)).toEqual(['gus', 'fay']);
  });

  it('cost a job nothing that has to wait again and again', async () => {
    const { id } = await ask('hal');
    const attempts: boolean[] = [];
    const worker = startVideoWorker(backend, silentLog, {
      concurrency: 1,
      lockMs: 5_000,
      async handle(_id, { lastAttempt }) {
        attempts.push(lastAttempt);
        if (attempts.length < 7) throw new Later(50);
        await moveJob(db, id, 'running');
        await moveJob(db, id, 'completed');
      },
      onAbandoned: async () => undefined,
    });
    await until(async () => (await findJob(db, id))?.state === 'completed');
    await worker.close();
    expect(attempts).toEqual(Array(7).fill(false));
  });
}
