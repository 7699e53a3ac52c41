/** Clearing the rows of deleted videos, and the audit of it. */
import { and, asc, eq, inArray, isNull, like, lt, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { deletions, type JobRow, jobMemos, jobs } from './tables.ts';

/** What stands in the row for what was asked for. */
const NOTHING = { kind: 'name', text: 'deleted' } as const;

/**
 * Clears the row of everything that says what it was about, stops whoever works on it, and notes the deletion.
 *
 * @returns false if it is deleted already, or unknown
 */
export function clearJob(db: Database, jobId: string, platform: string, deletedBy: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(jobs)
      .set({
        // What was finished stays so, and counts: its video has been paid for.
        state: sql`case when ${jobs.state} in ('completed', 'failed') then ${jobs.state} else 'cancelled' end`,
        deletedAt: sql`now()`,
        updatedAt: sql`now()`,
        finishedAt: sql`coalesce(${jobs.finishedAt}, now())`,
        source: NOTHING,
        title: null,
        authors: [],
        paper: null,
        video: null,
        upload: null,
        script: null,
        openings: [],
        samples: null,
        pendingEdit: null,
        heldFor: null,
        expectedAt: null,
        errorMessage: null,
        publishedAt: null,
      })
      .where(and(eq(jobs.id, jobId), isNull(jobs.deletedAt)))
      .returning({ id: jobs.id });
    if (!row) return false;
    await tx.insert(deletions).values({ jobId, platform, deletedBy, files: [] });
    return true;
  });
}

/** Adds to the audit which files were removed from storage. */
export async function noteRemoved(db: Database, jobId: string, files: string[]): Promise<void> {
  if (files.length === 0) return;
  await db
    .update(deletions)
    .set({ files: sql`${deletions.files} || ${JSON.stringify(files)}::jsonb` })
    .where(eq(deletions.jobId, jobId));
}

/** Notes that nothing of the video is left. */
export async function noteDeleted(db: Database, jobId: string): Promise<void> {
  await db.update(deletions).set({ doneAt: sql`now()` }).where(eq(deletions.jobId, jobId));
}

/** Deleted jobs of which something may be left. */
export async function unfinishedDeletions(db: Database): Promise<string[]> {
  const rows = await db.select({ id: deletions.jobId }).from(deletions).where(isNull(deletions.doneAt));
  return rows.map(({ id }) => id);
}

/** Videos that were finished longer than `days` ago and are still there, the oldest first. */
export function expiredJobs(db: Database, days: number, limit: number): Promise<JobRow[]> {
  return db
    .select()
    .from(jobs)
    .where(and(isNull(jobs.deletedAt), lt(jobs.finishedAt, sql`now() - make_interval(days => ${days})`)))
    .orderBy(asc(jobs.finishedAt))
    .limit(limit);
}

/** Uploads that a job holds which ended before it could use them: its file would be taken in anew. */
export function unusedUploads(db: Database, quietHours: number): Promise<{ jobId: string; key: string }[]> {
  return db
    .select({ jobId: jobMemos.jobId, key: jobMemos.memoKey })
    .from(jobs)
    .innerJoin(jobMemos, eq(jobMemos.jobId, jobs.id))
    .where(
      and(
        inArray(jobs.state, ['cancelled', 'failed']),
        sql`${jobs.source}->>'kind' = 'attachment'`,
        like(jobMemos.memoKey, 'uploads/%'),
        lt(jobs.updatedAt, sql`now() - make_interval(hours => ${quietHours})`),
      ),
    );
}
