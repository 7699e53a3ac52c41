/** Tables: what was bought of the providers. Migrations are generated from them (`npm run db:generate`). */
import { sql } from 'drizzle-orm';
import { bigserial, doublePrecision, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Order, PurchaseState } from '#src/core/ledger.ts';
import { bytes, time } from '../connection/columns.ts';

/** What was bought of the paid providers: noted before it is asked for, kept for the accounts. */
export const purchases = pgTable(
  'purchases',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    key: text('key').notNull(),
    /** Whose it is; null: nobody's. No reference: the accounts outlive the job. */
    jobId: text('job_id'),
    platform: text('platform'),
    workspace: text('workspace'),
    userId: text('user_id'),
    provider: text('provider').$type<Order['provider']>().notNull(),
    kind: text('kind').$type<Order['kind']>().notNull(),
    model: text('model').notNull(),
    units: jsonb('units').$type<Record<string, number>>().notNull(),
    estimateUsd: doublePrecision('estimate_usd').notNull(),
    /** null: not settled yet, or never answered: then the estimate counts. */
    actualUsd: doublePrecision('actual_usd'),

    state: text('state').$type<PurchaseState>().notNull().default('intent'),
    taskId: text('task_id'),
    reason: text('reason'),
    /** The account as it was just before the request. */
    before: jsonb('before'),
    /** What was delivered, until the pipeline has a file of its own. */
    delivery: bytes('delivery'),
    deliveryType: text('delivery_type'),

    /** The worker that has it, and until when, unless it says so again. */
    heldBy: text('held_by'),
    heldUntil: time('held_until'),
    askedAt: time('asked_at'),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('purchases_by_key').on(table.key, table.id),
    index('purchases_by_job').on(table.jobId),
    index('purchases_by_day').on(table.askedAt),
    index('purchases_by_person').on(table.platform, table.userId, table.askedAt),
    // What the sweep may let go of: few at any time.
    index('purchases_delivered').on(table.jobId).where(sql`${table.delivery} is not null`),
    uniqueIndex('purchases_open_once')
      .on(table.key)
      .where(sql`${table.state} in ('intent', 'asked', 'known')`),
  ],
);

export type PurchaseRow = typeof purchases.$inferSelect;
