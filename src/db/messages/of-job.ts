/** What commands change of a job's messages in chats; the delivery does the rest. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { type PostRow, posts } from './tables.ts';

type NewPost = Pick<PostRow, 'jobId' | 'platform' | 'place'>;

/** The message that follows the job; a job has one. */
export async function insertStatusMessage(db: Database, post: NewPost): Promise<void> {
  await db.insert(posts).values({ ...post, kind: 'status' });
}

/** The video again, at another place. */
export async function insertCopy(db: Database, post: NewPost): Promise<void> {
  await db.insert(posts).values({ ...post, kind: 'copy' });
}

/**
 * Lets the job's status message follow it again. A status message that is gone, or that never was, is posted at `place`.
 *
 * @param place where the call came from; null: only a status message that still stands comes back
 */
export async function reopenStatusMessage(
  db: Database,
  jobId: string,
  platform: string,
  place: PostRow['place'] | null,
): Promise<void> {
  const [standing] = await db
    .update(posts)
    .set({ state: 'open', shown: null })
    .where(and(eq(posts.jobId, jobId), eq(posts.kind, 'status'), inArray(posts.state, ['open', 'settled'])))
    .returning({ id: posts.id });
  if (standing || !place) return;
  await db
    .insert(posts)
    .values({ jobId, platform, place, kind: 'status' })
    .onConflictDoUpdate({
      target: [posts.jobId, posts.kind, posts.run],
      targetWhere: sql`${posts.kind} <> 'copy'`,
      set: { platform, place, state: 'open', shown: null, shownAt: null, postedAt: null },
    });
}

/** Lets the delivery look at every message of the job that stands: the video in them has to go. */
export async function reopenPosts(db: Database, jobId: string): Promise<string[]> {
  const rows = await db
    .update(posts)
    .set({ state: 'open' })
    .where(and(eq(posts.jobId, jobId), inArray(posts.state, ['open', 'settled'])))
    .returning({ platform: posts.platform });
  return [...new Set(rows.map(({ platform }) => platform))];
}
