/** What tests of paid providers share: a clock that never waits, a pace that never holds, somebody who pays. */

import { asc } from 'drizzle-orm';
import type { Clock } from '#src/core/clock.ts';
import type { Payer } from '#src/core/ledger.ts';
import type { RateLimiter } from '#src/core/ports.ts';
import type { Database } from '#src/db/connection/client.ts';
import type { Budget } from '#src/db/ledger/spending.ts';
import { purchases } from '#src/db/ledger/tables.ts';

export interface VirtualClock extends Clock {
  /** Everything that was slept, ms. */
  slept: number[];
}

/** Sleeping moves it on at once. It runs with real time besides. */
export function virtualClock(): VirtualClock {
  let ahead = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now() + ahead,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      ahead += ms;
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
    },
  };
}

export const noLimit: RateLimiter = { take: async (signal) => signal.throwIfAborted() };

/** Nobody counts. */
export const NO_BUDGET: Budget = { dayUsd: null, personUsd: null };

export const payer: Payer = {
  jobId: 'job_test',
  person: { platform: 'discord', workspace: null, userId: 'ada' },
};

/** The ledger's rows, the oldest first, as far as tests look. */
export async function bookedIn(db: Database) {
  const rows = await db.select().from(purchases).orderBy(asc(purchases.id));
  return rows.map(({ kind, state, estimateUsd, actualUsd, taskId, reason, jobId, model }) => ({
    ...{ kind, state, model, estimateUsd, actualUsd, taskId, reason, jobId },
  }));
}
