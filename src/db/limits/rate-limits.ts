/** A rate limit that all processes over one database keep together. */
import { setTimeout as sleep } from 'node:timers/promises';
import { and, asc, eq, inArray, like, lt, sql } from 'drizzle-orm';
import type { RateLimiter } from '#src/core/ports.ts';
import type { Database } from '../connection/client.ts';
import { rateLimits } from './tables.ts';

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

/** Something that is paced: at most one use in `spacingMs`, by everybody who names it alike. */
export interface Slot {
  name: string;
  spacingMs: number;
}

/**
 * Takes all of the slots now, or none of them.
 *
 * @returns 0 if they are taken; else in how many ms the last of them is free, as things stand
 */
export async function tryTake(db: Database, slots: readonly Slot[]): Promise<number> {
  if (slots.length === 0) return 0;
  const names = slots.map(({ name }) => name);
  // Most who ask find it taken: one look, without a lock, is all that they cost.
  const waitMs = await longestWait(db, names);
  if (waitMs > 0) return waitMs;
  return db.transaction(async (tx) => {
    const nextAt = sql`'epoch'::timestamptz`;
    await tx
      .insert(rateLimits)
      .values(names.map((name) => ({ name, nextAt })))
      .onConflictDoNothing();
    const stillMs = await longestWait(tx, names, 'lock');
    if (stillMs > 0) return stillMs;
    for (const { name, spacingMs } of slots) {
      const nextAt = sql`clock_timestamp() + make_interval(secs => ${spacingMs / 1_000})`;
      await tx.update(rateLimits).set({ nextAt }).where(eq(rateLimits.name, name));
    }
    return 0;
  });
}

/** How long until all of them are free, ms; not above 0 if they are. */
async function longestWait(db: Database, names: string[], lock?: 'lock'): Promise<number> {
  const query = db
    .select({
      waitMs: sql<number>`(1000 * extract(epoch from ${rateLimits.nextAt} - clock_timestamp()))::float8`,
    })
    .from(rateLimits)
    .where(inArray(rateLimits.name, names))
    .orderBy(asc(rateLimits.name)); // locked in the same order everywhere: no two wait for each other
  const rows = await (lock ? query.for('update') : query);
  return Math.max(0, ...rows.map(({ waitMs }) => (waitMs > LONGEST_QUEUE_S * 1_000 ? 0 : waitMs)));
}

/** Something that may be used in bursts: so many at once, and then one in `spacingMs`. */
interface Bucket extends Slot {
  burst: number;
}

/**
 * Uses the bucket once, if it may be used now (the generic cell rate algorithm: the row says when it would be at rest).
 *
 * @returns 0 if it was used; else in how many ms it may be
 */
export async function tryUse(db: Database, { name, spacingMs, burst }: Bucket): Promise<number> {
  const spacing = sql`make_interval(secs => ${spacingMs / 1_000})`;
  const room = sql`make_interval(secs => ${((burst - 1) * spacingMs) / 1_000})`;
  const { nextAt } = rateLimits;
  const busy = sql`case
    when ${nextAt} > clock_timestamp() + ${room} + make_interval(secs => ${LONGEST_QUEUE_S}) then clock_timestamp()
    else greatest(${nextAt}, clock_timestamp()) end`;
  const used = await db
    .insert(rateLimits)
    .values({ name, nextAt: sql`clock_timestamp() + ${spacing}` })
    .onConflictDoUpdate({
      target: rateLimits.name,
      set: { nextAt: sql`${spacing} + ${busy}` },
      setWhere: sql`${busy} <= clock_timestamp() + ${room}`,
    })
    .returning({ name: rateLimits.name });
  if (used.length > 0) return 0;
  const [row] = await db
    .select({
      waitMs: sql<number>`(1000 * extract(epoch from ${nextAt} - ${room} - clock_timestamp()))::float8`,
    })
    .from(rateLimits)
    .where(eq(rateLimits.name, name));
  return Math.max(1, row?.waitMs ?? 1);
}

/** Takes back one use of the bucket: what it was taken for did not count after all. */
export async function giveBack(db: Database, { name, spacingMs }: Bucket): Promise<void> {
  const nextAt = sql`${rateLimits.nextAt} - make_interval(secs => ${spacingMs / 1_000})`;
  await db.update(rateLimits).set({ nextAt }).where(eq(rateLimits.name, name));
}

/** Takes each slot at its next free time, behind whoever took it before. @returns ms until the last of them */
export async function reserveAll(db: Database, slots: readonly Slot[]): Promise<number> {
  const waits: number[] = [];
  for (const { name, spacingMs } of slots) waits.push(await reserve(db, name, spacingMs / 1_000));
  return Math.max(0, ...waits);
}

/** Forgets slots whose name begins with `prefix` and that have been free for an hour: channels come and go. */
export async function sweepSlots(db: Database, prefix: string): Promise<void> {
  await db
    .delete(rateLimits)
    .where(and(like(rateLimits.name, `${prefix}%`), lt(rateLimits.nextAt, sql`now() - interval '1 hour'`)));
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
