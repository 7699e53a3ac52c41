/**
 * Keeps a process alive whose connection breaks in the middle of a transaction. postgres.js (3.4.9) then sends its
 * `rollback` into a socket that is gone, from a timer, where nobody can catch what that throws.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';

/** A query may fail a moment before its connection counts as closed. */
const CLOSING_MS = 1_000;

/** What a query fails with when its connection goes; the last are the server's own words while it shuts down. */
const LOST = /^(?:CONNECTION_\w+|CONNECT_TIMEOUT|ECONNRESET|EPIPE|ETIMEDOUT|57P0\d)$/;

/** No server answers at the address. */
const ABSENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;

const codesOf = (thrown: unknown): string[] =>
  thrown instanceof Error
    ? [...('code' in thrown ? [String(thrown.code)] : []), ...codesOf(thrown.cause)]
    : [];

const isLost = (thrown: unknown): boolean => codesOf(thrown).some((code) => LOST.test(code));

/** Whether a query failed because there is no server to answer it. */
export const isDatabaseAway = (thrown: unknown): boolean =>
  codesOf(thrown).some((code) => LOST.test(code) || ABSENT.test(code));

/** Whoever waits for it is not waited for: the connection's end has rejected the transaction already. */
const never = (): Promise<never> => new Promise(() => undefined);

/** Has `sql.begin` send nothing more, neither `rollback` nor `commit`, once its connection has gone. */
export function mendTransactions(sql: Sql): void {
  const begin = sql.begin.bind(sql) as (work: (tx: TransactionSql) => Promise<unknown>) => Promise<unknown>;

  const mended = (work: (tx: TransactionSql) => Promise<unknown>): Promise<unknown> => {
    let gone = false;
    const guard = (tx: TransactionSql): TransactionSql =>
      new Proxy(tx, {
        get(target, key, receiver) {
          if (gone) throw Object.assign(new Error('the connection has gone'), { code: 'CONNECTION_CLOSED' });
          return Reflect.get(target, key, receiver);
        },
      });
    const done = begin(async (tx) => {
      try {
        const result = await work(guard(tx));
        return gone ? await never() : result;
      } catch (thrown) {
        if (!gone && isLost(thrown)) await pause(CLOSING_MS);
        if (gone) return never();
        throw thrown;
      }
    });
    done.catch(() => {
      gone = true;
    });
    return done;
  };
  sql.begin = mended as Sql['begin'];
}
