/** What viewers say is wrong with a video. */
import { count, gt, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { takeTurn } from '../connection/turn.ts';
import { reports } from './tables.ts';

export type NewReport = Pick<typeof reports.$inferSelect, 'jobId' | 'kind' | 'message' | 'contact'>;

export interface ReportLimits {
  /** Reports of one video in an hour. */
  perJob: number;
  /** Reports in an hour, of all videos together. */
  overall: number;
}

/** Keeps a report. @returns false if there were as many in the last hour as are taken */
export function insertReport(db: Database, report: NewReport, limits: ReportLimits): Promise<boolean> {
  return db.transaction(async (tx) => {
    // One at a time, or reports that come at once would all be counted as the last one.
    await takeTurn(tx, 'reports');
    const [lately] = await tx
      .select({
        ofJob: sql<number>`(count(*) filter (where ${reports.jobId} = ${report.jobId}))::int`,
        all: count(),
      })
      .from(reports)
      .where(gt(reports.createdAt, sql`now() - interval '1 hour'`));
    if (!lately || lately.ofJob >= limits.perJob || lately.all >= limits.overall) return false;
    await tx.insert(reports).values(report);
    return true;
  });
}
