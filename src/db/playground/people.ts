/** Who talks to the bot in the playground. */
import { eq } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { playgroundPeople as people } from './tables.ts';

/** Notes the person, with what proves that they may be here where that is asked for. */
export async function keepPerson(db: Database, userId: string, proof: string | null): Promise<void> {
  const insert = db.insert(people).values({ userId, proof });
  if (proof === null) await insert.onConflictDoNothing();
  else await insert.onConflictDoUpdate({ target: people.userId, set: { proof } });
}

/** The proof that the person gave; null: none, or the person is not known. */
export async function proofOf(db: Database, userId: string): Promise<string | null> {
  const [row] = await db.select({ proof: people.proof }).from(people).where(eq(people.userId, userId));
  return row?.proof ?? null;
}

/** The person's conversation stays for when they come back. */
export async function withdrawProof(db: Database, userId: string): Promise<void> {
  await db.update(people).set({ proof: null }).where(eq(people.userId, userId));
}
