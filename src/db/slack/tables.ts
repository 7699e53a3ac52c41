/** Tables: what Slack needs besides the common tables. Migrations are generated from them (`npm run db:generate`). */
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { time } from '../connection/columns.ts';

/** Slack workspaces that installed the app. */
export const slackInstallations = pgTable('slack_installations', {
  teamId: text('team_id').primaryKey(),
  /** Everything that Slack gave, tokens included, encrypted. */
  sealed: text('sealed').notNull(),
  installedAt: time('installed_at').notNull().defaultNow(),
});

/** What is being posted to Slack, which has no way to say "once": noted before it is asked for. */
export const slackPostings = pgTable('slack_postings', {
  nonce: text('nonce').primaryKey(),
  /** The channel it was asked for in. */
  channelId: text('channel_id'),
  /** When a request left whose outcome is not known; null: none did, or it was refused. */
  askedAt: time('asked_at'),
  /** The file that was uploaded for it. */
  fileId: text('file_id'),
  /** Where it stands. */
  place: jsonb('place').$type<Record<string, unknown>>(),
  createdAt: time('created_at').notNull().defaultNow(),
});

/** Slack's Home tabs that people have opened, kept up to date while they may be looking. */
export const slackHomes = pgTable(
  'slack_homes',
  {
    teamId: text('team_id').notNull(),
    userId: text('user_id').notNull(),
    /** What it shows: a button's text (`v1:list:all`). */
    page: text('page').notNull(),
    /** Hash of the view. */
    shown: text('shown'),
    /** When what it shows was so. */
    shownAt: time('shown_at'),
    /** Not shown anew before. */
    refreshAfter: time('refresh_after').notNull().defaultNow(),
    openedAt: time('opened_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] })],
);

export type SlackHomeRow = typeof slackHomes.$inferSelect;

export type SlackPostingRow = typeof slackPostings.$inferSelect;
