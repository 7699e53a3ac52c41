/** The connection to PostgreSQL: postgres.js for LISTEN and locks, drizzle on top of it for queries. */
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema.ts';
import { mendTransactions } from './transactions.ts';

/** Enough for the worker's parallel scenes; BullMQ has a pool of its own in embedded mode. */
const POOL_SIZE = 10;

export type Sql = postgres.Sql;
/** What queries are made on: the pool, or a transaction. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/** Seconds between two tries to connect. The library's own go up to 20: people would wait on a server that is back. */
const retryS = () => 0.25 + Math.random() / 2;

/** Seconds: a server that does not answer by then is away. */
const CONNECT_TIMEOUT_S = 10;

/** How every connection of ours is made. */
export const CONNECT = {
  backoff: retryS,
  connect_timeout: CONNECT_TIMEOUT_S,
  onnotice: () => undefined,
};

/**
 * Opens a pool. It connects at the first query and reconnects by itself after the server was away.
 *
 * @param url `postgres://…`
 */
export function openDatabase(url: string) {
  const sql = postgres(url, { ...CONNECT, max: POOL_SIZE });
  mendTransactions(sql);
  return { sql, db: drizzle(sql, { schema }) };
}
