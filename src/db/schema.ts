/** The tables. Migrations in drizzle/ are generated from this file (`npm run db:generate`). */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { type Film, JOB_STATES, type PaperSource, type PaperSummary, type StepName } from '../core/job.ts';
import type { Order, PurchaseState } from '../core/ledger.ts';
import type { Losses } from '../core/losses.ts';
import type { JobOptions } from '../core/options.ts';
import type { ReportKind } from '../core/report.ts';
import type { Scene, SceneEdit, Script } from '../core/script.ts';
import { time } from './columns.ts';

export * from './schema-archive.ts';
export * from './schema-operations.ts';
export * from './schema-playground.ts';
export * from './schema-slack.ts';
export * from './schema-totals.ts';

/** postgres.js gives and takes a Buffer. */
const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value),
});

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
    network: text('network'), // from where it was asked, where limits count by it; forgotten after a day
    /** The platform's id of what was asked with: the same event delivered twice makes one job. */
    origin: text('origin'),

    source: jsonb('source').$type<PaperSource>().notNull(),
    options: jsonb('options').$type<JobOptions>().notNull(),
    /** Known once the paper is read. */
    title: text('title'),
    authors: jsonb('authors').$type<string[]>().notNull().default([]),
    paper: jsonb('paper').$type<PaperSummary>(),

    step: text('step').$type<StepName>(),
    percent: real('percent').notNull().default(0),
    /** When the film is expected; null while there is nothing to go by. */
    expectedAt: time('expected_at'),
    /** How often it was queued: the queue's own job id is made of it, so that a retry is a new one there. */
    run: integer('run').notNull().default(1),
    /** Which run of it is under way: a token that each takes anew. */
    runner: text('runner'),
    /** Workers that this run has lost; null: none. */
    losses: jsonb('losses').$type<Losses>(),
    cancelRequested: boolean('cancel_requested').notNull().default(false),

    errorCode: text('error_code'),
    /** The sentence for people. */
    errorMessage: text('error_message'),
    film: jsonb('film').$type<Film>(),
    /** Bytes that a file may have where the film is to be posted; null: nothing is uploaded. */
    uploadLimit: integer('upload_limit'),
    /** The cut of the film that fits there; null: none that looks good. */
    upload: jsonb('upload').$type<{ key: string; bytes: number }>(),
    /** The job of which this is another version. */
    parentId: text('parent_id'),
    /** The script that the film is made from, with what people changed in it; null until it is written. */
    script: jsonb('script').$type<Script>(),
    /** Opening scenes that the requester turned down: the script gets another one. */
    openings: jsonb('openings').$type<Scene[]>().notNull().default([]),
    /** A change of a scene that the paper does not bear out, until the requester insists on it or writes another. */
    pendingEdit: jsonb('pending_edit').$type<SceneEdit>(),
    /** What the script's narration and clips will cost, USD; null: not known, or nothing. */
    priceUsd: doublePrecision('price_usd'),
    /** It waits for a quota or a budget until then; null: it does not. */
    heldUntil: time('held_until'),
    /** The sentence for people that says why. */
    heldFor: text('held_for'),
    approvedAt: time('approved_at'),
    /** Seconds each step took, for the estimates of later jobs. */
    stepSeconds: jsonb('step_seconds').$type<Partial<Record<StepName, number>>>().notNull().default({}),

    /** What limits go by: when it was asked for (again), how often again, how often its script was changed. */
    askedAt: time('asked_at').notNull().defaultNow(),
    retries: integer('retries').notNull().default(0),
    edits: integer('edits').notNull().default(0),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
    /** Its owner lets search engines find its page; null: only who has the link finds it. */
    publishedAt: time('published_at'),
    /** Film and files are gone; the row stays for the link's sake and for the limits. */
    deletedAt: time('deleted_at'),
  },
  (table) => [
    // A person's videos in order: their pages; and by when they were asked for: their limits.
    index('jobs_by_person').on(table.userId, table.platform, table.createdAt, table.id),
    index('jobs_by_asking').on(table.userId, table.platform, table.askedAt),
    // A person's videos without deleted ones, and by state.
    index('jobs_shown')
      .on(table.userId, table.platform, table.createdAt, table.id)
      .where(sql`${table.deletedAt} is null`),
    index('jobs_shown_by_state')
      .on(table.userId, table.platform, table.state, table.createdAt, table.id)
      .where(sql`${table.deletedAt} is null`),
    index('jobs_by_network').on(table.network, table.askedAt).where(sql`${table.network} is not null`),
    // What is old enough to be deleted.
    index('jobs_to_expire').on(table.finishedAt).where(sql`${table.deletedAt} is null`),
    index('jobs_by_state').on(table.state),
    index('jobs_by_finish').on(table.finishedAt),
    // What the administrator looks at: the latest failures, and all of one kind.
    index('jobs_failed')
      .on(table.finishedAt.desc().nullsLast())
      .where(sql`${table.state} = 'failed' and ${table.deletedAt} is null`),
    index('jobs_by_error')
      .on(table.errorCode, table.createdAt, table.id)
      .where(sql`${table.errorCode} is not null`),
    // Everybody's videos in order: the administrator's pages.
    index('jobs_by_time').on(table.createdAt, table.id),
    // What search engines may find, the latest first.
    index('jobs_published').on(table.publishedAt).where(sql`${table.publishedAt} is not null`),
    uniqueIndex('jobs_once').on(table.platform, table.origin).where(sql`${table.origin} is not null`),
  ],
);

