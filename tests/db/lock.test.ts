import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { withLock } from '#src/db/embedded/lock.ts';

let folder = '';
const fresh = async (): Promise<string> => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  return join(folder, 'lock');
};
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that does nothing, with a lock in its name. */
async function holder(file: string) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  await writeFile(file, `${child.pid} other`);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  return { child, gone };
}

describe('a lock', () => {
  it('lets one at a time work, and leaves nothing', async () => {
    const file = await fresh();
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      most.push(++inside);
      await sleep(5);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 12 }, () => withLock(file, work)));
    expect(most).toEqual(Array(12).fill(1));
    expect(await readdir(folder)).toEqual([]);
  });

  it('is free again after work that failed', async () => {
    const file = await fresh();
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(file, async () => 'done')).toBe('done');
  });

  it('waits for a holder that lives, and goes to one who waits when it is killed', async () => {
    const file = await fresh();
    const { child, gone } = await holder(file);
    let done = false;
    const waiting = Promise.all(
      [1, 2, 3].map(() =>
        withLock(file, async () => {
          done = true;
        }),
      ),
    );
    await sleep(300);
    expect(done).toBe(false);
    child.kill('SIGKILL');
    await gone;
    await waiting;
    expect(await readdir(folder)).toEqual([]);
  });

  it('is void where a process of our number held it before a restart, or its holder never wrote a name', async () => {
    const file = await fresh();
    await writeFile(file, `${process.pid} before`);
    expect(await withLock(file, async () => 'restarted')).toBe('restarted');
    await writeFile(file, '');
    await utimes(file, new Date(0), new Date(0));
    expect(await withLock(file, async () => 'named')).toBe('named');
  });
});
