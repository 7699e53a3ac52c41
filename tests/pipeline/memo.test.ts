import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createMemo } from '../../src/pipeline/memo.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { memoryStorage } from '../support/memory-storage.ts';

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
