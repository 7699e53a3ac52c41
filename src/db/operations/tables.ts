/** Tables: what whoever runs the installation looks at. Migrations are generated from them (`npm run db:generate`). */
import {
  bigint,
  bigserial,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { StepName } from '#src/core/job.ts';
import type { ReportKind } from '#src/core/report.ts';
import { time } from '../connection/columns.ts';
import { jobs } from '../jobs/tables.ts';

/** Durations of the steps of all videos ever finished, counted by a trigger on `jobs`: reading them all takes seconds. */
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

/** What a viewer says is wrong with a video. */
export const reports = pgTable(
  'reports',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ReportKind>().notNull(),
    message: text('message').notNull(),
    /** Where an answer would reach the viewer, as they wrote it; empty: none is wanted. */
    contact: text('contact').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [index('reports_by_time').on(table.createdAt)],
);
