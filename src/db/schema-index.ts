/**
 * The archive's index: which of a person's videos hold a word, as bits. Triggers on `jobs` keep it (the migration says
 * how), whatever process writes.
 *
 * Each video has a place in a block of its person's; 256 places are a part of it. A row of `archive_words` says which
 * videos of a part hold a word, so that several words are found together by `and` on bits, 256 videos at a time.
 */
import {
  bit,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { time } from './columns.ts';

/** Videos of a block: what is looked through at once. As the migration has it. */
export const BLOCK_PLACES = 2_048;
/** Videos of a part: the bits of a row. As the migration has it. */
export const PART_PLACES = 256;

/** Ordered by its bytes, so that what begins alike stands together whatever the server's locale. */
const word = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** Who has videos, for each workspace a row of its own. The row is locked while their index is changed. */
export const archivePeople = pgTable(
  'archive_people',
  {
    id: serial('id').primaryKey(),
    platform: text('platform').notNull(),
    workspace: text('workspace').notNull(),
    userId: text('user_id').notNull(),
    /** How many places were given away; those of deleted videos stay empty. */
    places: integer('places').notNull().default(0),
  },
  (table) => [
    uniqueIndex('archive_people_once').on(table.platform, table.userId, table.workspace),
    index('archive_people_by_user').on(table.userId),
  ],
);

/** Blocks that have videos. Their times may be wider than what is left in them. */
export const archiveBlocks = pgTable(
  'archive_blocks',
  {
    person: integer('person').notNull(),
    block: integer('block').notNull(),
    jobs: integer('jobs').notNull(),
    firstAt: time('first_at').notNull(),
    lastAt: time('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.block] })],
);

export const archivePlaces = pgTable(
  'archive_places',
  {
    person: integer('person').notNull(),
    block: integer('block').notNull(),
    place: smallint('place').notNull(),
    jobId: text('job_id').primaryKey(),
    /** The job's. */
    createdAt: time('created_at').notNull(),
  },
  (table) => [uniqueIndex('archive_places_once').on(table.person, table.block, table.place)],
);

/** Words, and marks that no word can be: `=paper` and a name of the paper, `=state` and the job's state. */
export const archiveWords = pgTable(
  'archive_words',
  {
    person: integer('person').notNull(),
    block: integer('block').notNull(),
    part: smallint('part').notNull(),
    word: word('word').notNull(),
    /** The first bit is the part's first place. */
    bits: bit('bits', { dimensions: PART_PLACES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.block, table.word, table.part] })],
);

/** How far the index has been made of the jobs that were there before it; no row: it is complete. */
export const archiveFilling = pgTable('archive_filling', {
  platform: text('platform').primaryKey(),
  userId: text('user_id').notNull(),
  createdAt: time('created_at').notNull(),
  jobId: text('job_id').notNull(),
});
