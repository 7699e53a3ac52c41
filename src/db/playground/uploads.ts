/** Files that people have put into the playground, until a job has taken them in. */
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { lockNetwork } from '../jobs/from-network.ts';
import { type PlaygroundUpload, playgroundUploads as uploads } from './tables.ts';

/**
 * Notes the file, unless its person or its network has as much here as one may have. Those of a network wait for each
 * other, so that many at once get no further.
 *
 * @returns whether it was noted
 */
export function insertUpload(
  db: Database,
  upload: Omit<PlaygroundUpload, 'createdAt'>,
  quota: { bytes: number; files: number },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockNetwork(tx, upload.network);
    for (const whose of [eq(uploads.userId, upload.userId), eq(uploads.network, upload.network)]) {
      const [kept] = await tx
        .select({ files: count(), bytes: sql<number>`coalesce(sum(${uploads.bytes}), 0)::float8` })
        .from(uploads)
        .where(whose);
      if (kept && (kept.files >= quota.files || kept.bytes + upload.bytes > quota.bytes)) return false;
    }
    await tx.insert(uploads).values(upload);
    return true;
  });
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
