/** The tables of whoever runs the installation. */
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
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
