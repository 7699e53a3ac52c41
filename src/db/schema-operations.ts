/** The tables of whoever runs the installation. */
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { time } from './columns.ts';

/** People whom the administrator has shut out. */
export const bans = pgTable(
  'bans',
  {
    platform: text('platform').notNull(),
    /** Empty: the person, wherever they are on this platform. */
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.workspace, table.userId] })],
);

/** Which videos were deleted, by whom: the audit that outlives the film. */
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

/** Who may make videos where an access code is asked for. */
export const admissions = pgTable(
  'admissions',
  {
    platform: text('platform').notNull(),
    /** Empty: the person, wherever they are on this platform. */
    workspace: text('workspace').notNull(),
    /** Empty: everybody in the workspace. */
    userId: text('user_id').notNull(),
    admittedBy: text('admitted_by').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
    revokedAt: time('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.platform, table.workspace, table.userId] })],
);

/** When the next request to a service may go out, over all processes. */
export const rateLimits = pgTable('rate_limits', {
  name: text('name').primaryKey(),
  nextAt: time('next_at').notNull(),
});
