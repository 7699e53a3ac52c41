/** Touch queues over both backends: coalesced, never lost, tried again. */

import { afterEach, describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { Later } from '#src/core/stop.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { openTouchQueue, startTouchWorker, type TouchQueue } from '#src/queue/touch.ts';
import { newDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { redisUrl } from '../support/redis.ts';
import { until } from '../support/wait.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

type Work = (id: string, signal: AbortSignal) => Promise<void>;

async function open(on: string, work: Work, before: (queue: TouchQueue) => Promise<void> = async () => {}) {
  const databaseUrl = on === 'postgres' ? await newDatabase() : '';
  const backend = openQueueBackend({ redisUrl: on === 'redis' ? redisUrl : null, databaseUrl });
  const name = `touch-${Math.random().toString(36).slice(2)}`;
  const queue = openTouchQueue(backend, name, silentLog);
  await before(queue);
  const worker = startTouchWorker(backend, name, silentLog, { concurrency: 5, work });
  let closed = false;
  const close = async () => {
    if (!closed) await worker.close();
    closed = true;
  };
  cleanup.push(
    () => backend.close(),
    () => queue.close(),
    close,
  );
  return { queue, backend, name, close };
}

describe.each(['postgres', ...(redisUrl ? ['redis'] : [])])('over %s', (on) => {
  it('one piece of work comes of many touches while it waits', async () => {
    const worked: string[] = [];
    await open(
      on,
      async (id) => void worked.push(id),
      async (queue) => {
        for (let i = 0; i < 20; i += 1) await queue.touch('a', 1_500);
        await queue.touch('b');
      },
    );
    await until(() => worked.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(worked.sort()).toEqual(['a', 'b']);
  });

  it('a touch while it is worked on leads to another piece of work, and never to two at once', async () => {
    let value = 0;
    let seen = -1;
    let busy = 0;
    let most = 0;
    let runs = 0;
    const { queue } = await open(on, async () => {
      busy += 1;
      runs += 1;
      most = Math.max(most, busy);
      seen = value;
      await new Promise((resolve) => setTimeout(resolve, 150));
      busy -= 1;
    });
    for (; value < 12; value += 1) {
      await queue.touch('a');
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    value = 99;
    await queue.touch('a');
    await until(() => seen === 99);
    expect(most).toBe(1);
    expect(runs).toBeLessThan(12);
  });

  it('an urgent touch does not wait with a slow one', async () => {
    const started = Date.now();
    let at = 0;
    const { queue } = await open(on, async () => {
      at = Date.now();
    });
    await queue.touch('a', 20_000);
    await queue.touch('a');
    await until(() => at > 0, 5_000);
    expect(at - started).toBeLessThan(5_000);
  });

  it('a touch while it is worked on does not wait for what that work puts off', async () => {
    let runs = 0;
    let putOff = (): void => {};
    const { queue } = await open(on, async () => {
      runs += 1;
      if (runs > 1) return;
      await new Promise<void>((resolve) => {
        putOff = resolve;
      });
      throw new Later(3_600_000);
    });
    await queue.touch('a');
    await until(() => runs === 1);
    await queue.touch('a');
    putOff();
    await until(() => runs === 2, 10_000);
  });

  it('is put off, tried again after a transient failure, and left after a permanent one', async () => {
    const worked: string[] = [];
    const fault = (recovery: 'transient' | 'permanent') =>
      new AppError('chat.unavailable', { message: 'no', userMessage: 'No.', recovery });
    const { queue } = await open(on, async (id) => {
      worked.push(id);
      const times = worked.filter((one) => one === id).length;
      if (id === 'later' && times === 1) throw new Later(100);
      if (id === 'transient' && times === 1) throw fault('transient');
      if (id === 'permanent') throw fault('permanent');
    });
    for (const id of ['later', 'transient', 'permanent']) await queue.touch(id);
    await until(() => worked.filter((id) => id === 'transient').length === 2);
    expect(worked.sort()).toEqual(['later', 'later', 'permanent', 'transient', 'transient']);
    await queue.touch('permanent');
    await until(() => worked.filter((id) => id === 'permanent').length === 2);
  });

  it('is not lost by a worker that leaves', async () => {
    const worked: string[] = [];
    const { queue, backend, name, close } = await open(on, async (_id, signal) => {
      worked.push('first');
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await queue.touch('a');
    await until(() => worked.length === 1);
    await close();
    const second = startTouchWorker(backend, name, silentLog, {
      concurrency: 1,
      work: async () => void worked.push('second'),
    });
    cleanup.push(() => second.close());
    await until(() => worked.includes('second'));
  });
});
