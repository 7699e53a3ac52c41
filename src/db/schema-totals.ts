/**
 * Running totals for the metrics, kept by triggers: counting would read every row at each scrape. Each total is the sum
 * over its shards, so that processes that write at the same time seldom wait for one another. Exact numbers, because
 * they are added and taken away for years.
 */
import { bigint, integer, numeric, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import type { JobState, StepName } from '../core/job.ts';
import type { Order, PurchaseState } from '../core/ledger.ts';

/** How many jobs are in each state, deleted ones too. */
export const jobTotals = pgTable(
  'job_totals',
  {
    shard: smallint('shard').notNull(),
    state: text('state').$type<JobState>().notNull(),
    jobs: bigint('jobs', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.shard, table.state] })],
);

/** Durations of the steps of all films ever finished. */
export const stepTotals = pgTable(
  'step_totals',
  {
    shard: smallint('shard').notNull(),
    step: text('step').$type<StepName>().notNull(),
    /** Of the thresholds (`STEP_BOUNDS_S`), how many are not above the durations counted here. */
    bucket: integer('bucket').notNull(),
    films: bigint('films', { mode: 'number' }).notNull(),
    seconds: numeric('seconds', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.shard, table.step, table.bucket] })],
);

/** What was asked of the paid providers, by what came of it. */
export const purchaseTotals = pgTable(
  'purchase_totals',
  {
    shard: smallint('shard').notNull(),
    provider: text('provider').$type<Order['provider']>().notNull(),
    kind: text('kind').$type<Order['kind']>().notNull(),
    state: text('state').$type<PurchaseState>().notNull(),
    purchases: bigint('purchases', { mode: 'number' }).notNull(),
    /** The estimate where the price is not settled. */
    usd: numeric('usd', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.shard, table.provider, table.kind, table.state] })],
);
