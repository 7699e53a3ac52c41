/** Workers that are killed at the worst moments, and what the job that is delivered again has to pay. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '#src/db/ledger/index.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { createGeminiClient } from '#src/providers/gemini/client.ts';
import { createRunwayClient } from '#src/providers/runway/client.ts';
import { compiled } from '#src/runtime/root.ts';
import { startFakeGemini } from '../../fakes/gemini/index.ts';
import { startFakeRunway } from '../../fakes/runway/index.ts';
import { buyNarration, buyScript, buyVideo, type Services } from '../../support/buying.ts';
import { testDatabase } from '../../support/database.ts';
import { bookedIn, NO_BUDGET } from '../../support/paid.ts';
import type { ChildOrder } from '../../support/paid-child.ts';
import { until } from '../../support/wait.ts';
import { written } from '../gemini/setup.ts';

const { db, url: databaseUrl } = await testDatabase();
const CHILD = compiled(new URL('../../support/paid-child.ts', import.meta.url));

let runway: Awaited<ReturnType<typeof startFakeRunway>>;
let gemini: Awaited<ReturnType<typeof startFakeGemini>>;
let folder: string;
let next: Services;
beforeAll(async () => {
  runway = await startFakeRunway({ times: { pendingMs: 5, runMs: 150 }, politeMs: 0 });
  gemini = await startFakeGemini({ latency: 400, script: () => written() });
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  await runway.prepareVideos([2]);
  next = {
    ledger: createLedger(db, { budget: NO_BUDGET }),
    runway: createRunwayClient(runway.apiKey, runway.url),
    gemini: createGeminiClient(gemini.apiKey, gemini.url),
    runwayUrl: runway.url,
  };
});
beforeEach(() => db.delete(purchases).then(() => undefined));
afterAll(async () => {
  await Promise.all([runway.close(), gemini.close()]);
  await rm(folder, { recursive: true, force: true });
});

let texts = 0;
/**
 * A worker that buys and is killed.
 *
 * @param moment one that the buyer knows; or what is awaited
 * @returns what was bought: a clip's prompt, a narration, a paper's title
 */
async function killed(what: ChildOrder['what'], moment: string | (() => Promise<unknown>)): Promise<string> {
  const dieAt = typeof moment === 'string' ? moment : null;
  texts += 1;
  const text = `The river fell while the eels were on their way, ${'and on '.repeat(texts)}${dieAt ?? 'midway'}`;
  const order: ChildOrder = {
    ...{ what, dieAt, text, directory: folder, databaseUrl },
    runway: { url: runway.url, apiKey: runway.apiKey },
    gemini: { url: gemini.url, apiKey: gemini.apiKey },
  };
  const child = spawn(process.execPath, [CHILD, JSON.stringify(order)]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const exit = new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)));
  if (typeof moment !== 'string') await moment().then(() => child.kill('SIGKILL'));
  expect(await exit, said).toBe('SIGKILL');
  return text;
}

const spentIn = async () =>
  (await bookedIn(db)).reduce((sum, { actualUsd, estimateUsd }) => sum + (actualUsd ?? estimateUsd), 0);

describe('a video whose buyer is killed', () => {
  it.each([
    ['when it is about to ask', 'held.ask', 'video'],
    ['when the account is noted', 'held.sending', 'video'],
    // Runway's answer is lost: the account shows that something was made, and nobody can say its name.
    ['when the answer came, before its task was noted', 'runway.create', 'graphic'],
    ['when the task is noted', 'held.known', 'video'],
    ['when the video is done', 'held.done', 'video'],
  ])('%s is never paid twice', async (_moment, dieAt, kind) => {
    const before = runway.spend().credits;
    const text = await killed('video', dieAt);
    const art = await buyVideo(next, text, folder);
    expect(art.kind).toBe(kind);
    const tasks = runway.tasks().filter(({ body }) => `${body.promptText}`.startsWith(text));
    expect(tasks).toHaveLength(1);
    expect(runway.duplicates()).toEqual([]);
    expect(await spentIn()).toBeCloseTo((runway.spend().credits - before) / 100, 9);
  });
});

const asking = async () => {
  const before = gemini.calls.length;
  await until(() => gemini.calls.length > before);
};

describe.each(['narration', 'script'] as const)('a %s whose buyer is killed', (what) => {
  const buyAgain = async (text: string) => {
    if (what === 'script')
      return expect(await buyScript(next, text)).toMatchObject({ title: written().title });
    expect((await buyNarration(next, text)).voice).toMatch(/^gemini/);
  };

  it.each([
    ['before it is booked', 'ledger.hold', 1],
    ['when it is booked, before anything has gone out', 'held.ask', 1],
    ['when it is done', 'held.done', 1],
  ])('%s is asked for once', async (_moment, dieAt, times) => {
    const before = gemini.spend();
    await buyAgain(await killed(what, dieAt));
    expect(gemini.spend().charged - before.charged).toBe(times);
    expect(await bookedIn(db)).toMatchObject([{ state: 'done' }]);
    expect(await spentIn()).toBeCloseTo(gemini.spend().usd - before.usd, 9);
  });

  it.each<[string, string | typeof asking, number]>([
    ['as the request goes out', 'held.sending', 1],
    ['while Gemini works', asking, 2],
    ['when the answer came, before it was kept', 'gemini.generate', 2],
  ])('%s is asked for once more, and the ledger says so', async (_moment, moment, times) => {
    const before = gemini.spend();
    await buyAgain(await killed(what, moment));
    await until(() => gemini.spend().charged - before.charged === times);
    expect(await bookedIn(db)).toMatchObject([
      { state: 'unknown', reason: 'nobody heard the answer' },
      { state: 'done' },
    ]);
    // What nobody heard counts with its estimate.
    expect(await spentIn()).toBeGreaterThanOrEqual(gemini.spend().usd - before.usd - 1e-9);
  });
});

describe('a narration', () => {
  it('is waited for by a worker that leaves, and called off where the person cancels', async () => {
    const before = gemini.spend();
    const leaving = new AbortController();
    const left = buyNarration(next, 'Nobody hurries by the river.', leaving.signal);
    left.catch(() => undefined);
    await asking();
    leaving.abort('handover');
    await left.catch(() => undefined);
    await buyNarration(next, 'Nobody hurries by the river.');
    expect(gemini.spend().charged - before.charged).toBe(1);
    expect(await bookedIn(db)).toMatchObject([{ state: 'done' }]);

    const cancelling = new AbortController();
    const cancelled = buyNarration(next, 'Nobody hurries by the lake.', cancelling.signal);
    await asking();
    cancelling.abort('cancel');
    await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' });
    await until(() => gemini.calls.at(-1)?.outcome === 'unheard');
  });

  it('is kept although the database is away when it comes', async () => {
    const before = gemini.spend();
    await db.execute(sql`alter table purchases add constraint away check (state <> 'done')`);
    const buying = buyNarration(next, 'Nobody hurries by the sea.');
    await until(() => gemini.spend().charged > before.charged);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await db.execute(sql`alter table purchases drop constraint away`);
    expect((await buying).voice).toMatch(/^gemini/);
    expect(gemini.spend().charged - before.charged).toBe(1);
    expect(await bookedIn(db)).toMatchObject([{ state: 'done' }]);
  });
});
