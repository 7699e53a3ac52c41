/** The tables. Migrations in drizzle/ are generated from this file (`npm run db:generate`). */
import { boolean, index, integer, jsonb, pgEnum, pgTable, real, text, timestamp } from 'drizzle-orm/pg-core';
import { type Film, JOB_STATES, type PaperSource, type StepName } from '../core/job.ts';
import type { JobOptions } from '../core/options.ts';

const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const jobState = pgEnum('job_state', JOB_STATES);

/** One request for a film. Everything that a chat, a page or the terminal shows of it is read from its row. */
export const jobs = pgTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    state: jobState('state').notNull().default('queued'),

    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),

    source: jsonb('source').$type<PaperSource>().notNull(),
    options: jsonb('options').$type<JobOptions>().notNull(),
    /** Known once the paper is read. */
    title: text('title'),
    authors: jsonb('authors').$type<string[]>().notNull().default([]),

    step: text('step').$type<StepName>(),
    percent: real('percent').notNull().default(0),
    /** When the film is expected; null while there is nothing to go by. */
    expectedAt: time('expected_at'),
    /** How often it was queued: the queue's own job id is made of it, so that a retry is a new one there. */
    run: integer('run').notNull().default(1),
    cancelRequested: boolean('cancel_requested').notNull().default(false),

    errorCode: text('error_code'),
    /** The sentence for people. */
    errorMessage: text('error_message'),
    film: jsonb('film').$type<Film>(),
    /** Seconds each step took, for the estimates of later jobs. */
    stepSeconds: jsonb('step_seconds').$type<Partial<Record<StepName, number>>>().notNull().default({}),

    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
  },
  (table) => [
    index('jobs_by_requester').on(table.platform, table.workspace, table.userId, table.createdAt),
    index('jobs_by_state').on(table.state),
  ],
);

/** What a step made, under the hash of everything it was made from. */
export const memos = pgTable('memos', {
  key: text('key').primaryKey(),
  step: text('step').notNull(),
  output: jsonb('output').notNull(),
  /** Storage keys of the files that belong to the output. */
  files: jsonb('files').$type<string[]>().notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
});

/** When the next request to a service may go out, over all processes. */
export const rateLimits = pgTable('rate_limits', {
  name: text('name').primaryKey(),
  nextAt: time('next_at').notNull(),
});

export type JobRow = typeof jobs.$inferSelect;
