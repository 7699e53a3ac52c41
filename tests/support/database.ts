/** A database of a test file's own, on the shared server. */
import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, inject } from 'vitest';
import { openDatabase } from '#src/db/connection/client.ts';
import { openKeyLocks } from '#src/db/connection/key-locks.ts';
import { databaseAt, TEMPLATE } from './template.ts';

/** Creates an empty database and returns its address. It goes with the server. */
export const emptyDatabase = (): Promise<string> => createDatabase('template1');

/** A database in which every migration has been made already, and the queue's own: copied, which takes a moment. */
export const newDatabase = (): Promise<string> => createDatabase(TEMPLATE);

async function createDatabase(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const sql = postgres(inject('databaseUrl'), { max: 1 });
  await sql`create database ${sql(name)} template ${sql(template)}`;
  await sql.end();
  return databaseAt(inject('databaseUrl'), name);
}

/** A migrated database with an open pool, closed after the file’s tests: call it while the file is loaded. */
export async function testDatabase() {
  const url = await newDatabase();
  const opened = openDatabase(url);
  const locks = openKeyLocks(url);
  afterAll(() => Promise.all([opened.sql.end(), locks.close()]));
  return { url, locks, ...opened };
}
