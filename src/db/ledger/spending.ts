/** Money: what the day may cost, what it has cost, and who spent it. */
import { and, eq, gt, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { AppError } from '#src/core/errors.ts';
import type { Person } from '#src/core/job.ts';
import type { Order } from '#src/core/ledger.ts';
import { roughly } from '#src/core/text/roughly.ts';
import type { Database } from '../connection/client.ts';
import { isBy } from '../connection/person.ts';
import { takeTurn } from '../connection/turn.ts';
import { type PurchaseRow, purchases } from './tables.ts';

/** What a day (UTC) may cost, USD; null: no limit. */
export interface Budget {
  dayUsd: number | null;
  /** The most of it that one person may spend. */
  personUsd: number | null;
}

interface Hold {
  holder: string;
  budget: Budget;
}

/** What a purchase counts for: its price where that is settled, its estimate where it is not. */
export const COST = sql`coalesce(${purchases.actualUsd}, ${purchases.estimateUsd})`;
const costs = sql<number>`coalesce(sum(${COST}), 0)::float8`;

/** The budget's day is the calendar day of UTC. Asked for once, so that the index on time finds the day. */
const dayStart = sql`(select date_trunc('day', clock_timestamp() at time zone 'UTC') at time zone 'UTC')`;

/**
 * Books the price of a purchase that is about to be asked for, one after the other over all workers.
 *
 * @returns the row, `asked`; null while as many of its kind are under way as may be
 * @throws AppError `limit.reached` where the day's budget or the person's share of it does not allow it
 * (transient), or no day's would
 */
export function bookSpending(
  db: Database,
  id: number,
  order: Order,
  { holder, budget }: Hold,
): Promise<PurchaseRow | null> {
  return db.transaction(async (tx) => {
    await takeTurn(tx, 'purchases');
    if ((await underWay(tx, order)) >= order.concurrent) return null;
    await assertAffordable(tx, order.estimateUsd, ALL, budget.dayUsd);
    if (order.payer) await assertAffordable(tx, order.estimateUsd, order.payer.person, budget.personUsd);
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

/** Whose spending is meant: everybody's, or one person's. */
const ALL = 'all';
type Spender = typeof ALL | Person;

/** `Today’s budget`, `Your share of today’s budget`: what is used up. */
const budgetOf = (spender: Spender): string =>
  spender === ALL ? 'Today’s budget for making videos' : 'Your share of today’s budget for making videos';

async function assertAffordable(
  tx: Database,
  estimateUsd: number,
  spender: Spender,
  budgetUsd: number | null,
): Promise<void> {
  if (budgetUsd === null) return;
  if (estimateUsd > budgetUsd) {
    throw new AppError('limit.reached', {
      message: `${estimateUsd.toFixed(2)} USD at once is over the daily budget of ${budgetUsd}`,
      userMessage: `A single part of this video costs more than ${spender === ALL ? 'this bot' : 'one person'} may spend in a day. Please ask for a shorter one, or tell whoever runs the bot.`,
    });
  }
  const today = await spendingOf(tx, spender);
  if (today.usd + estimateUsd <= budgetUsd) return;
  throw new AppError('limit.reached', {
    message: `spent ${today.usd.toFixed(2)} USD today, ${estimateUsd.toFixed(2)} more is over the budget of ${budgetUsd}`,
    userMessage: `${budgetOf(spender)} is used up. This one waits, and goes on by itself after midnight UTC.`,
    recovery: 'transient',
    retryAfterMs: Math.ceil(today.waitMs),
  });
}

/** Less than this buys nothing, USD. */
const NOTHING_USD = 0.01;

/** @throws AppError `limit.reached` where nothing is left of the day's budget, or of the person's share of it */
export async function assertBudgetLeft(db: Database, person: Person, budget: Budget): Promise<void> {
  for (const [spender, budgetUsd] of [
    [ALL, budget.dayUsd],
    [person, budget.personUsd],
  ] as const) {
    if (budgetUsd === null) continue;
    const { usd, waitMs } = await spendingOf(db, spender);
    if (usd <= budgetUsd - NOTHING_USD) continue;
    throw new AppError('limit.reached', {
      message: `spent ${usd.toFixed(2)} USD today of ${budgetUsd}`,
      userMessage: `${budgetOf(spender)} is used up. It is there again at midnight UTC, in ${roughly(waitMs)}.`,
      retryAfterMs: Math.ceil(waitMs),
    });
  }
}

/** What was spent since midnight UTC, USD, and how long it is to the next one. */
async function spendingOf(db: Database, spender: Spender): Promise<{ usd: number; waitMs: number }> {
  const [today] = await db
    .select({
      usd: costs,
      waitMs: sql<number>`(1000 * extract(epoch from ${dayStart} + interval '1 day' - clock_timestamp()))::float8`,
    })
    .from(purchases)
    .where(and(spender === ALL ? undefined : isBy(purchases, spender), gt(purchases.askedAt, dayStart)));
  return today ?? { usd: 0, waitMs: 0 };
}

/**
 * What has been spent since midnight UTC, USD. What is under way counts with its estimate.
 *
 * @param by absent: by everybody
 */
export const spentToday = async (db: Database, by: Spender = ALL): Promise<number> =>
  (await spendingOf(db, by)).usd;

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
