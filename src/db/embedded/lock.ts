/** A lock among processes of one machine: a file that names its holder, and that is void when the holder is dead. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#src/core/errors.ts';

const LOOK_MS = 50;
/** A first start, or one after a crash, takes seconds; five that fail, minutes. */
const LONGEST_WAIT_MS = 100_000;
/** By then the number is another process's: nobody works so long. */
const LONGEST_HELD_MS = 900_000;
/** A holder that has not written its name by now never will. */
const UNNAMED_MS = 5_000;

/** The locks that this process holds: a process of the same number before a restart held others. */
const held = new Set<string>();

/**
 * Does the work while no other process, and nothing else in this one, does work under the same lock.
 *
 * A dead holder's file is moved aside and looked at again, so that the file of whoever took its place meanwhile goes
 * back. Between these two moments a third one may come: what is locked must not be lost if two hold it once.
 *
 * @throws AppError `setup.invalid` (transient) where it is not free in time
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const name = `${process.pid} ${randomUUID()}`;
  held.add(name);
  try {
    const until = Date.now() + LONGEST_WAIT_MS;
    while (!(await take(file, name))) {
      if (Date.now() > until) throw notFree(file);
      if (!(await breakIfDead(file))) await sleep(LOOK_MS);
    }
    return await work();
  } finally {
    if ((await contents(file)) === name) await rm(file, { force: true });
    held.delete(name);
  }
}

const take = (file: string, name: string): Promise<boolean> =>
  writeFile(file, name, { flag: 'wx', mode: 0o600 }).then(
    () => true,
    (err: NodeJS.ErrnoException) => {
      if (err.code === 'EEXIST') return false;
      throw err;
    },
  );

const contents = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

/** @returns whether the lock may be free now */
async function breakIfDead(file: string): Promise<boolean> {
  const name = await contents(file);
  const since = await stat(file).catch(() => null);
  if (name === null || !since) return true;
  if (isAlive(name, Date.now() - since.mtimeMs)) return false;
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await contents(aside);
  if (moved !== null && moved !== name) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  return true;
}

function isAlive(name: string, ageMs: number): boolean {
  const pid = Number(name.split(' ')[0]);
  if (!(pid > 0)) return ageMs < UNNAMED_MS;
  if (pid === process.pid) return held.has(name);
  if (ageMs > LONGEST_HELD_MS) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's, and there
  }
}

const notFree = (file: string): AppError =>
  new AppError('setup.invalid', {
    message: `the lock ${file} is not free`,
    userMessage:
      'Another process has been starting the built-in database for too long. Please stop it and try again.',
    recovery: 'transient',
  });
