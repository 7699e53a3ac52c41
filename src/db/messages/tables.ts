/** Tables: what chats show of jobs, and what they were told. Migrations are generated from them (`npm run db:generate`). */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { PaperSource } from '#src/core/job.ts';
import type { Notice } from '#src/core/notice.ts';
import { time } from '../connection/columns.ts';
import { jobs } from '../jobs/tables.ts';

/** Messages that were taken in: one that is delivered again makes nothing twice. */
export const handledMessages = pgTable(
  'handled_messages',
  {
    platform: text('platform').notNull(),
    key: text('key').notNull(),
    handledAt: time('handled_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.key] })],
);

/** A chat message that shows a job. The delivery keeps it up to date. */
export const posts = pgTable(
  'posts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    /**
     * `status`: follows the job. `result`: tells its end, once a run. `copy`: the video, posted again on request.
     * A notice: tells once what became of the paper.
     */
    kind: text('kind').$type<'status' | 'result' | 'copy' | Notice>().notNull(),
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
    // What a delivery reads: copies are not in the other one.
    index('posts_by_job').on(table.jobId),
    index('posts_open').on(table.platform, table.jobId).where(sql`${table.state} = 'open'`),
  ],
);

/** A dropped file that somebody may still have a video made of. */
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

export type PostRow = typeof posts.$inferSelect;

export type OfferRow = typeof offers.$inferSelect;
