/** What became of papers after their videos were made: whose are to be asked about, and what was heard. */
import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { NOTICE_WORDS, type Notice } from '#src/core/notice.ts';
import type { Database } from '../connection/client.ts';
import { type JobRow, jobs } from './tables.ts';

export interface Unasked extends Pick<JobRow, 'id' | 'paper'> {
  /** After this the paper was read. */
  readAt: Date;
}

/** A retraction is the last that is heard of a paper; a video that tells of it needs no more. */
const mayBecome = and(
  or(isNull(jobs.notice), ne(jobs.notice, 'retracted')),
  sql`not (${jobs.video} -> 'notes' ? ${NOTICE_WORDS.retracted.head})`,
);
const isShown = and(eq(jobs.state, 'completed'), isNull(jobs.deletedAt));
const lastAsked = sql`coalesce(${jobs.noticeAskedAt}, ${jobs.finishedAt})`;

/** Takes videos whose papers were not asked about for `days`, the longest ago first. No other process takes them, too. */
export async function takeUnasked(db: Database, days: number, limit: number): Promise<Unasked[]> {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(isShown, sql`${lastAsked} < now() - make_interval(days => ${days})`, mayBecome))
    .orderBy(lastAsked)
    .limit(limit)
    .for('update', { skipLocked: true });
  return db
    .update(jobs)
    .set({ noticeAskedAt: sql`now()` })
    .where(inArray(jobs.id, due))
    .returning({
      id: jobs.id,
      paper: jobs.paper,
      readAt: sql`coalesce(${jobs.startedAt}, ${jobs.createdAt})`.mapWith(jobs.createdAt),
    });
}

/** Lets them be asked about again as if it had been `days` ago. */
export async function putBackUnasked(db: Database, ids: readonly string[], days: number): Promise<void> {
  await db
    .update(jobs)
    .set({ noticeAskedAt: sql`now() - make_interval(days => ${days})` })
    .where(inArray(jobs.id, [...ids]));
}

/** Notes it; search engines lose the page of a retracted paper's video. @returns false: it was known, or the video is gone */
export async function setNotice(db: Database, jobId: string, notice: Notice): Promise<boolean> {
  const rows = await db
    .update(jobs)
    .set({ notice, updatedAt: sql`now()`, ...(notice === 'retracted' && { publishedAt: null }) })
    .where(and(eq(jobs.id, jobId), isShown, or(isNull(jobs.notice), ne(jobs.notice, notice)), mayBecome))
    .returning({ id: jobs.id });
  return rows.length > 0;
}
