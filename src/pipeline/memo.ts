/** Remembers what a step made under the hash of what it made it from, so that nothing is made or paid twice. */
import type { z } from 'zod';
import { systemClock } from '#src/core/clock.ts';
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { Database } from '#src/db/connection/client.ts';
import type { KeyLocks } from '#src/db/connection/key-locks.ts';
import { isDatabaseAway } from '#src/db/connection/transactions.ts';
import { giveUpKey, holdKey, saveMemo, takeUpMemo } from '#src/db/jobs/memos.ts';
import type { Storage } from '#src/storage/port.ts';

/** Puts a file of the output into storage; returns its storage key, which belongs into the output. */
export type SaveFile = (name: string, from: Uint8Array | { path: string }) => Promise<string>;

interface Recipe<T> {
  /** What is made: `script`, `speech`, … */
  name: string;
  /** Everything the output depends on, versions of the makers included. */
  inputs: unknown;
  /** Checks what was remembered: an output of an older shape is made anew. */
  schema: z.ZodType<T>;
  make(save: SaveFile): Promise<T>;
}

export type Memoise = <T>(recipe: Recipe<T>) => Promise<T>;

/** A database that restarts, or is moved, is back within minutes. */
const AWAY_TRIES = 180;
const AWAY_PAUSE_MS = 1_000;

/** A memo's file, as an output names it: its own, or one of a memo that it was made from. */
const FILE = /^memo\/([0-9a-f]{64})\/[A-Za-z0-9._-]+$/;

/**
 * A job's memo over the database (outputs) and the storage (their files), shared by all workers.
 *
 * Files are stored before the output is noted: what is remembered is complete, and a worker killed in between
 * leaves files that the next one writes again. An output that names files which have gone is made anew. The job
 * holds whatever it uses, until it is deleted.
 *
 * A thing is made by one job at a time, over all workers: others wait for it, and make it themselves where that one
 * failed, was cancelled or died. The memo throws AppError `job.cancelled` once the job is deleted.
 *
 * @param signal of the run: while it goes on, what was made is not given up because the database is away
 * @param locks shared by the process's jobs
 */
export function createMemo(
  db: Database,
  storage: Storage,
  jobId: string,
  locks: KeyLocks,
  signal: AbortSignal = new AbortController().signal,
): Memoise {
  const remove = async (files: string[]) => {
    await Promise.all(files.map((file) => storage.remove(file)));
  };

  /** Whether everything is there that the output names; the job holds it from now on. */
  async function complete(known: { key: string; files: string[] }, output: unknown): Promise<boolean> {
    const named = filesIn(output);
    const others = new Set(named.map(memoOf).filter((key) => key !== known.key));
    for (const key of others) if (!(await holdKey(db, jobId, key))) throw deleted(jobId);
    const present = await Promise.all([...known.files, ...named].map((file) => storage.exists(file)));
    return present.every(Boolean);
  }

  /** null: it has to be made. */
  async function recall<T>(key: string, schema: z.ZodType<T>): Promise<{ output: T } | null> {
    const known = await takeUpMemo(db, jobId, key);
    if (known === 'deleted') throw deleted(jobId);
    const output = known && schema.safeParse(known.output);
    return known && output?.success && (await complete(known, output.data)) ? { output: output.data } : null;
  }

  async function makeAnew<T>(key: string, { name, schema, make }: Recipe<T>): Promise<T> {
    const files: string[] = [];
    const made = await make(async (fileName, from) => {
      const file = `memo/${key}/${fileName}`;
      await storage.put(file, from);
      files.push(file);
      return file;
    });
    const output = schema.parse(made);
    const saved = await whenBack(() => saveMemo(db, jobId, { key, step: name, output, files }), signal);
    if (!saved) {
      await giveUpKey(db, jobId, key, () => remove(files));
      throw deleted(jobId);
    }
    return output;
  }

  return async (recipe) => {
    const key = hashOf({ name: recipe.name, inputs: recipe.inputs });
    const known = await recall(key, recipe.schema);
    if (known) return known.output;
    const release = await locks.take(key, signal);
    try {
      const meanwhile = await recall(key, recipe.schema);
      return meanwhile ? meanwhile.output : await makeAnew(key, recipe);
    } finally {
      await release();
    }
  };
}

/** Waits for a database that is away, for a while. @throws what `work` throws otherwise, or at last */
async function whenBack<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      if (tries === AWAY_TRIES || signal.aborted || !isDatabaseAway(thrown)) throw thrown;
      await systemClock.sleep(AWAY_PAUSE_MS, signal);
    }
  }
}

const memoOf = (file: string): string => FILE.exec(file)?.[1] ?? '';

/** All files of memos that a value names, at any depth. */
function filesIn(value: unknown): string[] {
  if (typeof value === 'string') return FILE.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(filesIn);
}

const deleted = (jobId: string): AppError =>
  new AppError('job.cancelled', {
    message: `job ${jobId} was deleted`,
    userMessage: 'This video was deleted while it was being made.',
  });
