/** Who may not make videos any more, whatever code they know. */
import { desc, inArray } from 'drizzle-orm';
import { type Person, personOf, type Requester } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isFor, keyOf } from '../connection/person.ts';
import { bans } from './tables.ts';

export async function isBanned(db: Database, requester: Requester): Promise<boolean> {
  const rows = await db
    .select({ at: bans.createdAt })
    .from(bans)
    .where(isFor(bans, personOf(requester)));
  return rows.length > 0;
}

/** Shuts the person out; twice does no harm. */
export async function ban(db: Database, person: Person): Promise<void> {
  await db.insert(bans).values(keyOf(person)).onConflictDoNothing();
}

export async function unban(db: Database, person: Person): Promise<void> {
  await db.delete(bans).where(isFor(bans, person));
}

/** The bans of these users, or the latest of all. @param userIds null: all */
export function listBans(db: Database, userIds: string[] | null, limit: number) {
  return db
    .select()
    .from(bans)
    .where(userIds ? inArray(bans.userId, userIds) : undefined)
    .orderBy(desc(bans.createdAt))
    .limit(limit);
}
