import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import { openKeyLocks } from '#src/db/connection/key-locks.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { until } from '../support/wait.ts';

const { db, url, locks } = await testDatabase();
const job = await newJob(db);
const cancelled = new AppError('job.cancelled', { message: 'cancelled', userMessage: 'Cancelled.' });

describe('the memo', () => {
  const storage = memoryStorage();
  const memo = createMemo(db, storage, job.id, locks);
  let made = 0;
  const recipe = (inputs: unknown) => ({
    name: 'thing',
    inputs,
    schema: z.object({ key: z.string(), count: z.number() }),
    async make(save: (name: string, from: Uint8Array) => Promise<string>) {
      made += 1;
      return { key: await save('thing.bin', new Uint8Array([made])), count: made };
    },
  });

  it('makes a thing once for the same inputs, whatever order they are written in', async () => {
    const first = await memo(recipe({ a: 1, b: [2, 3] }));
    const second = await memo(recipe({ b: [2, 3], a: 1 }));
    expect(second).toEqual(first);
    expect(made).toBe(1);
    await memo(recipe({ a: 1, b: [3, 2] }));
    expect(made).toBe(2);
  });

  it('is shared with other workers over the same database and storage', async () => {
    made = 0;
    await createMemo(db, storage, (await newJob(db)).id, locks)(recipe({ a: 1, b: [2, 3] }));
    expect(made).toBe(0);
  });

  it('makes anew what has lost its files', async () => {
    const before = await memo(recipe('files'));
    await storage.remove(before.key);
    const after = await memo(recipe('files'));
    expect(after.count).toBe(before.count + 1);
    expect(await storage.exists(after.key)).toBe(true);
    expect(await memo(recipe('files'))).toEqual(after);
  });

  it('makes anew what an older version remembered in another shape', async () => {
    await memo({ ...recipe('shape'), schema: z.unknown(), make: async () => ({ old: true }) });
    expect((await memo(recipe('shape'))).count).toBe(made);
  });

  it('remembers nothing of a failure', async () => {
    const failing = { ...recipe('fails'), make: () => Promise.reject(new Error('no')) };
    await expect(memo(failing)).rejects.toThrow('no');
    const count = made;
    await memo(recipe('fails'));
    expect(made).toBe(count + 1);
  });
});

describe.each([
  ['of one worker', locks],
  ['of two workers', openKeyLocks(url)],
])('what two jobs %s need at once', (_whose, others) => {
  const storage = memoryStorage();
  afterAll(() => (others === locks ? undefined : others.close()));
  const never = new AbortController().signal;
  const first = async () => createMemo(db, storage, (await newJob(db)).id, locks, never);
  const second = async (signal = never) => createMemo(db, storage, (await newJob(db)).id, others, signal);
  /** Made when it is told to be, by whoever makes it. */
  function slow() {
    const made: ((outcome: Promise<{ count: number }>) => void)[] = [];
    const make = () => new Promise<{ count: number }>((resolve) => made.push(resolve));
    const recipe = { name: 'slow', inputs: randomUUID(), schema: z.object({ count: z.number() }), make };
    return { made, recipe };
  }

  it('is made by one of them, and waited for by the other', async () => {
    const { made, recipe } = slow();
    const both = [(await first())(recipe), (await second())(recipe)];
    await until(() => made.length === 1);
    await pause(600);
    made[0]?.(Promise.resolve({ count: 7 }));
    expect(await Promise.all(both)).toEqual([{ count: 7 }, { count: 7 }]);
    expect(made).toHaveLength(1);
  });

  it('is made by the other where the first fails', async () => {
    const { made, recipe } = slow();
    const one = (await first())(recipe);
    await until(() => made.length === 1);
    const other = (await second())(recipe);
    made[0]?.(Promise.reject(new Error('the first was cancelled')));
    await expect(one).rejects.toThrow('cancelled');
    await until(() => made.length === 2);
    made[1]?.(Promise.resolve({ count: 8 }));
    expect(await other).toEqual({ count: 8 });
  });

  it('is waited for no longer than it is wanted', async () => {
    const { made, recipe } = slow();
    const stopped = new AbortController();
    const one = (await first())(recipe);
    await until(() => made.length === 1);
    const other = (await second(stopped.signal))(recipe);
    stopped.abort(cancelled);
    await expect(other).rejects.toMatchObject({ code: 'job.cancelled' });
    made[0]?.(Promise.resolve({ count: 9 }));
    expect(await one).toEqual({ count: 9 });
  });
});

it('is made by the next worker where the one that made it died', async () => {
  const dead = openKeyLocks(url);
  await dead.take('a key', new AbortController().signal);
  let got = false;
  const waiting = locks.take('a key', new AbortController().signal).then((release) => {
    got = true;
    return release;
  });
  await pause(600);
  expect(got).toBe(false);
  await dead.close(); // its connection ends, as a killed process's does
  await (await waiting)();
});
