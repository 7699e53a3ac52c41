/** What steps have made, by the hash of what they made it from, and which jobs it serves. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { jobMemos, jobs, memos } from './tables.ts';

export interface Memo {
  key: string;
  step: string;
  output: unknown;
  files: string[];
}

/** One at a time for a key: taking it up and giving it up must not cross. Until the transaction ends. */
const lock = (tx: Database, key: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`kept ${key}`}, 0))`);

/**
 * Notes that the job is made from what is kept under the key (a memo's, or an uploaded file's): from now on it
 * stays until the job is deleted.
 *
 * @returns false if the job is deleted
 */
export function holdKey(db: Database, jobId: string, key: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lock(tx, key);
    return insertHold(tx, jobId, key);
  });
}

async function insertHold(tx: Database, jobId: string, key: string): Promise<boolean> {
  // Locked, so that a deletion comes wholly before this, or sees what is noted here.
  const [job] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), isNull(jobs.deletedAt)))
    .for('share');
  if (!job) return false;
  await tx.insert(jobMemos).values({ jobId, memoKey: key }).onConflictDoNothing();
  return true;
}

/**
 * Takes up what is remembered under the key, for the job.
 *
 * @returns null: nothing is remembered; 'deleted': the job is, and must make nothing more
 */
export function takeUpMemo(db: Database, jobId: string, key: string): Promise<Memo | null | 'deleted'> {
  return db.transaction(async (tx) => {
    await lock(tx, key);
    if (!(await insertHold(tx, jobId, key))) return 'deleted';
    const [row] = await tx.select().from(memos).where(eq(memos.key, key));
    return row ?? null;
  });
}

/**
 * Remembers an output; a later one under the same key replaces it (its files had gone missing).
 *
 * @returns false if the job has been deleted meanwhile: then nothing is remembered
 */
export function saveMemo(db: Database, jobId: string, memo: Memo): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lock(tx, memo.key);
    if (!(await insertHold(tx, jobId, memo.key))) return false;
    await tx
      .insert(memos)
      .values(memo)
      .onConflictDoUpdate({ target: memos.key, set: { output: memo.output, files: memo.files } });
    return true;
  });
}

/** What the job is made from: keys of memos and of uploaded files. */
export async function keysOf(db: Database, jobId: string): Promise<string[]> {
  const rows = await db.select({ key: jobMemos.memoKey }).from(jobMemos).where(eq(jobMemos.jobId, jobId));
  return rows.map(({ key }) => key);
}

/**
 * Gives a key up for a job, and removes what is kept under it if no other job needs it. Nobody takes the key up
 * meanwhile; whoever does afterwards makes it anew. If `removeFiles` fails, all is as before.
 *
 * @param removeFiles gets the storage keys that belong to the memo; none for a key that is no memo's
 * @returns whether the last job that needed it has gone
 */
export function giveUpKey(
  db: Database,
  jobId: string,
  key: string,
  removeFiles: (files: string[]) => Promise<void>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lock(tx, key);
    await tx.delete(jobMemos).where(and(eq(jobMemos.jobId, jobId), eq(jobMemos.memoKey, key)));
    const [other] = await tx.select().from(jobMemos).where(eq(jobMemos.memoKey, key)).limit(1);
    if (other) return false;
    const [memo] = await tx.delete(memos).where(eq(memos.key, key)).returning();
    await removeFiles(memo?.files ?? []);
    return true;
  });
}
