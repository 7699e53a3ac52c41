/** Scripts that people change before the video is made, and the papers that they are held against. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import { type Paper, paperSchema } from '#src/core/paper.ts';
import type { Database } from '../connection/client.ts';
import { type JobRow, jobMemos, jobs, memos } from './tables.ts';

type ScriptChanges = Partial<
  Pick<
    JobRow,
    | 'script'
    | 'openings'
    | 'pendingEdit'
    | 'priceUsd'
    | 'edits'
    | 'options'
    | 'correction'
    | 'title'
    | 'authors'
    | 'paper'
  >
>;

/** The job's paper as its run read it; null where that is no longer kept. */
export async function keptPaper(db: Database, jobId: string): Promise<Paper | null> {
  const [row] = await db
    .select({ output: memos.output })
    .from(memos)
    .innerJoin(jobMemos, eq(jobMemos.memoKey, memos.key))
    .where(and(eq(jobMemos.jobId, jobId), eq(memos.step, 'paper')))
    .orderBy(desc(memos.createdAt))
    .limit(1);
  return paperSchema.safeParse(row?.output).data ?? null;
}

/**
 * Changes what the row says of the script, one change after the other: two scenes changed at once are both changed.
 *
 * @returns what `change` found, or null where there is no such job
 */
export function changeScript<Found>(
  db: Database,
  jobId: string,
  change: (job: JobRow) => Promise<{ found: Found; changes: ScriptChanges | null }>,
): Promise<Found | null> {
  return db.transaction(async (tx) => {
    const [job] = await tx
      .select()
      .from(jobs)
      .where(and(eq(jobs.id, jobId), isNull(jobs.deletedAt)))
      .for('update');
    if (!job) return null;
    const { found, changes } = await change(job);
    if (changes) {
      await tx
        .update(jobs)
        .set({ ...changes, updatedAt: new Date() })
        .where(eq(jobs.id, jobId));
    }
    return found;
  });
}
