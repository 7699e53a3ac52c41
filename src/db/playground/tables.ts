/** Tables: the chat that lives in the product itself. Migrations are generated from them (`npm run db:generate`). */
import { bigserial, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { JobMessage, OfferMessage, PrivatePage } from '#src/core/chat.ts';
import { time } from '../connection/columns.ts';

/** What the person wrote or dropped. */
export interface Said {
  kind: 'said';
  text: string;
  /** Names of the files that came with it. */
  files: string[];
}

/** Everything that can stand in the playground. */
export type PlaygroundBody = Said | JobMessage | OfferMessage | PrivatePage;

/** Whoever has a conversation with the bot: a browser, told by its cookie. */
export const playgroundPeople = pgTable('playground_people', {
  userId: text('user_id').primaryKey(),
  /** Proof that the person gave the token that is asked for, bound to their cookie; null: they gave none. */
  proof: text('proof'),
  createdAt: time('created_at').notNull().defaultNow(),
});

export const playgroundMessages = pgTable(
  'playground_messages',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => playgroundPeople.userId, { onDelete: 'cascade' }),
    /** The same for every try to post the same message. */
    nonce: text('nonce'),
    body: jsonb('body').$type<PlaygroundBody>().notNull(),
    /** Counts the changes of the body. */
    revision: integer('revision').notNull().default(1),
    /** Whether the person is called when it comes: the end of a job, the one they asked for. */
    calls: boolean('calls').notNull().default(false),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('playground_messages_once').on(table.userId, table.nonce),
    index('playground_messages_by_person').on(table.userId, table.id),
  ],
);

/** Files that people have put into the playground, until a job has taken them in. */
export const playgroundUploads = pgTable(
  'playground_uploads',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => playgroundPeople.userId),
    /** From where it was sent. */
    network: text('network').notNull(),
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [index('playground_uploads_by_time').on(table.createdAt)],
);

export type PlaygroundUpload = typeof playgroundUploads.$inferSelect;
