/** Tables: limits that all processes keep together. Migrations are generated from them (`npm run db:generate`). */
import { pgTable, text } from 'drizzle-orm/pg-core';
import { time } from '../connection/columns.ts';

/** When the next request to a service may go out, over all processes. */
export const rateLimits = pgTable('rate_limits', {
  name: text('name').primaryKey(),
  nextAt: time('next_at').notNull(),
});
