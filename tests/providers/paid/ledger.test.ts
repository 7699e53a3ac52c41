import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Order } from '#src/core/ledger.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { jobCost, sweepDeliveries } from '#src/db/ledger/spending.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { testDatabase } from '../../support/database.ts';
import { bookedIn, NO_BUDGET, payer } from '../../support/paid.ts';

const { db } = await testDatabase();
const ledger = createLedger(db, { budget: NO_BUDGET });
const signal = new AbortController().signal;
beforeEach(() => db.delete(purchases).then(() => undefined));

const order = (key: string, more: Partial<Order> = {}): Order => ({
  key,
  provider: 'runway',
  kind: 'clip',
  model: 'gen4.5',
  units: { seconds: 6 },
  estimateUsd: 0.6,
  payer,
  concurrent: 10,
  ...more,
});
const video = { bytes: new Uint8Array([0, 1, 255]), type: 'video/mp4' };

describe('a purchase', () => {
  it('is noted with its price before anything is asked', async () => {
    const held = await ledger.hold(order('a'), signal);
    expect(held.state).toBe('intent');
    expect(await bookedIn(db)).toMatchObject([
      { state: 'intent', estimateUsd: 0.6, actualUsd: null, jobId: 'job_test' },
    ]);
    await held.release();
  });

  it('goes on where the last worker left it', async () => {
    const first = await ledger.hold(order('a'), signal);
    await first.ask(signal);
    await first.sending({ daily: 3 });
    await first.known('task-1');
    await first.release();
    const second = await ledger.hold(order('a'), signal);
    expect(second).toMatchObject({ state: 'known', taskId: 'task-1', before: { daily: 3 } });
    await second.done(0.5, video);
    await second.release();
    const third = await ledger.hold(order('a'), signal);
    expect(third.delivery).toEqual(video);
    await third.release();
    expect(await bookedIn(db)).toHaveLength(1);
    expect(await jobCost(db, 'job_test')).toEqual({ actualUsd: 0.5, estimateUsd: 0.6 });
  });

  it('is in the hands of one worker, until it lets go', async () => {
    const first = await ledger.hold(order('a'), signal);
    let got = false;
    const waiting = ledger.hold(order('a'), signal).then((held) => {
      got = true;
      return held;
    });
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(got).toBe(false);
    await first.release();
    await (await waiting).release();
  });

  it('is taken over from a worker that has died, and the dead one can change it no more', async () => {
    const dead = await ledger.hold(order('a'), signal);
    await dead.ask(signal);
    await db.update(purchases).set({ heldUntil: sql`now() - interval '1 second'` });
    const heir = await ledger.hold(order('a'), signal);
    expect(heir.state).toBe('asked');
    await expect(dead.known('task-9')).rejects.toMatchObject({ code: 'internal', recovery: 'transient' });
    await heir.release();
    await dead.release();
  });

  it('stays on record when it failed for money, and only then', async () => {
    for (const [key, usd, state] of [
      ['paid', 0.4, 'failed'],
      ['free', 0, 'intent'],
    ] as const) {
      const held = await ledger.hold(order(key), signal);
      await held.ask(signal);
      await held.failed(usd, 'broken');
      await held.release();
      const again = await ledger.hold(order(key), signal);
      expect(again.state).toBe(state);
      await again.release();
    }
  });

  it('is forgotten some hours after it failed: a person may ask again', async () => {
    const held = await ledger.hold(order('a'), signal);
    await held.ask(signal);
    await held.unknown('no answer');
    await held.release();
    await db.update(purchases).set({ updatedAt: sql`now() - interval '7 hours'` });
    const again = await ledger.hold(order('a'), signal);
    expect(again.state).toBe('intent');
    await again.release();
    expect((await bookedIn(db)).map(({ state }) => state)).toEqual(['unknown', 'intent']);
  });

  it('stops waiting when its job is cancelled', async () => {
    const held = await ledger.hold(order('a'), signal);
    await expect(ledger.hold(order('a'), AbortSignal.timeout(100))).rejects.toThrow();
    await held.release();
  });
});

