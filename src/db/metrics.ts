/** What the metrics count, asked of the database at each scrape: any process answers for the whole installation. */
import { and, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { JobState, StepName } from '../core/job.ts';
import type { Database } from './client.ts';
import { jobs, posts, purchases } from './schema.ts';

const count = sql<number>`count(*)::int`;

export interface StepTimes {
  step: StepName;
  /** Of the thresholds, how many are not above the durations counted here. */
  bucket: number;
  count: number;
  /** Seconds, all durations together. */
  sum: number;
}

/** How many jobs are in each state. */
export const countStates = (db: Database): Promise<{ state: JobState; count: number }[]> =>
  db.select({ state: jobs.state, count }).from(jobs).groupBy(jobs.state);

/** How many jobs have come to each end in the last `minutes`; the code is that of a failure, else null. */
export const countEnds = (db: Database, minutes: number) =>
  db
    .select({ state: jobs.state, code: jobs.errorCode, count })
    .from(jobs)
    .where(gt(jobs.finishedAt, sql`now() - make_interval(mins => ${minutes})`))
    .groupBy(jobs.state, jobs.errorCode);

/**
 * Durations of the steps of films that were finished after `after` and until `until`.
 *
 * @param thresholds seconds, rising
 */
export async function stepTimes(
  db: Database,
  thresholds: readonly number[],
  after: Date,
  until: Date,
): Promise<StepTimes[]> {
  const bounds = sql.raw(`array[${thresholds.map(Number).join(',')}]::float8[]`);
  const rows = await db.execute<{ step: StepName; bucket: number; count: number; sum: number }>(sql`
    select taken.key as step, width_bucket(taken.value::float8, ${bounds}) as bucket,
      count(*)::int as count, sum(taken.value::float8) as sum
    from ${jobs}, jsonb_each_text(${jobs.stepSeconds}) taken
    where ${jobs.state} = 'completed'
      and ${jobs.finishedAt} > ${after.toISOString()} and ${jobs.finishedAt} <= ${until.toISOString()}
    group by 1, 2`);
  return [...rows];
}

/** What was asked of the providers, by what came of it. `usd`: the estimate where the price is not settled. */
export const countPurchases = (db: Database) =>
  db
    .select({
      provider: purchases.provider,
      kind: purchases.kind,
      state: purchases.state,
      count,
      usd: sql<number>`coalesce(sum(coalesce(${purchases.actualUsd}, ${purchases.estimateUsd})), 0)::float8`,
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
