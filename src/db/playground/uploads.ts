/** Files that people have put into the playground, until a job has taken them in. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { type PlaygroundUpload, playgroundUploads as uploads } from '../schema-playground.ts';

export async function insertUpload(db: Database, upload: Omit<PlaygroundUpload, 'createdAt'>): Promise<void> {
  await db.insert(uploads).values(upload);
}

/** The person's files among these, in the order in which they are named. */
export async function findUploads(
  db: Database,
  userId: string,
  ids: readonly string[],
): Promise<PlaygroundUpload[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.userId, userId), inArray(uploads.id, [...ids])));
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Ids of those that were put there longer than `hours` ago. */
export async function oldUploads(db: Database, hours: number): Promise<string[]> {
  const rows = await db
    .select({ id: uploads.id })
    .from(uploads)
    .where(sql`${uploads.createdAt} < now() - make_interval(hours => ${hours})`);
  return rows.map(({ id }) => id);
}

export async function forgetUpload(db: Database, id: string): Promise<void> {
  await db.delete(uploads).where(eq(uploads.id, id));
}
