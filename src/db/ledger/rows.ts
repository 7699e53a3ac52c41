/** Rows of purchases: taking one up, changing it, keeping it. */
import { and, desc, eq, gt, isNotNull, ne, sql } from 'drizzle-orm';
import { AppError } from '#src/core/errors.ts';
import type { Order } from '#src/core/ledger.ts';
import type { Database } from '../connection/client.ts';
import { takeTurn } from '../connection/turn.ts';
import { type PurchaseRow, purchases } from './tables.ts';

/**
 * What failed after it was begun, or was never answered, is not asked for again by itself: a job may be delivered to one
 * worker after the other, and waits for hours where a quota is used up. Who asks again later gets a new chance.
 */
const REMEMBERED_HOURS = 6;

const leaseEnd = (leaseMs: number) => sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1_000})`;

/**
 * Takes up the purchase of the order's key for `holder`, or begins one.
 *
 * @returns null while another worker has it
 */
export function takeUp(
  db: Database,
  order: Order,
  holder: string,
  leaseMs: number,
): Promise<PurchaseRow | null> {
  return db.transaction(async (tx) => {
    await takeTurn(tx, `purchase ${order.key}`);
    const [latest] = await tx
      .select({
        row: purchases,
        free: sql<boolean>`coalesce(${purchases.heldUntil} < clock_timestamp(), true)`,
        remembered: sql<boolean>`${purchases.updatedAt} > clock_timestamp() - make_interval(hours => ${REMEMBERED_HOURS})`,
      })
      .from(purchases)
      .where(eq(purchases.key, order.key))
      .orderBy(desc(purchases.id))
      .limit(1);
    if (latest && !latest.free) return null;
    if (latest?.row.state === 'asked' && !latest.remembered) await giveUp(tx, latest.row.id);
    const lease = { heldBy: holder, heldUntil: leaseEnd(leaseMs) };
    if (!latest || !counts(latest.row, latest.remembered)) return insert(tx, order, lease);
    const [row] = await tx.update(purchases).set(lease).where(eq(purchases.id, latest.row.id)).returning();
    return row ?? null;
  });
}

/** Whether the latest purchase under a key stands for the next order of it. */
function counts(row: PurchaseRow, remembered: boolean): boolean {
  switch (row.state) {
    case 'intent':
    case 'known':
      return true;
    case 'done':
      return row.delivery !== null || row.taskId !== null;
    case 'failed':
      return remembered && (row.actualUsd !== 0 || row.taskId !== null);
    case 'asked':
    case 'unknown':
      return remembered;
    case 'cancelled':
      return false;
  }
}

/** Nobody will find out any more what became of it. */
const giveUp = (tx: Database, id: number) =>
  tx.update(purchases).set({ state: 'unknown', reason: 'given up' }).where(eq(purchases.id, id));

async function insert(
  tx: Database,
  order: Order,
  lease: { heldBy: string; heldUntil: ReturnType<typeof sql> },
) {
  const { key, provider, kind, model, units, estimateUsd, payer } = order;
  const whose = payer ? { jobId: payer.jobId, ...payer.person } : {};
  const [row] = await tx
    .insert(purchases)
    .values({ key, provider, kind, model, units, estimateUsd, ...whose, ...lease })
    .returning();
  return row ?? null;
}

type Changes = Partial<Omit<PurchaseRow, 'id' | 'key' | 'createdAt' | 'updatedAt'>>;

/** Changes a purchase in the hands of `holder`. @throws AppError (transient) where it has lost it to another worker */
export async function changePurchase(
  db: Database,
  id: number,
  holder: string,
  changes: Changes,
): Promise<PurchaseRow> {
  const [row] = await db
    .update(purchases)
    .set({ ...changes, updatedAt: sql`clock_timestamp()` })
    .where(and(eq(purchases.id, id), eq(purchases.heldBy, holder)))
    .returning();
  if (row) return row;
  throw new AppError('internal', {
    message: `purchase ${id} is in the hands of another worker`,
    userMessage: 'The video is being made by another worker.',
    recovery: 'transient',
  });
}

export async function renewLease(db: Database, id: number, holder: string, leaseMs: number): Promise<void> {
  await db
    .update(purchases)
    .set({ heldUntil: leaseEnd(leaseMs) })
    .where(and(eq(purchases.id, id), eq(purchases.heldBy, holder)));
}

/** What was asked of the same model after `row`, and has a task: how many, and their price, USD. */
export async function takenSince(db: Database, row: PurchaseRow): Promise<{ count: number; usd: number }> {
  if (!row.askedAt) return { count: 0, usd: 0 };
  const [sum] = await db
    .select({
      count: sql<number>`count(*)::int`,
      usd: sql<number>`coalesce(sum(${purchases.estimateUsd}), 0)::float8`,
    })
    .from(purchases)
    .where(
      and(
        eq(purchases.provider, row.provider),
        eq(purchases.model, row.model),
        ne(purchases.id, row.id),
        isNotNull(purchases.taskId),
        gt(purchases.askedAt, row.askedAt),
      ),
    );
  return sum ?? { count: 0, usd: 0 };
}
