/** Brings the database up to the code's schema, one process at a time. */
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { ROOT } from '../root.ts';

/** Any fixed number: it only has to be the same in every process of the product. */
const LOCK = 7_214_011;
/** Jobs that are brought into the archive's index at once: some tenths of a second, for their persons alone. */
const FILLED_AT_ONCE = 4_096;
const FOLDER = join(ROOT, 'drizzle');

/** Applies the migrations in drizzle/ that are missing, under an advisory lock (drizzle itself takes none). */
export async function migrateDatabase(url: string): Promise<void> {
  // One connection, because a session's advisory lock belongs to the connection that took it.
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await migrate(drizzle(sql), { migrationsFolder: FOLDER });
    await fillArchive(sql);
  } finally {
    await sql.end();
  }
}

/** Makes the archive's index of the jobs that are older than it, where that has not been done or was broken off. */
export async function fillArchive(sql: postgres.Sql): Promise<void> {
  let filled = 0;
  for (;;) {
    const [row] = await sql<{ count: number }[]>`select fill_archive(${FILLED_AT_ONCE}) as count`;
    if (!row?.count) break;
    filled += row.count;
  }
  if (filled > 0) await sql`analyze archive_people, archive_blocks, archive_places, archive_words`;
}
