/** Tables: who may make videos, and with which tokens programs act for them. Migrations are generated from them (`npm run db:generate`). */
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, time } from '../connection/columns.ts';

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

/** What people and workspaces have chosen for their videos. */
export const settings = pgTable(
  'settings',
  {
    platform: text('platform').notNull(),
    /** Empty: the person, wherever they are on this platform. */
    workspace: text('workspace').notNull(),
    /** Empty: everybody in the workspace. */
    userId: text('user_id').notNull(),
    /** As `settingsSchema` (core/settings.ts) reads it. */
    chosen: jsonb('chosen').notNull(),
    /** A PNG. */
    logo: bytes('logo'),
    changedAt: time('changed_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platform, table.workspace, table.userId] })],
);