/** Where waiting jobs stand in the line: the turn, and the place as it is told. `movePlaces` puts them right. */
export const linePlaces = pgTable(
  'line_places',
  {
    jobId: text('job_id')
      .primaryKey()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    turn: integer('turn').notNull(),
    told: integer('told').notNull(),
    changedAt: time('changed_at').notNull().default(sql`clock_timestamp()`),
  },
  (table) => [index('line_places_in_order').on(table.turn, table.told)],
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

/** What a job was made from: keys of memos and of uploaded files. Each goes when the last of its jobs is deleted. */
export const jobMemos = pgTable(
  'job_memos',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    memoKey: text('memo_key').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.memoKey] }),
    index('job_memos_by_memo').on(table.memoKey),
  ],
);

/** A chat message that shows a job. The delivery keeps it up to date. */
export const posts = pgTable(
  'posts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    /** `card`: follows the job. `result`: tells its end, once a run. `copy`: the film, posted again on request. */
    kind: text('kind').$type<'card' | 'result' | 'copy'>().notNull(),
    /** Of a result: which run's end it tells; else 0. */
    run: integer('run').notNull().default(0),
    platform: text('platform').notNull(),
    place: jsonb('place').$type<Record<string, unknown>>().notNull(),
    /** Hash of what it shows; null: nothing yet. */
    shown: text('shown'),
    shownAt: time('shown_at'),
    postedAt: time('posted_at'),
    /** `settled`: shows the end. `gone`: somebody removed it, or nothing can be posted there. */
    state: text('state').$type<'open' | 'settled' | 'gone'>().notNull().default('open'),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('posts_once').on(table.jobId, table.kind, table.run).where(sql`${table.kind} <> 'copy'`),
    index('posts_open').on(table.platform, table.jobId).where(sql`${table.state} = 'open'`),
  ],
);

/** A dropped file that somebody may still have a film made of. */
export const offers = pgTable(
  'offers',
  {
    id: text('id').primaryKey(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),
    /** As a job's. */
    origin: text('origin'),
    source: jsonb('source').$type<PaperSource>().notNull(),
    place: jsonb('place').$type<Record<string, unknown>>().notNull(),
    uploadLimit: integer('upload_limit'),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('offers_once').on(table.platform, table.origin).where(sql`${table.origin} is not null`),
  ],
);

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

/** What a viewer says is wrong with a film. */
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

export type PostRow = typeof posts.$inferSelect;
export type PurchaseRow = typeof purchases.$inferSelect;
export type JobRow = typeof jobs.$inferSelect;
export type OfferRow = typeof offers.$inferSelect;
