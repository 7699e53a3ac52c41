/** Jobs whose file is still with the platform on which it was attached. */
import { and, eq, sql } from 'drizzle-orm';
import type { ReadySource } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { type JobRow, jobs } from '../jobs/tables.ts';

const waiting = and(eq(jobs.state, 'queued'), sql`${jobs.source}->>'kind' = 'attachment'`);

/** Ids of those that have waited for `quietS` seconds. */
export async function attachedJobs(db: Database, platform: string, quietS: number): Promise<string[]> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      and(
        waiting,
        eq(jobs.platform, platform),
        sql`${jobs.updatedAt} <= now() - make_interval(secs => ${quietS})`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Notes that the file has been taken in. @returns the row, or null if the job no longer waits for it */
export async function replaceAttachment(
  db: Database,
  id: string,
  source: ReadySource,
): Promise<JobRow | null> {
  const [row] = await db
    .update(jobs)
    .set({ source, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, id), waiting))
    .returning();
  return row ?? null;
}
