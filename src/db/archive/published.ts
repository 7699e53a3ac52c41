/** Videos whose owners let search engines find them. */
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { jobs } from '../jobs/tables.ts';

/**
 * Publishes a video, or takes that back; publishing twice keeps the first date.
 *
 * @returns false where there is no video: it is not ready, or deleted
 */
export async function setPublished(db: Database, jobId: string, published: boolean): Promise<boolean> {
  const rows = await db
    .update(jobs)
    .set({
      publishedAt: published ? sql`coalesce(${jobs.publishedAt}, now())` : null,
      updatedAt: sql`now()`,
    })
    .where(and(eq(jobs.id, jobId), isNotNull(jobs.video), isNull(jobs.deletedAt)))
    .returning({ id: jobs.id });
  return rows.length > 0;
}

/** The videos that were published last, at most `limit` of them, the latest first. */
export function publishedVideos(
  db: Database,
  limit: number,
): Promise<{ slug: string; finishedAt: Date | null }[]> {
  return db
    .select({ slug: jobs.slug, finishedAt: jobs.finishedAt })
    .from(jobs)
    .where(isNotNull(jobs.publishedAt))
    .orderBy(desc(jobs.publishedAt))
    .limit(limit);
}
