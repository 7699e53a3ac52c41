/** What steps have made, by the hash of what they made it from, and which jobs it serves. */
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { AppError } from '#src/core/errors.ts';
import type { Database } from '../connection/client.ts';
import { takeTurn } from '../connection/turn.ts';
import { jobMemos, jobs, memos, removals } from './tables.ts';

export interface Memo {
  key: string;
  step: string;
  output: unknown;
  files: string[];
}

/** How long whoever takes up a key waits for those who are removing its files, and how often they look, ms. */
const LEAVING = { waitMs: 3_000, lookMs: 50 };

/** One at a time for a key: taking it up and giving it up must not cross. Until the transaction ends. */
const lock = (tx: Database, key: string): Promise<void> => takeTurn(tx, `kept ${key}`);

/**
 * Has the job hold the key, and does `then` where it does.
 *
 * @returns null where the job is deleted
 * @throws AppError `storage.failed`, transient: what was kept under the key is still being removed
 */
async function withHold<T>(
  db: Database,
  jobId: string,
  key: string,
  then: (tx: Database) => Promise<T>,
): Promise<T | null> {
  for (const until = Date.now() + LEAVING.waitMs; ; await sleep(LEAVING.lookMs)) {
    const done = await db.transaction(async (tx) => {
      await lock(tx, key);
      // Locked, so that a deletion comes wholly before this, or sees what is noted here.
      const [job] = await tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.id, jobId), isNull(jobs.deletedAt)))
        .for('share');
      if (!job) return { found: null };
      const [leaving] = await tx.select().from(removals).where(eq(removals.key, key));
      if (leaving) return null;
      await tx.insert(jobMemos).values({ jobId, memoKey: key }).onConflictDoNothing();
      return { found: await then(tx) };
    });
    if (done) return done.found;
    if (Date.now() > until) throw stillLeaving(key);
  }
}

const stillLeaving = (key: string): AppError =>
  new AppError('storage.failed', {
    message: `${key} is still being removed`,
    userMessage: 'What was made of this paper is just being deleted. Please try again in a minute.',
    recovery: 'transient',
  });

/**
 * Notes that the job is made from what is kept under the key (a memo's, or an uploaded file's): from now on it
 * stays until the job is deleted.
 *
 * @returns false if the job is deleted
 * @throws as `withHold`
 */
export const holdKey = async (db: Database, jobId: string, key: string): Promise<boolean> =>
  (await withHold(db, jobId, key, async () => true)) ?? false;

/**
 * Takes up what is remembered under the key, for the job.
 *
 * @returns null: nothing is remembered; 'deleted': the job is, and must make nothing more
 * @throws as `withHold`
 */
export async function takeUpMemo(db: Database, jobId: string, key: string): Promise<Memo | null | 'deleted'> {
  const taken = await withHold(db, jobId, key, async (tx) => {
    const [row] = await tx.select().from(memos).where(eq(memos.key, key));
    return { row: row ?? null };
  });
  return taken ? taken.row : 'deleted';
}

/**
 * Remembers an output; a later one under the same key replaces it (its files had gone missing).
 *
 * @returns false if the job has been deleted meanwhile: then nothing is remembered
 * @throws as `withHold`
 */
export async function saveMemo(db: Database, jobId: string, memo: Memo): Promise<boolean> {
  const saved = await withHold(db, jobId, memo.key, async (tx) => {
    await tx
      .insert(memos)
      .values(memo)
      .onConflictDoUpdate({ target: memos.key, set: { output: memo.output, files: memo.files } });
    return true;
  });
  return saved ?? false;
}

/** What the job is made from, or was and is not wholly removed: keys of memos and of uploaded files. */
export async function keysOf(db: Database, jobId: string): Promise<string[]> {
  const [held, leaving] = await Promise.all([
    db.select({ key: jobMemos.memoKey }).from(jobMemos).where(eq(jobMemos.jobId, jobId)),
    db.select({ key: removals.key }).from(removals).where(eq(removals.jobId, jobId)),
  ]);
  return [...new Set([...held, ...leaving].map(({ key }) => key))];
}

/**
 * Gives a key up for a job, and removes what is kept under it if no other job needs it. Nobody takes the key up
 * meanwhile; whoever does afterwards makes it anew. If `removeFiles` fails, or this process dies, it is called once more
 * by whoever gives up the key again (`unfinishedRemovals`).
 *
 * @param removeFiles gets the storage keys that belong to the memo; none for a key that is no memo's
 * @returns whether the last job that needed it has gone
 */
export async function giveUpKey(
  db: Database,
  jobId: string,
  key: string,
  removeFiles: (files: string[]) => Promise<void>,
): Promise<boolean> {
  const leaving = await db.transaction(async (tx) => {
    await lock(tx, key);
    await tx.delete(jobMemos).where(and(eq(jobMemos.jobId, jobId), eq(jobMemos.memoKey, key)));
    const [other] = await tx.select().from(jobMemos).where(eq(jobMemos.memoKey, key)).limit(1);
    if (other) return null;
    const [memo] = await tx.delete(memos).where(eq(memos.key, key)).returning();
    const [noted] = await tx
      .insert(removals)
      .values({ key, jobId, files: memo?.files ?? [] })
      .onConflictDoUpdate({ target: removals.key, set: { key } }) // of before: its files are still to go
      .returning();
    return noted?.files ?? [];
  });
  if (!leaving) return false;
  await removeFiles(leaving);
  await db.delete(removals).where(eq(removals.key, key));
  return true;
}

/** Keys whose files began to be removed longer than `minutes` ago, by whom: what did it has died, or failed. */
export function unfinishedRemovals(db: Database, minutes: number): Promise<{ jobId: string; key: string }[]> {
  return db
    .select({ jobId: removals.jobId, key: removals.key })
    .from(removals)
    .where(lt(removals.createdAt, sql`now() - make_interval(mins => ${minutes})`));
}
