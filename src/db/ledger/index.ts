/** The ledger of paid calls: every purchase a row, each in the hands of one worker at a time. */
import { randomUUID } from 'node:crypto';
import { systemClock } from '#src/core/clock.ts';
import type { HeldPurchase, Ledger, Order } from '#src/core/ledger.ts';
import type { Database } from '../connection/client.ts';
import { changePurchase, renewLease, takenSince, takeUp } from './rows.ts';
import { type Budget, bookSpending } from './spending.ts';
import type { PurchaseRow } from './tables.ts';

export interface LedgerOptions {
  budget: Budget;
  /** A worker that has not said for so long that it has a purchase has died. Only tests shorten it. */
  leaseMs?: number;
}

/** Longer than a busy worker is ever silent; a job is given to another one after 15 seconds. */
const LEASE_MS = 20_000;
/** How often whoever waits (for another worker, for a free place) looks again. */
const LOOK_MS = { least: 300, most: 700 };

/** The ledger over the database. Safe with any number of workers: no key is ever bought by two at once. */
export function createLedger(db: Database, { budget, leaseMs = LEASE_MS }: LedgerOptions): Ledger {
  return {
    async hold(order, signal) {
      const holder = randomUUID();
      for (;;) {
        signal.throwIfAborted();
        const row = await takeUp(db, order, holder, leaseMs);
        if (row) return held(db, row, order, { holder, leaseMs, budget });
        await nextLook(signal);
      }
    },
  };
}

const nextLook = (signal: AbortSignal): Promise<void> =>
  systemClock.sleep(LOOK_MS.least + Math.random() * (LOOK_MS.most - LOOK_MS.least), signal);

interface Hold {
  holder: string;
  leaseMs: number;
  budget: Budget;
}

function held(db: Database, from: PurchaseRow, order: Order, hold: Hold): HeldPurchase {
  let row = from;
  const renewing = setInterval(() => {
    // A failed renewal is no harm: the next one comes before the lease ends, or the lease is lost and noticed.
    renewLease(db, row.id, hold.holder, hold.leaseMs).catch(() => undefined);
  }, hold.leaseMs / 3);
  renewing.unref();
  const change = async (changes: Parameters<typeof changePurchase>[3]) => {
    row = await changePurchase(db, row.id, hold.holder, changes);
  };
  return {
    get state() {
      return row.state;
    },
    get taskId() {
      return row.taskId;
    },
    get reason() {
      return row.reason;
    },
    get before() {
      return row.before;
    },
    get delivery() {
      return row.delivery ? { bytes: row.delivery, type: row.deliveryType ?? '' } : null;
    },
    async ask(signal) {
      for (;;) {
        signal.throwIfAborted();
        const booked = await bookSpending(db, row.id, order, hold);
        if (booked) {
          row = booked;
          return;
        }
        await nextLook(signal);
      }
    },
    sending: (before) => change({ before }),
    putBack: () => change({ state: 'intent', askedAt: null, before: null }),
    known: (taskId) => change({ state: 'known', taskId }),
    done: (actualUsd, delivery) =>
      change({
        state: 'done',
        actualUsd,
        delivery: delivery?.bytes ?? null,
        deliveryType: delivery?.type ?? null,
      }),
    failed: (actualUsd, reason) => change({ state: 'failed', actualUsd, reason }),
    unknown: (reason) => change({ state: 'unknown', reason }),
    cancelled: (actualUsd) => change({ state: 'cancelled', actualUsd }),
    takenSince: () => takenSince(db, row),
    async release() {
      clearInterval(renewing);
      await changePurchase(db, row.id, hold.holder, { heldBy: null, heldUntil: null }).catch(() => undefined);
    },
  };
}
