/** Files that are being taken in and that no job holds yet. */
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { incomingUploads } from './tables.ts';

/** Notes the key before anything is stored under it. */
export async function noteIncoming(db: Database, key: string): Promise<void> {
  const createdAt = sql`now()`;
  await db
    .insert(incomingUploads)
    .values({ key })
    .onConflictDoUpdate({ target: incomingUploads.key, set: { createdAt } });
}

export async function forgetIncoming(db: Database, key: string): Promise<void> {
  await db.delete(incomingUploads).where(eq(incomingUploads.key, key));
}

/** Keys that were noted longer than `minutes` ago. */
export async function oldIncoming(db: Database, minutes: number): Promise<string[]> {
  const rows = await db
    .select({ key: incomingUploads.key })
    .from(incomingUploads)
    .where(sql`${incomingUploads.createdAt} < now() - make_interval(mins => ${minutes})`);
  return rows.map(({ key }) => key);
}
