/** What viewers reported, and what was deleted: the newest first, a page at a time. */
import { desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { deletions, jobs } from '../jobs/tables.ts';
import { reports } from './tables.ts';

/** @param before id of the last report of the page before; null: from the newest */
export const listReports = (db: Database, before: number | null, limit: number) =>
  db
    .select({ report: reports, title: jobs.title, slug: jobs.slug, deletedAt: jobs.deletedAt })
    .from(reports)
    .innerJoin(jobs, eq(jobs.id, reports.jobId))
    .where(before === null ? undefined : lt(reports.id, before))
    .orderBy(desc(reports.id))
    .limit(limit);

/** @param before job of the last deletion of the page before; null: from the newest */
export const listDeletions = (db: Database, before: string | null, limit: number) =>
  db
    .select()
    .from(deletions)
    .where(
      before === null
        ? undefined
        : sql`(${deletions.createdAt}, ${deletions.jobId}) <
            (select there.created_at, there.job_id from deletions there where there.job_id = ${before})`,
    )
    .orderBy(desc(deletions.createdAt), desc(deletions.jobId))
    .limit(limit);
