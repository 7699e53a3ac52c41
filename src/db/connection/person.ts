/** Rows that belong to a person. */
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Person } from '#src/core/job.ts';

interface Owned {
  platform: PgColumn;
  workspace: PgColumn;
  userId: PgColumn;
}

/** What was done by this person: in any workspace, where the person is the same in all of them. */
export const isBy = (table: Owned, { platform, workspace, userId }: Person): SQL | undefined =>
  and(
    eq(table.platform, platform),
    eq(table.userId, userId),
    workspace === null ? undefined : eq(table.workspace, workspace),
  );

/** The key under which something is kept for a person, who has no workspace where they are the same in all of them. */
export const keyOf = ({ platform, workspace, userId }: Person) => ({
  platform,
  workspace: workspace ?? '',
  userId,
});

/** What is kept under the person's key. */
export const isFor = (table: Owned, person: Person): SQL | undefined => isBy(table, keyOf(person));
