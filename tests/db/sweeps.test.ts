/** What is asked again and again looks at few rows, however many there are. */
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '#src/db/connection/client.ts';
import * as schema from '#src/db/connection/schema.ts';
import { unfinishedDeletions } from '#src/db/jobs/deletions.ts';
import { recentStepSeconds, unfinishedJobs } from '#src/db/jobs/jobs.ts';
import { keysOf, unfinishedRemovals } from '#src/db/jobs/memos.ts';
import { sweepDeliveries } from '#src/db/ledger/spending.ts';
import { attachedJobs } from '#src/db/messages/attachments.ts';
import { jobsBehind, readExhibit } from '#src/db/messages/posts.ts';
import { testDatabase } from '../support/database.ts';

const ROWS = 20_000;
/** Tables that grow for ever: of these no plan reads all. */
const GROWING = ['jobs', 'posts', 'deletions', 'purchases', 'job_memos', 'memos'];

const { url, sql } = await testDatabase();
const asked: { query: string; parameters: unknown[] }[] = [];
const client = postgres(url, {
  max: 1,
  debug: (_connection, query, parameters) => void asked.push({ query, parameters }),
});
const db: Database = drizzle(client, { schema });
afterAll(() => client.end());

beforeAll(async () => {
  await sql`alter table jobs disable trigger user`;
  await sql`
    insert into jobs (id, slug, state, platform, workspace, user_id, source, options, step_seconds, updated_at, finished_at)
    select 'job_' || n, 'slug' || n, 'completed', 'discord', 'lab', 'u' || n % 100, '{"kind": "name", "text": "PMC1"}', '{}',
      '{}', now() - n * interval '1 minute', now() - n * interval '1 minute'
    from generate_series(1, ${ROWS}::int) n`;
  await sql`update jobs set state = 'queued' where id in ('job_1', 'job_2')`;
  await sql`
    insert into posts (job_id, kind, platform, place, state, shown_at)
    select id, 'status', 'discord', '{}', case when state = 'queued' then 'open' else 'settled' end, finished_at from jobs`;
  await sql`
    insert into deletions (job_id, platform, deleted_by, files, done_at)
    select id, 'discord', 'u', '[]', now() from jobs`;
  await sql`
    insert into purchases (key, job_id, provider, kind, model, units, estimate_usd, state)
    select n::text, 'job_' || n, 'gemini', 'voice', 'tts', '{}', 0.02, 'done' from generate_series(1, ${ROWS}::int) n`;
  await sql`insert into job_memos (job_id, memo_key) select id, 'key' || id from jobs`;
  await sql`insert into memos (key, step, output, files) select memo_key, 'script', '{}', '[]' from job_memos`;
  for (const table of GROWING) await sql`analyze ${sql(table)}`;
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Tables that the queries of `work` read from end to end. */
async function readWhole(work: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  await work();
  const whole: string[] = [];
  for (const { query, parameters } of [...asked]) {
    if (!/^\s*(?:select|with|update|delete|insert)/i.test(query)) continue;
    const [row] = await client.unsafe(`explain (format json) ${query}`, parameters as never[]);
    const plans = (row?.['QUERY PLAN'] ?? []) as { Plan: Plan }[];
    const scans = plans
      .flatMap(({ Plan: plan }) => nodesOf(plan))
      .filter((node) => node['Node Type'] === 'Seq Scan' && GROWING.includes(node['Relation Name'] ?? ''));
    whole.push(...scans.map((node) => `${node['Relation Name']}: ${query.slice(0, 80)}`));
  }
  expect(asked.length).toBeGreaterThan(0);
  return whole;
}

it.each<[string, () => Promise<unknown>]>([
  ['deletions to be finished', () => unfinishedDeletions(db)],
  ['removals to be finished', () => unfinishedRemovals(db, 5)],
  ['jobs that the queue has lost', () => unfinishedJobs(db, 30)],
  ['what was bought for jobs that ended', () => sweepDeliveries(db, 7)],
  ['messages that are behind', () => jobsBehind(db, 'discord')],
  ['files that were not taken in', () => attachedJobs(db, 'discord', 30)],
  ['how long steps take', () => recentStepSeconds(db)],
  ['what a delivery reads', () => readExhibit(db, 'job_7', 'discord')],
  ['what a job is made from', () => keysOf(db, 'job_7')],
])('%s', async (_what, work) => {
  expect(await readWhole(work)).toEqual([]);
});

it('notices where a table is read from end to end', async () => {
  expect(await readWhole(() => client`select from jobs where title = 'x'`)).toEqual([
    expect.stringContaining('jobs'),
  ]);
});
