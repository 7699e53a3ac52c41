/** Tables: files on their way into the archive. Migrations are generated from them (`npm run db:generate`). */
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { time } from '../connection/columns.ts';

/** Files that are being taken in and that no job holds yet: whatever becomes of the request, they are found here. */
export const incomingUploads = pgTable(
  'incoming_uploads',
  {
    key: text('key').primaryKey(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [index('incoming_uploads_by_time').on(table.createdAt)],
);
