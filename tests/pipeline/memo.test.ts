import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemo } from '../../src/pipeline/memo.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { until } from '../support/wait.ts';

const { db } = await testDatabase();
const job = await newJob(db);

describe('the memo', () => {
  const storage = memoryStorage();
  const memo = createMemo(db, storage, job.id);
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
    await createMemo(db, storage, (await newJob(db)).id)(recipe({ a: 1, b: [2, 3] }));
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

describe('what costs only work, and two jobs of a process need at once', () => {
  const storage = memoryStorage();
  const making = new Map();
  const memoOf = async (signal?: AbortSignal) =>
    createMemo(db, storage, (await newJob(db)).id, signal, making);
  /** Made when it is told to be, by whoever makes it. */
  function slow(inputs: string, free = true) {
    const made: ((outcome: Promise<{ count: number }>) => void)[] = [];
    const make = () => new Promise<{ count: number }>((resolve) => made.push(resolve));
    return { made, recipe: { name: 'slow', inputs, free, schema: z.object({ count: z.number() }), make } };
  }

  it('is made by one of them, and waited for by the other', async () => {
    const { made, recipe } = slow('once');
    const both = [(await memoOf())(recipe), (await memoOf())(recipe)];
    await until(() => made.length === 1);
    made[0]?.(Promise.resolve({ count: 7 }));
    expect(await Promise.all(both)).toEqual([{ count: 7 }, { count: 7 }]);
    expect(made).toHaveLength(1);
    expect(making.size).toBe(0);
  });

  it('is made by the other where the first fails', async () => {
    const { made, recipe } = slow('fails');
    const first = (await memoOf())(recipe);
    await until(() => made.length === 1);
    const second = (await memoOf())(recipe);
    made[0]?.(Promise.reject(new Error('the first was cancelled')));
    await expect(first).rejects.toThrow('cancelled');
    await until(() => made.length === 2);
    made[1]?.(Promise.resolve({ count: 8 }));
    expect(await second).toEqual({ count: 8 });
  });

  it('is waited for no longer than it is wanted', async () => {
    const { made, recipe } = slow('waited');
    const stopped = new AbortController();
    const first = (await memoOf())(recipe);
    await until(() => made.length === 1);
    const second = (await memoOf(stopped.signal))(recipe);
    stopped.abort('cancel');
    await expect(second).rejects.toMatchObject({ code: 'job.cancelled' });
    made[0]?.(Promise.resolve({ count: 9 }));
    expect(await first).toEqual({ count: 9 });
  });

  it('does not hold for what is paid for: that is each job’s own to order, and to call off', async () => {
    const { made, recipe } = slow('paid', false);
    const both = [(await memoOf())(recipe), (await memoOf())(recipe)];
    await until(() => made.length === 2);
    for (const tell of made) tell(Promise.resolve({ count: 1 }));
    await Promise.all(both);
  });
});
