import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql as query } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { openDatabase } from '#src/db/connection/client.ts';
import { createRateLimiter, reserveAll, sweepSlots, tryTake } from '#src/db/limits/rate-limits.ts';
import { rateLimits } from '#src/db/limits/tables.ts';
import { compiled } from '#src/runtime/root.ts';
import { type FakeNcbi, startFakeNcbi } from '../fakes/ncbi.ts';
import { testDatabase } from '../support/database.ts';

const { url, db } = await testDatabase();
const never = new AbortController().signal;
let fake: FakeNcbi | undefined;
afterEach(() => fake?.close());

it('is kept by several processes together, and used', async () => {
  fake = await startFakeNcbi([]);
  const child = compiled(new URL('../support/rate-child.ts', import.meta.url));
  const args = [child, url, `${fake.urls.eutils}/efetch.fcgi?id=1`, '3'];
  const begin = performance.now();
  await Promise.all([1, 2, 3].map(() => promisify(execFile)(process.execPath, args)));
  expect(fake.requests).toHaveLength(9);
  expect(fake.refused()).toBe(0);
  expect(performance.now() - begin).toBeLessThan(12_000);
}, 30_000);

it('is kept over several pools at ten a second', async () => {
  fake = await startFakeNcbi([]);
  const address = `${fake.urls.eutils}/efetch.fcgi?id=1&api_key=key`;
  const pools = [1, 2, 3].map(() => openDatabase(url));
  const limiters = pools.map((pool) => createRateLimiter(pool.db, 'ncbi with key', 10));
  const ask = async (n: number) => {
    await limiters[n % limiters.length]?.take(new AbortController().signal);
    return (await fetch(address)).status;
  };
  expect(await Promise.all(Array.from({ length: 16 }, (_, n) => ask(n)))).not.toContain(429);
  await Promise.all(pools.map((pool) => pool.sql.end()));
}, 20_000);

it('lets the first request go at once', async () => {
  const limiter = createRateLimiter(db, 'quiet', 1);
  const begin = performance.now();
  await limiter.take(never);
  expect(performance.now() - begin).toBeLessThan(300);
});

it('rejects a waiting request when its job is cancelled', async () => {
  const limiter = createRateLimiter(db, 'slow', 0.1);
  await limiter.take(never);
  const begin = performance.now();
  await expect(limiter.take(AbortSignal.timeout(50))).rejects.toThrow();
  expect(performance.now() - begin).toBeLessThan(1_000);
});

it('does not wait for a clock that was wrong', async () => {
  const limiter = createRateLimiter(db, 'set back', 3);
  await db.insert(rateLimits).values({ name: 'set back', nextAt: query`now() + interval '1 year'` });
  const begin = performance.now();
  await limiter.take(never);
  expect(performance.now() - begin).toBeLessThan(300);
});

it('takes several slots together or none of them', async () => {
  const channel = { name: 'chat:channel', spacingMs: 60_000 };
  const workspace = { name: 'chat:workspace', spacingMs: 60_000 };
  expect(await tryTake(db, [channel])).toBe(0);
  const waitMs = await tryTake(db, [workspace, channel]);
  expect(waitMs).toBeGreaterThan(30_000);
  expect(waitMs).toBeLessThanOrEqual(60_000);
  expect(await tryTake(db, [workspace]), 'it was left free').toBe(0);
});

it('gives a slot to one of many who ask at once', async () => {
  const slot = { name: 'chat:asked', spacingMs: 60_000 };
  const waits = await Promise.all(Array.from({ length: 8 }, () => tryTake(db, [slot])));
  expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(1);
});

it('lets those who reserve stand in line, and nobody take a slot before them', async () => {
  const slot = { name: 'chat:reserved', spacingMs: 10_000 };
  const waits = [];
  for (let i = 0; i < 3; i += 1) waits.push(await reserveAll(db, [slot]));
  expect(waits.map((waitMs) => Math.round(waitMs / 10_000))).toEqual([0, 1, 2]);
  expect(await tryTake(db, [slot])).toBeGreaterThan(15_000);
});

it('forgets slots that nobody uses any more, and no others', async () => {
  const hoursAgo = query`now() - interval '2 hours'`;
  await db.insert(rateLimits).values([
    { name: 'chat:old', nextAt: hoursAgo },
    { name: 'ncbi old', nextAt: hoursAgo },
    { name: 'chat:new', nextAt: query`now()` },
  ]);
  await sweepSlots(db, 'chat:');
  const names = (await db.select().from(rateLimits)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ncbi old', 'chat:new']));
  expect(names).not.toContain('chat:old');
});
