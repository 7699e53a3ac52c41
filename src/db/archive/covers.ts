/** Which of its frames stands for a video. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { COVERS } from '#src/core/covers.ts';
import type { Database } from '../connection/client.ts';
import { jobs } from '../jobs/tables.ts';

/** @returns false where the video has no such cover: it is not ready, deleted, or older than the choice */
export async function setCover(
  db: Database,
  jobId: string,
  cover: (typeof COVERS)[number],
): Promise<boolean> {
  const chosen = sql`${jobs.video}->'files'->${cover}::text`;
  const rows = await db
    .update(jobs)
    .set({ video: sql`jsonb_set(${jobs.video}, '{files,poster}', ${chosen})`, updatedAt: sql`now()` })
    .where(and(eq(jobs.id, jobId), isNull(jobs.deletedAt), sql`jsonb_typeof(${chosen}) = 'string'`))
    .returning({ id: jobs.id });
  return rows.length > 0;
}
