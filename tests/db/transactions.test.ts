/** The server goes in the middle of a transaction: the transaction fails, and the process goes on. */
import { sql as raw } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '#src/db/connection/client.ts';
import { emptyDatabase } from '../support/database.ts';

it.each(['between two queries', 'before the end'])('its connection is cut %s', async (when) => {
  const { sql, db } = openDatabase(await emptyDatabase());
  const cut = (pid: number) => sql`select pg_terminate_backend(${pid})`;
  const broken = db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>(raw`select pg_backend_pid() as pid`);
    const pid = row?.pid ?? 0;
    await cut(pid);
    await new Promise((resolve) => setTimeout(resolve, 200)); // the process hears of it
    if (when === 'between two queries') await tx.execute(raw`select 1`);
  });
  await expect(broken).rejects.toThrow();
  // What the library leaves to timers would have ended the process by now.
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(await db.transaction((tx) => tx.execute(raw`select 1 as one`))).toEqual([{ one: 1 }]);
  await expect(
    db.transaction(async (tx) => {
      await tx.execute(raw`create table left_behind ()`);
      throw new RangeError('on purpose');
    }),
  ).rejects.toThrow('on purpose');
  expect(await sql`select to_regclass('left_behind') as found`).toEqual([{ found: null }]);
  await sql.end();
});
