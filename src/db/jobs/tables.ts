/** Tables: jobs, what their steps have made, and the audit of deletions. Migrations are generated from them (`npm run db:generate`). */
import { sql } from 'drizzle-orm';
import {
  boolean,
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
import type { Correction } from '#src/core/correction.ts';
import { JOB_STATES, type PaperSource, type PaperSummary, type StepName, type Video } from '#src/core/job.ts';
import type { Losses } from '#src/core/losses.ts';
import type { Notice } from '#src/core/notice.ts';
import type { JobOptions } from '#src/core/options.ts';
import type { Scene, SceneEdit, Script } from '#src/core/script.ts';
import type { VoiceSamples } from '#src/core/voice-samples.ts';
import { time } from '../connection/columns.ts';

/** Which videos were deleted, by whom: the audit that outlives the video. */
export const deletions = pgTable(
  'deletions',
  {
    jobId: text('job_id').primaryKey(),
    platform: text('platform').notNull(),
    deletedBy: text('deleted_by').notNull(),
    /** Storage keys that were removed; those that another video still needs stay. */
    files: jsonb('files').$type<string[]>().notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
    /** When the video's files had gone; null: they are still to be removed. */
    doneAt: time('done_at'),
  },
  (table) => [
    index('deletions_by_time').on(table.createdAt, table.jobId),
    index('deletions_to_do').on(table.jobId).where(sql`${table.doneAt} is null`),
  ],
);

export const jobState = pgEnum('job_state', JOB_STATES);

/** One request for a video. Everything that a chat, a page or the terminal shows of it is read from its row. */
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
    /** When the video is expected; null while there is nothing to go by. */
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
    video: jsonb('video').$type<Video>(),
    /** Bytes that a file may have where the video is to be posted; null: nothing is uploaded. */
    uploadLimit: integer('upload_limit'),
    /** The cut of the video that fits there; null: none that looks good. */
    upload: jsonb('upload').$type<{ key: string; bytes: number }>(),
    /** The job of which this is another version. */
    parentId: text('parent_id'),
    /** The script that the video is made from, with what people changed in it; null until it is written. */
    script: jsonb('script').$type<Script>(),
    /** Opening scenes that the requester turned down: the script gets another one. */
    openings: jsonb('openings').$type<Scene[]>().notNull().default([]),
    /** Its first sentences in each voice, while the script waits for approval; null: not offered. */
    samples: jsonb('samples').$type<VoiceSamples>(),
    /** What the requester corrected of the paper; null: nothing. */
    correction: jsonb('correction').$type<Correction>(),
    /** A change of a scene that the paper does not bear out, until the requester insists on it or writes another. */
    pendingEdit: jsonb('pending_edit').$type<SceneEdit>(),
    /** What the script's narration and clips will cost, USD; null: not known, or nothing. */
    priceUsd: doublePrecision('price_usd'),
    /** It waits for a quota or a budget until then; null: it does not. */
    heldUntil: time('held_until'),
    /** The sentence for people that says why it waits: for that, or for its next try. */
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
    /** What became of its paper since; null: nothing that is known. */
    notice: text('notice').$type<Notice>(),
    /** When archives were last asked what became of it; null: never. */
    noticeAskedAt: time('notice_asked_at'),
    /** Video and files are gone; the row stays for the link's sake and for the limits. */
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
    // Whose papers are to be asked about.
    index('jobs_by_notice')
      .on(sql`coalesce(${table.noticeAskedAt}, ${table.finishedAt})`)
      .where(sql`${table.state} = 'completed' and ${table.deletedAt} is null`),
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

/** What nobody needs any more and whose files are being removed: nobody takes up the key before they have gone. */
export const removals = pgTable('removals', {
  key: text('key').primaryKey(),
  /** For which it was given up; empty: for none. */
  jobId: text('job_id').notNull(),
  files: jsonb('files').$type<string[]>().notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
});

export type JobRow = typeof jobs.$inferSelect;
