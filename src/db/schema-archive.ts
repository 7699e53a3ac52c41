/** The tables of the archive: tokens of its API, uploads under way. */
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { time } from './columns.ts';

/** What programs prove with that they act for a person. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    /** SHA-256 of the token: it has 200 random bits, so nobody finds it by trying. */
    hash: text('hash').primaryKey(),
    platform: text('platform').notNull(),
    /** Where the person asked for it. */
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
    lastUsedAt: time('last_used_at'),
    revokedAt: time('revoked_at'),
  },
  (table) => [
    index('api_tokens_valid').on(table.platform, table.userId).where(sql`${table.revokedAt} is null`),
  ],
);

/** Files that are being taken in and that no job holds yet: whatever becomes of the request, they are found here. */
export const incomingUploads = pgTable(
  'incoming_uploads',
  {
    key: text('key').primaryKey(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [index('incoming_uploads_by_time').on(table.createdAt)],
);
