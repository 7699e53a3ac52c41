/** Since when the database runs. */
import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

/** The moment at which the server was started, as it writes it: another one after every restart. */
export async function databaseSince(db: Database): Promise<string> {
  const [row] = await db.execute<{ since: string }>(sql`select pg_postmaster_start_time()::text as since`);
  return row?.since ?? '';
}
