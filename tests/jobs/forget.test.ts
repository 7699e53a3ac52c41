/** A person who wants to be forgotten is, and nobody else. */
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ACTIONS } from '#commands/actions/index.ts';
import { settings } from '#commands/settings.ts';
import { FORGOTTEN } from '#src/db/accounts/forget.ts';
import { admissions, apiTokens } from '#src/db/accounts/tables.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { insertOffer } from '#src/db/messages/offers.ts';
import { clearAway } from '#src/jobs/files/retention.ts';
import { admitByCode } from '#src/jobs/people/admission.ts';
import { issueToken } from '#src/jobs/people/api-tokens.ts';
import { buttonsOf, callOf, finishedJob, openDesk, values } from '../commands/support.ts';

const desk = await openDesk({ accessCode: 'hill' });
const { db } = desk;
const never = new AbortController().signal;
const of = (userId: string) => ({ platform: 'discord', workspace: 'lab', userId });

/** Every text in the whole database that holds the id, by table and column. */
async function whereIs(id: string): Promise<string[]> {
  const columns = (await db.execute(sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb')`)) as unknown as {
    table_name: string;
    column_name: string;
  }[];
  const found: string[] = [];
  for (const { table_name: table, column_name: column } of columns) {
    const rows = await db.execute(
      sql`select 1 from ${sql.identifier(table)} where ${sql.identifier(column)}::text like ${`%${id}%`} limit 1`,
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

async function live(userId: string) {
  const requester = of(userId);
  await admitByCode(db, requester, 'hill', 'hill', 'person');
  const job = await finishedJob(db, `A video of ${userId}`, { userId });
  await issueToken(db, requester);
  await insertOffer(db, {
    ...requester,
    ...{ id: `offer_${userId}`, origin: null, uploadLimit: null, place: { userId } },
    source: { kind: 'name', text: 'sample' },
  });
  await db.insert(purchases).values({
    ...requester,
    ...{
      key: userId,
      jobId: job.id,
      provider: 'gemini',
      kind: 'script',
      model: 'm',
      units: {},
      estimateUsd: 0.1,
    },
    ...{ actualUsd: 0.1, state: 'done' },
  });
  return job;
}

it('asks once, deletes everything of the person at once but what today’s limits go by, and that a day later', async () => {
  const job = await live('someone-leaving');
  const other = await live('somebody-else');
  const before = await whereIs('somebody-else');
  const call = callOf(desk, { userId: 'someone-leaving' });

  const page = await settings.run(call, values({ voice: 'calm' }));
  expect(buttonsOf(page)).toContain('forget');
  const asked = await ACTIONS.forget.run(call, 'me');
  expect(asked).toMatchObject({ page: { text: expect.stringMatching(/for good\? That is 1 video/) } });
  expect((await findJob(db, job.id))?.deletedAt).toBeNull();
  const done = await ACTIONS.forget.run(call, 'me.sure');
  expect(done).toMatchObject({ page: { tone: 'good', text: expect.stringContaining('1 video') } });

  expect((await findJob(db, job.id))?.deletedAt).not.toBeNull();
  expect((await whereIs('someone-leaving')).sort()).toEqual([
    'jobs.user_id',
    'purchases.key',
    'purchases.user_id',
  ]);
  await clearAway(desk, null, never);
  expect(await whereIs('someone-leaving')).toContain('jobs.user_id');
  await db.update(jobs).set({ askedAt: sql`now() - interval '25 hours'` });
  await db.update(purchases).set({ createdAt: sql`now() - interval '25 hours'` });
  await clearAway(desk, null, never);
  // The key is a hash of what was bought; the name in it is this test's doing.
  expect(await whereIs('someone-leaving')).toEqual(['purchases.key']);
  expect((await findJob(db, job.id))?.userId).toBe(FORGOTTEN);
  const [kept] = await db.select().from(purchases).where(eq(purchases.jobId, job.id));
  expect(kept).toMatchObject({ actualUsd: 0.1, userId: null });

  expect(await whereIs('somebody-else')).toEqual(before);
  expect((await findJob(db, other.id))?.deletedAt).toBeNull();
  expect(await db.select().from(apiTokens)).toHaveLength(1);
  expect(await db.select().from(admissions)).toHaveLength(1);
});
