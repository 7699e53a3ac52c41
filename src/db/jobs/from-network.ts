/** The jobs that were asked for from one network: what limits count besides those of a person. */
import { and, asc, eq, exists, gt, inArray, isNotNull, lt, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '../connection/client.ts';
import { takeTurn } from '../connection/turn.ts';
import { purchases } from '../ledger/tables.ts';
import { ACTIVE_STATES, type CountedVideo } from './of-person.ts';
import { type JobRow, jobs } from './tables.ts';

/** Only one process at a time accepts what comes from this network, until the transaction ends. */
export const lockNetwork = (tx: Database, network: string): Promise<void> =>
  takeTurn(tx, `network ${network}`);

/** The network's jobs in the making, the oldest first. */
export function activeJobsFrom(db: Database, network: string): Promise<JobRow[]> {
  return db
    .select()
    .from(jobs)
    .where(and(eq(jobs.network, network), inArray(jobs.state, ACTIVE_STATES)))
    .orderBy(asc(jobs.createdAt));
}

/**
 * The videos of the last `hours` that were asked for from there, the oldest first. Failed and cancelled ones count where
 * something was bought for them.
 */
export function countedFrom(db: Database, network: string, hours: number): Promise<CountedVideo[]> {
  const bought = exists(db.select({ id: purchases.id }).from(purchases).where(eq(purchases.jobId, jobs.id)));
  return db
    .select({ jobId: jobs.id, at: jobs.askedAt, bought: sql<boolean>`${bought}` })
    .from(jobs)
    .where(
      and(
        eq(jobs.network, network),
        gt(jobs.askedAt, sql`now() - make_interval(hours => ${hours})`),
        or(notInArray(jobs.state, ['failed', 'cancelled']), bought),
      ),
    )
    .orderBy(asc(jobs.askedAt));
}

/** Forgets from where jobs were asked for that have ended, and that no limit counts any more. */
export async function forgetNetworks(db: Database, hours: number): Promise<void> {
  await db
    .update(jobs)
    .set({ network: null })
    .where(
      and(
        isNotNull(jobs.network),
        notInArray(jobs.state, ACTIVE_STATES),
        lt(jobs.askedAt, sql`now() - make_interval(hours => ${hours})`),
      ),
    );
}
