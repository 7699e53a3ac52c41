/** Messages of chats that were taken in, by the key that each delivery of one shares. */
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { handledMessages } from './tables.ts';

/** Platforms deliver a message again for a day at the most. */
const KEEP_DAYS = 3;

export async function wasHandled(db: Database, platform: string, key: string): Promise<boolean> {
  const rows = await db
    .select({ key: handledMessages.key })
    .from(handledMessages)
    .where(and(eq(handledMessages.platform, platform), eq(handledMessages.key, key)));
  return rows.length > 0;
}

/** To be called when everything that comes of the message is done: what is lost before that is done again. */
export async function noteHandled(db: Database, platform: string, key: string): Promise<void> {
  await db.insert(handledMessages).values({ platform, key }).onConflictDoNothing();
}

export async function forgetHandled(db: Database): Promise<void> {
  const old = sql`now() - make_interval(days => ${KEEP_DAYS})`;
  await db.delete(handledMessages).where(lt(handledMessages.handledAt, old));
}
