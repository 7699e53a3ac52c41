/** Brings the database up to the code's schema, one process at a time. */
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { ROOT } from '#src/runtime/root.ts';

/** Any fixed number: it only has to be the same in every process of the product. */
const LOCK = 7_214_011;
const FOLDER = join(ROOT, 'drizzle');

/** Applies the migrations in drizzle/ that are missing, under an advisory lock (drizzle itself takes none). */
export async function migrateDatabase(url: string): Promise<void> {
  // One connection, because a session's advisory lock belongs to the connection that took it.
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
  } finally {
    await sql.end();
  }
}
