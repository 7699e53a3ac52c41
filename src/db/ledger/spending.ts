/** Money: what the day may cost, what it has cost, and who spent it. */
import { and, eq, gt, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { AppError } from '../../core/errors.ts';
import type { Order } from '../../core/ledger.ts';
import type { Database } from '../client.ts';
import { type PurchaseRow, purchases } from '../schema.ts';

interface Hold {
  holder: string;
  dailyBudgetUsd: number | null;
}

/** What a purchase counts for: its price where that is settled, its estimate where it is not. */
const costs = sql<number>`coalesce(sum(coalesce(${purchases.actualUsd}, ${purchases.estimateUsd})), 0)::float8`;

/** The budget's day is the calendar day of UTC. Asked for once, so that the index on time finds the day. */
const dayStart = sql`(select date_trunc('day', clock_timestamp() at time zone 'UTC') at time zone 'UTC')`;

/**
 * Books the price of a purchase that is about to be asked for, one after the other over all workers.
 *
 * @returns the row, `asked`; null while as many of its kind are under way as may be
 * @throws AppError `limit.reached` where the day's budget does not allow it (transient), or no day's would
 */
export function bookSpending(
  db: Database,
  id: number,
  order: Order,
  { holder, dailyBudgetUsd }: Hold,
): Promise<PurchaseRow | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('purchases', 0))`);
    if ((await underWay(tx, order)) >= order.concurrent) return null;
    if (dailyBudgetUsd !== null) await assertAffordable(tx, order.estimateUsd, dailyBudgetUsd);
    const [row] = await tx
      .update(purchases)
      .set({
        state: 'asked',
        askedAt: sql`clock_timestamp()`,
        updatedAt: sql`clock_timestamp()`,
      })
      .where(and(eq(purchases.id, id), eq(purchases.heldBy, holder)))
      .returning();
    if (row) return row;
    throw new AppError('internal', {
      message: `purchase ${id} was lost before it was asked for`,
      userMessage: 'The video is being made by another worker.',
      recovery: 'transient',
    });
  });
}

/** Purchases like this that a living worker waits for. */
async function underWay(tx: Database, { provider, kind }: Order): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(purchases)
    .where(
      and(
        eq(purchases.provider, provider),
        eq(purchases.kind, kind),
        inArray(purchases.state, ['asked', 'known']),
        gt(purchases.heldUntil, sql`clock_timestamp()`),
      ),
    );
  return row?.count ?? 0;
}

async function assertAffordable(tx: Database, estimateUsd: number, budgetUsd: number): Promise<void> {
  if (estimateUsd > budgetUsd) {
    throw new AppError('limit.reached', {
      message: `${estimateUsd.toFixed(2)} USD at once is over the daily budget of ${budgetUsd}`,
      userMessage:
        'A single part of this video costs more than this bot may spend in a day. Please ask for a shorter one, or tell whoever runs the bot.',
    });
  }
  const [today] = await tx
    .select({
      usd: costs,
      waitMs: sql<number>`(1000 * extract(epoch from ${dayStart} + interval '1 day' - clock_timestamp()))::float8`,
    })
    .from(purchases)
    .where(gt(purchases.askedAt, dayStart));
  const spent = today?.usd ?? 0;
  if (spent + estimateUsd <= budgetUsd) return;
  throw new AppError('limit.reached', {
    message: `spent ${spent.toFixed(2)} USD today, ${estimateUsd.toFixed(2)} more is over the budget of ${budgetUsd}`,
    userMessage:
      'Today’s budget for making videos is used up. This one waits, and goes on by itself after midnight UTC.',
    recovery: 'transient',
    retryAfterMs: Math.ceil(today?.waitMs ?? 0),
  });
}

/** What has been spent since midnight UTC, USD. What is under way counts with its estimate. */
export async function spentToday(db: Database): Promise<number> {
  const [today] = await db.select({ usd: costs }).from(purchases).where(gt(purchases.askedAt, dayStart));
  return today?.usd ?? 0;
}

/** What a job has cost so far, USD. `estimateUsd`: what its purchases were expected to cost. */
export async function jobCost(
  db: Database,
  jobId: string,
): Promise<{ actualUsd: number; estimateUsd: number }> {
  const [sum] = await db
    .select({
      actualUsd: costs,
      estimateUsd: sql<number>`coalesce(sum(${purchases.estimateUsd}), 0)::float8`,
    })
    .from(purchases)
    .where(and(eq(purchases.jobId, jobId), isNotNull(purchases.askedAt)));
  return sum ?? { actualUsd: 0, estimateUsd: 0 };
}

/**
 * Lets go of what was delivered and is not needed any more: the pipeline has its own files once a job has ended.
 *
 * @param keptDays what nobody's finished job accounts for is kept for so long
 */
export async function sweepDeliveries(db: Database, keptDays: number): Promise<void> {
  const ended = sql`exists (select from jobs where jobs.id = ${purchases.jobId} and (jobs.state = 'completed' or jobs.deleted_at is not null))`;
  await db
    .update(purchases)
    .set({ delivery: null, deliveryType: null })
    .where(
      and(
        isNotNull(purchases.delivery),
        or(ended, sql`${purchases.updatedAt} < now() - make_interval(days => ${keptDays})`),
      ),
    );
}
