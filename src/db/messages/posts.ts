/** Reading and changing the messages that show jobs in chats. */
import { and, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { placeInLine } from '../jobs/place-in-line.ts';
import { type JobRow, jobs, linePlaces } from '../jobs/tables.ts';
import { type PostRow, posts } from './tables.ts';

/** A job as it is now, with its messages on one platform. */
export interface Exhibit {
  job: JobRow;
  posts: PostRow[];
  /** Where a queued job stands: 1 is the next; null unless it waits. */
  placeInLine: number | null;
  /** When all this was so, by the database's clock. */
  readAt: Date;
}

/** What a delivery needs to know; null where there is no such job. */
export async function readExhibit(db: Database, jobId: string, platform: string): Promise<Exhibit | null> {
  const rows = await db
    .select({
      job: jobs,
      post: posts,
      placeInLine,
      readAt: sql`clock_timestamp()`.mapWith(jobs.updatedAt),
    })
    .from(jobs)
    .leftJoin(posts, and(eq(posts.jobId, jobs.id), eq(posts.platform, platform)))
    .where(eq(jobs.id, jobId))
    .orderBy(posts.id);
  const [first] = rows;
  if (!first) return null;
  const { job, placeInLine: position, readAt } = first;
  return { job, placeInLine: position, readAt, posts: rows.flatMap(({ post }) => post ?? []) };
}

type Changes = Partial<Pick<PostRow, 'place' | 'shown' | 'shownAt' | 'postedAt' | 'state'>>;

export async function notePost(db: Database, id: number, changes: Changes): Promise<void> {
  await db.update(posts).set(changes).where(eq(posts.id, id));
}

/** Makes a message that is posted once: the end of a run, or a notice. Does nothing where it is made already. */
export async function ensurePost(
  db: Database,
  post: Pick<PostRow, 'jobId' | 'kind' | 'run' | 'platform' | 'place'>,
): Promise<void> {
  await db.insert(posts).values(post).onConflictDoNothing();
}

/** What of a job decides whether its messages are brought up to date at once; null where it has no status message. */
export async function findUrgency(db: Database, jobId: string) {
  const [row] = await db
    .select({
      platform: posts.platform,
      state: jobs.state,
      run: jobs.run,
      cancelRequested: jobs.cancelRequested,
      named: sql<boolean>`${jobs.title} is not null`,
      notice: jobs.notice,
      deleted: sql<boolean>`${jobs.deletedAt} is not null`,
    })
    .from(posts)
    .innerJoin(jobs, eq(jobs.id, posts.jobId))
    .where(and(eq(posts.jobId, jobId), eq(posts.kind, 'status')));
  return row ?? null;
}

const behind = or(sql`${posts.shownAt} is null`, lt(posts.shownAt, jobs.updatedAt));

/** A place that changed while the message was being read may not have been in it. */
const moved = sql`${linePlaces.changedAt} > ${posts.shownAt} - interval '2 seconds' and ${jobs.state} = 'queued'`;

/** Jobs with messages that may be behind, those whose place in the line has moved among them. */
export async function jobsBehind(db: Database, platform: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ jobId: posts.jobId })
    .from(posts)
    .innerJoin(jobs, eq(jobs.id, posts.jobId))
    .leftJoin(linePlaces, eq(linePlaces.jobId, posts.jobId))
    .where(and(eq(posts.platform, platform), eq(posts.state, 'open'), or(behind, moved)));
  return rows.map(({ jobId }) => jobId);
}

/**
 * Jobs whose messages had reached an end that is no longer the end (retried, deleted), or whose end was never told.
 * It looks at every message there is: for now and then.
 */
export async function jobsReopened(db: Database, platform: string): Promise<string[]> {
  const untold = sql`${jobs.state} in ('completed', 'failed') and ${jobs.deletedAt} is null and not exists (
    select from posts result where result.job_id = ${jobs.id} and result.kind = 'result' and result.run = ${jobs.run})`;
  const rows = await db
    .selectDistinct({ jobId: posts.jobId })
    .from(posts)
    .innerJoin(jobs, eq(jobs.id, posts.jobId))
    .where(
      and(
        eq(posts.platform, platform),
        or(
          and(eq(posts.kind, 'status'), or(and(eq(posts.state, 'settled'), behind), untold)),
          and(ne(posts.kind, 'status'), eq(posts.state, 'settled'), sql`${jobs.deletedAt} is not null`),
        ),
      ),
    );
  return rows.map(({ jobId }) => jobId);
}