describe('the day’s budget', () => {
  it('holds what would go over it until midnight UTC, whoever asks', async () => {
    const tight = createLedger(db, { budget: { dayUsd: 1, personUsd: null } });
    const first = await tight.hold(order('a'), signal);
    await first.ask(signal);
    const second = await tight.hold(order('b'), signal);
    const refusal = await second.ask(signal).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'limit.reached', recovery: 'transient' });
    const midnight = new Date().setUTCHours(24, 0, 0, 0) - Date.now();
    expect((refusal as { retryAfterMs: number }).retryAfterMs / 1000).toBeCloseTo(midnight / 1000, -1);
    expect(second.state).toBe('intent');
    await first.failed(0, 'refused');
    await second.ask(signal);
    expect(second.state).toBe('asked');
    await Promise.all([first.release(), second.release()]);
  });

  it('counts what was never answered, and not what was called off for nothing or was yesterday’s', async () => {
    const tight = createLedger(db, { budget: { dayUsd: 1, personUsd: null } });
    for (const key of ['yesterday', 'unknown']) {
      const held = await ledger.hold(order(key), signal);
      await held.ask(signal);
      await held.unknown('no answer');
      await held.release();
    }
    const next = await tight.hold(order('next'), signal);
    await expect(next.ask(signal)).rejects.toMatchObject({ code: 'limit.reached' });
    await db.update(purchases).set({ askedAt: sql`now() - interval '1 day'` }).where(sql`key = 'yesterday'`);
    await expect(next.ask(signal)).rejects.toMatchObject({ code: 'limit.reached' });
    await db.update(purchases).set({ actualUsd: 0 }).where(sql`key = 'unknown'`);
    await next.ask(signal);
    await next.release();
  });

  it('is not waited for by what no day could pay', async () => {
    const tight = createLedger(db, { budget: { dayUsd: 0.5, personUsd: null } });
    const held = await tight.hold(order('a'), signal);
    await expect(held.ask(signal)).rejects.toMatchObject({ code: 'limit.reached', recovery: 'permanent' });
    await held.release();
  });

  it('is never passed by many at once', async () => {
    const tight = createLedger(db, { budget: { dayUsd: 2, personUsd: null } });
    const asked = await Promise.allSettled(
      Array.from({ length: 8 }, async (_, index) => {
        const held = await tight.hold(order(`k${index}`), signal);
        await held.ask(signal).finally(() => held.release());
      }),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });
});

it('lets only so many of a kind be under way', async () => {
  const one = order('a', { concurrent: 1 });
  const first = await ledger.hold(one, signal);
  await first.ask(signal);
  await first.known('task-1');
  const second = await ledger.hold({ ...one, key: 'b' }, signal);
  let asked = false;
  const asking = second.ask(signal).then(() => {
    asked = true;
  });
  const other = await ledger.hold(order('c', { concurrent: 1, provider: 'gemini', kind: 'script' }), signal);
  await other.ask(signal);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(asked).toBe(false);
  await first.done(0.6, null);
  await asking;
  await Promise.all([first, second, other].map((held) => held.release()));
});

it('keeps deliveries for the pipeline, and lets them go in time', async () => {
  const held = await ledger.hold(order('a'), signal);
  await held.ask(signal);
  await held.done(0.1, video);
  await held.release();
  await sweepDeliveries(db, 7);
  const kept = await ledger.hold(order('a'), signal);
  expect(kept.delivery).toEqual(video);
  await kept.release();
  await db.update(purchases).set({ updatedAt: sql`now() - interval '8 days'` });
  await sweepDeliveries(db, 7);
  const anew = await ledger.hold(order('a'), signal);
  expect(anew.state).toBe('intent');
  await anew.release();
});
