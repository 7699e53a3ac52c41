import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#src/db/connection/client.ts';
import { migrateDatabase } from '#src/db/connection/migrate.ts';
import * as schema from '#src/db/connection/schema.ts';
import { emptyDatabase } from '../support/database.ts';

describe('migrations', () => {
  it('are applied once by processes that start together', async () => {
    const url = await emptyDatabase();
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(url)));
    await migrateDatabase(url);
    const { sql } = openDatabase(url);
    const declared = Object.values(schema)
      .filter((one) => is(one, PgTable))
      .map((table) => getTableName(table))
      .sort();
    const tables = await sql`select table_name from information_schema.tables where table_schema = 'public'`;
    expect(tables.map((table) => table.table_name).sort()).toEqual(declared);
    const triggers = await sql`select 1 from pg_trigger where tgname = 'jobs_notify'`;
    expect(triggers).toHaveLength(1);
    await sql.end();
  });
});
