/** The tables of whoever runs the installation. */
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

/** When the next request to a service may go out, over all processes. */
export const rateLimits = pgTable('rate_limits', {
  name: text('name').primaryKey(),
  nextAt: time('next_at').notNull(),
});

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
  },
  (table) => [index('deletions_by_time').on(table.createdAt, table.jobId)],
);
