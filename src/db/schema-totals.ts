/** What the metrics tell of all time. */
import { bigint, doublePrecision, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { StepName } from '../core/job.ts';

/** Durations of the steps of all films ever finished, counted by a trigger on `jobs`: reading them all takes seconds. */
export const stepTotals = pgTable(
  'step_totals',
  {
    step: text('step').$type<StepName>().notNull(),
    /** Of the thresholds (`STEP_BOUNDS_S`), how many are not above the durations counted here. */
    bucket: integer('bucket').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
    /** Seconds, all of them together. */
    sum: doublePrecision('sum').notNull(),
  },
  (table) => [primaryKey({ columns: [table.step, table.bucket] })],
);
