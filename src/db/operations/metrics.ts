/** What the metrics count, asked of the database at each scrape: any process answers for the whole installation. */
import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { JobState } from '#src/core/job.ts';
import type { Database } from '../connection/client.ts';
import { jobs } from '../jobs/tables.ts';
import { purchases } from '../ledger/tables.ts';
import { posts } from '../messages/tables.ts';
import { stepTotals } from './tables.ts';

const count = sql<number>`count(*)::int`;
/** Upper bounds of durations, seconds: from "it was remembered" to "something is wrong". As the migration has them. */
export const STEP_BOUNDS_S = [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800];

export type StepTimes = typeof stepTotals.$inferSelect;

/** How many jobs are in each state, deleted ones too. */
export const countStates = (db: Database): Promise<{ state: JobState; count: number }[]> =>
  db.select({ state: jobs.state, count }).from(jobs).groupBy(jobs.state);

/** How many jobs have come to each end in the last `minutes`; the code is that of a failure, else null. */
export const countEnds = (db: Database, minutes: number) =>
  db
    .select({ state: jobs.state, code: jobs.errorCode, count })
    .from(jobs)
    .where(gt(jobs.finishedAt, sql`now() - make_interval(mins => ${minutes})`))
    .groupBy(jobs.state, jobs.errorCode);

/** Durations of the steps of all videos ever finished. */
export const stepTimes = (db: Database): Promise<StepTimes[]> => db.select().from(stepTotals);

/** What was asked of the providers, by what came of it. `usd`: the estimate where the price is not settled. */
export const countPurchases = (db: Database) =>
  db
    .select({
      provider: purchases.provider,
      kind: purchases.kind,
      state: purchases.state,
      count,
      usd: sql<number>`sum(coalesce(${purchases.actualUsd}, ${purchases.estimateUsd}))`,
    })
    .from(purchases)
    .where(isNotNull(purchases.askedAt))
    .groupBy(purchases.provider, purchases.kind, purchases.state);

/**
 * For each platform the age of the oldest change that a message in a chat does not show yet, seconds. A job that is
 * being worked on changes all the time, so there the last time counts at which the message was brought up to date.
 */
export const deliveryLags = (
  db: Database,
): Promise<{ platform: string; behind: number; seconds: number }[]> => {
  const since = sql`case when ${jobs.state} = 'running'
    then greatest(coalesce(${posts.shownAt}, ${posts.createdAt}), ${jobs.startedAt}) else ${jobs.updatedAt} end`;
  return db
    .select({
      platform: posts.platform,
      behind: count,
      seconds: sql<number>`greatest(0, max(extract(epoch from now() - ${since})))::float8`,
    })
    .from(posts)
    .innerJoin(jobs, eq(jobs.id, posts.jobId))
    .where(
      and(eq(posts.state, 'open'), sql`(${posts.shownAt} is null or ${posts.shownAt} < ${jobs.updatedAt})`),
    )
    .groupBy(posts.platform);
};
