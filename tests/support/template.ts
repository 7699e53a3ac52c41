/** The database that others are copied from, so that each test need not migrate its own. */
import postgres from 'postgres';
import { migrateDatabase } from '#src/db/connection/migrate.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { openVideoQueue } from '#src/queue/video.ts';
import { silentLog } from './log.ts';

export const TEMPLATE = 'migrated';

/** The address of another database of the same server. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Makes it: the product's tables, and the queue's. Nobody may be connected to it when it is copied. */
export async function createTemplate(server: string): Promise<void> {
  const sql = postgres(server, { max: 1 });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  const databaseUrl = databaseAt(server, TEMPLATE);
  await migrateDatabase(databaseUrl);
  const backend = openQueueBackend({ redisUrl: null, databaseUrl });
  const queue = openVideoQueue(backend, silentLog);
  await queue.holds('none', 1); // whoever asks first makes the queue's tables
  await queue.close();
  await backend.close();
}
