/** What was bought to write a job's script. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Order } from '#src/core/ledger.ts';
import type { Database } from '../connection/client.ts';
import { COST } from './spending.ts';
import { purchases } from './tables.ts';

export interface Spent {
  calls: number;
  usd: number;
}

/** Calls to those who write and read it, and their price, USD; what was refused free of charge is one of them. */
export const scriptCost = (db: Database, jobId: string): Promise<Spent> =>
  spentOn(db, jobId, ['script', 'reading']);

/** What a look at its figures took. */
export const lookingCost = (db: Database, jobId: string): Promise<Spent> => spentOn(db, jobId, ['looking']);

async function spentOn(db: Database, jobId: string, kinds: Order['kind'][]): Promise<Spent> {
  const [row] = await db
    .select({ calls: sql<number>`count(*)::int`, usd: sql<number>`coalesce(sum(${COST}), 0)::float8` })
    .from(purchases)
    .where(and(eq(purchases.jobId, jobId), inArray(purchases.kind, kinds), ne(purchases.state, 'intent')));
  return row ?? { calls: 0, usd: 0 };
}
