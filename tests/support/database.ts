/** A database of a test file's own, on the shared server. */
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { migrateDatabase } from '../../src/db/migrate.ts';

/** Creates an empty database and returns its address. It goes with the server. */
export async function emptyDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const sql = postgres(inject('databaseUrl'), { max: 1 });
  await sql`create database ${sql(name)}`;
  await sql.end();
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

/** A migrated database with an open pool, closed after the file's tests. */
export async function testDatabase() {
  const url = await emptyDatabase();
  await migrateDatabase(url);
  const opened = openDatabase(url);
  afterAll(() => opened.sql.end());
  return { url, ...opened };
}
