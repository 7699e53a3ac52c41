/** What a person may have of what costs money: over the real ledger. */
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAction, runCommand } from '#commands/index.ts';
import { video } from '#commands/video.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { type JobRow, jobs } from '#src/db/jobs/tables.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import type { Budget } from '#src/db/ledger/spending.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { retryJob } from '#src/jobs/life/retry.ts';
import { PER_VIDEO } from '#src/jobs/people/limits.ts';
import { callOf, jobOf, openDesk, textOf, values } from '../commands/support.ts';
import { newJob } from '../support/job.ts';
import { NO_BUDGET } from '../support/paid.ts';

const desk = await openDesk();
const { db } = desk;
const signal = new AbortController().signal;
const person = { platform: 'discord', workspace: null, userId: 'ada' };
const whose = { platform: 'discord', workspace: 'lab', userId: 'ada' };
let bought = 0;
beforeEach(async () => {
  await db.delete(purchases);
  await db.delete(jobs);
});

/** Buys something for the job. */
async function buy(job: Pick<JobRow, 'id' | 'userId'>, usd: number, budget: Budget = NO_BUDGET) {
  bought += 1;
  const order = { provider: 'gemini', kind: 'script', model: 'm', units: {}, concurrent: 10 } as const;
  const payer = { jobId: job.id, person: { ...person, userId: job.userId } };
  const held = await createLedger(db, { budget }).hold(
    { ...order, key: `key ${bought}`, estimateUsd: usd, payer },
    signal,
  );
  await held.ask(signal).finally(() => held.release());
}
const limited = (settings: Parameters<typeof callOf>[2]) => callOf(desk, {}, settings);
const ask = (paper: string, settings: Parameters<typeof callOf>[2] = { maxVideosPerDay: 1 }) =>
  runCommand(limited(settings), video, values({ paper }));

describe('the day', () => {
  it.each(['failed', 'cancelled'] as const)(
    'counts a %s video for which something was bought',
    async (state) => {
      const job = await jobOf(db, await ask('PMC1'));
      await moveJob(db, job.id, state);
      const free = await jobOf(db, await ask('PMC2'));
      await moveJob(db, free.id, 'cancelled');
      await buy(job, 0.4);
      expect(textOf(await ask('PMC3'))).toMatch(
        /1 video in the last 24 hours.*even if they were cancelled or failed/,
      );
      await db.update(purchases).set({ askedAt: sql`now() - interval '25 hours'` });
      expect((await ask('PMC3')).kind).toBe('job');
    },
  );

  it('counts nothing that came to cost nothing', async () => {
    const job = await jobOf(db, await ask('PMC1'));
    await buy(job, 0.4);
    await db.update(purchases).set({ actualUsd: 0 });
    await moveJob(db, job.id, 'failed');
    expect((await ask('PMC2')).kind).toBe('job');
  });
});

describe('another try', () => {
  const old = async (state: 'failed' | 'cancelled') => {
    const job = await newJob(db, whose);
    await db.update(jobs).set({ askedAt: sql`now() - interval '3 days'` });
    await moveJob(db, job.id, state);
    return job;
  };

  it('of an old video is one of the day', async () => {
    const job = await old('failed');
    await ask('PMC1');
    const retry = () => runAction(limited({ maxVideosPerDay: 1 }), 'retry', job.id);
    expect(textOf(await retry())).toMatch(/one person can have 1/);
    await db.update(jobs).set({ askedAt: sql`now() - interval '3 days'` });
    expect((await retry()).kind).toBe('done');
    expect(textOf(await ask('PMC2'))).toMatch(/one person can have 1/);
  });

  it('of what failed for money is not another one; of what was cancelled for money it is', async () => {
    for (const state of ['failed', 'cancelled'] as const) {
      await db.delete(purchases);
      const job = await old(state);
      await buy(job, 0.4);
      const reply = await runAction(limited({ maxVideosPerDay: 1 }), 'retry', job.id);
      expect(reply.kind).toBe(state === 'failed' ? 'done' : 'page');
      await db.delete(jobs);
    }
  });

  it('is had so many times', async () => {
    const { id } = await old('failed');
    for (let tries = 0; tries < PER_VIDEO.retries; tries += 1) {
      expect((await runAction(callOf(desk), 'retry', id)).kind).toBe('done');
      await moveJob(db, id, 'failed');
    }
    expect(textOf(await runAction(callOf(desk), 'retry', id))).toMatch(/tried as often as one may/);
    const job = await findJob(db, id);
    if (job)
      expect(await retryJob(desk, job, null, null), 'whoever runs the bot').toMatchObject({
        state: 'queued',
      });
  });

  it('pressed twice at once, or beside a cancel, is one run', async () => {
    const job = await old('failed');
    const pressed = await Promise.all([1, 2, 3].map(() => runAction(callOf(desk), 'retry', job.id)));
    expect(pressed.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const now = await findJob(db, job.id);
    expect(now).toMatchObject({ run: 2, retries: 1, state: 'queued' });
    if (now) await Promise.all([cancelJob(desk, now), runAction(callOf(desk), 'retry', job.id)]);
    const after = await findJob(db, job.id);
    if (after?.state === 'queued') expect(after).toMatchObject({ run: 3, cancelRequested: false });
    else expect(after).toMatchObject({ run: 2, state: 'cancelled' });
  });
});

describe('a person’s share of the budget', () => {
  const budget = { dayUsd: 3, personUsd: 1 };

  it('holds what would go over it until midnight, and nobody else’s', async () => {
    const job = await newJob(db, whose);
    await buy(job, 0.8, budget);
    await expect(buy(job, 0.4, budget)).rejects.toMatchObject({
      code: 'limit.reached',
      recovery: 'transient',
      userMessage: expect.stringMatching(/^Your share of today’s budget.*after midnight UTC/),
    });
    await buy({ ...job, userId: 'bob' }, 0.8, budget);
    await expect(buy(job, 1.2, budget)).rejects.toMatchObject({
      code: 'limit.reached',
      recovery: 'permanent',
    });
  });

  it('says when it is there again to whoever tries again or wants another opening', async () => {
    const job = await newJob(db, whose);
    await buy(job, 1, budget);
    await moveJob(db, job.id, 'failed');
    const said =
      /^Your share of today’s budget for making videos is used up\. It is there again at midnight UTC, in /;
    expect(textOf(await runAction(limited({ budget }), 'retry', job.id))).toMatch(said);
    const other = await newJob(db, whose);
    await moveJob(db, other.id, 'running');
    await moveJob(db, other.id, 'awaiting_approval');
    expect(textOf(await runAction(limited({ budget }), 'hook', other.id))).toMatch(said);
    const day = { dayUsd: 1, personUsd: 1 };
    expect(textOf(await runAction(limited({ budget: day }), 'hook', other.id))).toMatch(/^Today’s budget/);
  });
});
