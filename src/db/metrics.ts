/** What the metrics count, asked of the database at each scrape: any process answers for the whole installation. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { JobState, StepName } from '../core/job.ts';
import type { Database } from './client.ts';
import { jobs, jobTotals, posts, purchaseTotals, stepTotals } from './schema.ts';

const count = sql<number>`count(*)::int`;
/** Of a total that is kept in shards. */
const sum = (column: AnyPgColumn) => sql<number>`sum(${column})::float8`;

/** Upper bounds of durations, seconds: from "it was remembered" to "something is wrong". As the migration has them. */
export const STEP_BOUNDS_S = [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800];

export interface StepTimes {
  step: StepName;
  /** Of the bounds, how many are not above the durations counted here. */
  bucket: number;
  count: number;
  /** Seconds, all durations together. */
  sum: number;
}

/** How many jobs are in each state, deleted ones too. */
export const countStates = (db: Database): Promise<{ state: JobState; count: number }[]> =>
  db
    .select({ state: jobTotals.state, count: sum(jobTotals.jobs) })
    .from(jobTotals)
    .groupBy(jobTotals.state);

/** How many jobs have come to each end in the last `minutes`; the code is that of a failure, else null. */
export const countEnds = (db: Database, minutes: number) =>
  db
    .select({ state: jobs.state, code: jobs.errorCode, count })
    .from(jobs)
    .where(gt(jobs.finishedAt, sql`now() - make_interval(mins => ${minutes})`))
    .groupBy(jobs.state, jobs.errorCode);

/** Durations of the steps of all films ever finished. */
export const stepTimes = (db: Database): Promise<StepTimes[]> =>
  db
    .select({
      step: stepTotals.step,
      bucket: stepTotals.bucket,
      count: sum(stepTotals.films),
      sum: sum(stepTotals.seconds),
    })
    .from(stepTotals)
    .groupBy(stepTotals.step, stepTotals.bucket);

/** What was asked of the providers, by what came of it. `usd`: the estimate where the price is not settled. */
export const countPurchases = (db: Database) =>
  db
    .select({
      provider: purchaseTotals.provider,
      kind: purchaseTotals.kind,
      state: purchaseTotals.state,
      count: sum(purchaseTotals.purchases),
      usd: sum(purchaseTotals.usd),
    })
    .from(purchaseTotals)
    .groupBy(purchaseTotals.provider, purchaseTotals.kind, purchaseTotals.state)
    .having(sql`sum(${purchaseTotals.purchases}) <> 0`);

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
