/** A rate limit that all processes over one database keep together. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { RateLimiter } from '../core/ports.ts';
import type { Database } from './client.ts';
import { rateLimits } from './schema.ts';

/**
 * Requests leave evenly but do not arrive so. Each stands so far from its neighbours that one may be this late
 * (a busy process, a slow network) without more than the limit falling into one second.
 */
const LATE_MS = 300;
/** Whoever would come later than this gives its place up and takes a new one; the rest of `LATE_MS` is the network's. */
const MISSED_MS = 150;
/** A process that is always that late goes all the same: a 429 has its own pause. */
const TRIES = 3;
/** A queue longer than this was left by a clock that has been set back. */
const LONGEST_QUEUE_S = 600;

/**
 * A limiter that lets `perSecond` requests go in any second, over everybody who names it alike.
 *
 * @param name the service that is asked: `ncbi`
 */
export function createRateLimiter(db: Database, name: string, perSecond: number): RateLimiter {
  const spacingS = (1_000 + LATE_MS) / perSecond / 1_000;
  return {
    async take(signal) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        signal.throwIfAborted();
        const waitMs = await reserve(db, name, spacingS);
        const due = performance.now() + waitMs;
        if (waitMs > 0) await sleep(waitMs, undefined, { signal });
        if (performance.now() - due <= MISSED_MS) return;
      }
    },
  };
}

/** Takes the next free place by the database's clock. @returns how far off it is, ms */
async function reserve(db: Database, name: string, spacingS: number): Promise<number> {
  const spacing = sql`make_interval(secs => ${spacingS})`;
  const { nextAt } = rateLimits;
  const [row] = await db
    .insert(rateLimits)
    .values({ name, nextAt: sql`clock_timestamp() + ${spacing}` })
    .onConflictDoUpdate({
      target: rateLimits.name,
      set: {
        nextAt: sql`${spacing} + case
          when ${nextAt} between clock_timestamp() and clock_timestamp() + make_interval(secs => ${LONGEST_QUEUE_S})
          then ${nextAt} else clock_timestamp() end`,
      },
    })
    .returning({
      waitMs: sql<number>`(1000 * extract(epoch from ${nextAt} - ${spacing} - clock_timestamp()))::float8`,
    });
  return Math.max(0, row?.waitMs ?? 0);
}
