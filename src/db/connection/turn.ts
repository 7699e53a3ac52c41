/** One after the other, over all processes. */
import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/** Waits until no other transaction has the name, and has it until this one ends. */
export async function takeTurn(tx: Database, name: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}
