/** Taking a person out of the database. */
import { and, eq, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Person } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { isBy, isFor } from '../connection/person.ts';
import { deletions, type JobRow, jobs } from '../jobs/tables.ts';
import { purchases } from '../ledger/tables.ts';
import { rateLimits } from '../limits/tables.ts';
import { offers, posts } from '../messages/tables.ts';
import { playgroundMessages } from '../playground/tables.ts';
import { slackHomes } from '../slack/tables.ts';
import { clearSettings } from './settings.ts';
import { admissions, apiTokens } from './tables.ts';

/** Stands in the place of a person who is forgotten. No platform has such an id. */
export const FORGOTTEN = 'forgotten';

/** The person's videos that are still there. */
export function videosLeftOf(db: Database, person: Person): Promise<JobRow[]> {
  return db
    .select()
    .from(jobs)
    .where(and(isBy(jobs, person), isNull(jobs.deletedAt)));
}

/**
 * Removes what only the person is served by, and marks what limits and budgets of today still go by:
 * `forgetMarked` takes the person out of it. What the administrator has decided about the person (a ban, an admission
 * that was revoked) stays.
 *
 * @param slot the row of `rate_limits` that has the person's name
 */
export function eraseTraces(db: Database, person: Person, slot: string): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.delete(apiTokens).where(isBy(apiTokens, person));
    await tx.delete(rateLimits).where(eq(rateLimits.name, slot));
    await tx.delete(offers).where(isBy(offers, person));
    await clearSettings(tx, person);
    // A person who is the same everywhere on the platform is admitted without a workspace.
    const { platform, workspace, userId } = person;
    await tx.delete(admissions).where(and(isFor(admissions, person), isNull(admissions.revokedAt)));
    if (platform === 'slack' && workspace !== null)
      await tx.delete(slackHomes).where(and(eq(slackHomes.teamId, workspace), eq(slackHomes.userId, userId)));
    if (platform === 'playground')
      await tx.delete(playgroundMessages).where(eq(playgroundMessages.userId, userId));
    const theirs = tx.select({ id: jobs.id }).from(jobs).where(isBy(jobs, person));
    await tx.update(deletions).set({ deletedBy: FORGOTTEN }).where(inArray(deletions.jobId, theirs));
  });
}

/** Takes people who are to be forgotten out of what is older than the limits and budgets that count it. */
export function forgetMarked(db: Database, hours: number): Promise<void> {
  return db.transaction(async (tx) => {
    const marked = tx
      .select({ id: deletions.jobId })
      .from(deletions)
      .where(eq(deletions.deletedBy, FORGOTTEN));
    const old = sql`now() - make_interval(hours => ${hours})`;
    await tx
      .update(purchases)
      .set({ platform: null, workspace: null, userId: null })
      .where(
        and(inArray(purchases.jobId, marked), isNotNull(purchases.userId), lt(purchases.createdAt, old)),
      );
    const rows = await tx
      .update(jobs)
      .set({ userId: FORGOTTEN, workspace: '', origin: null, network: null })
      .where(and(inArray(jobs.id, marked), ne(jobs.userId, FORGOTTEN), lt(jobs.askedAt, old)))
      .returning({ id: jobs.id });
    if (rows.length > 0)
      await tx.delete(posts).where(
        inArray(
          posts.jobId,
          rows.map(({ id }) => id),
        ),
      );
  });
}
