/** What was bought to write a job's script. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { COST } from './spending.ts';
import { purchases } from './tables.ts';

/** Calls to those who write and read it, and their price, USD; what was refused free of charge is one of them. */
export async function scriptCost(db: Database, jobId: string): Promise<{ calls: number; usd: number }> {
  const [row] = await db
    .select({ calls: sql<number>`count(*)::int`, usd: sql<number>`coalesce(sum(${COST}), 0)::float8` })
    .from(purchases)
    .where(
      and(
        eq(purchases.jobId, jobId),
        inArray(purchases.kind, ['script', 'reading']),
        ne(purchases.state, 'intent'),
      ),
    );
  return row ?? { calls: 0, usd: 0 };
}
