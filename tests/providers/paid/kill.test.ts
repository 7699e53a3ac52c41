/** Workers that are killed at the worst moments, and what the job that is delivered again has to pay. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/db/ledger/index.ts';
import { purchases } from '../../../src/db/schema.ts';
import { createTill } from '../../../src/providers/gemini/till/index.ts';
import { createRunwayClient } from '../../../src/providers/runway/client.ts';
import { compiled } from '../../../src/root.ts';
import { startDetached } from '../../../src/thread.ts';
import { startFakeGemini } from '../../fakes/gemini/index.ts';
import { startFakeRunway } from '../../fakes/runway/index.ts';
import { buyFilm, buyNarration, type Services } from '../../support/buying.ts';
import { testDatabase } from '../../support/database.ts';
import { bookedIn } from '../../support/paid.ts';
import type { ChildOrder } from '../../support/paid-child.ts';
import { until } from '../../support/wait.ts';

const { db, url: databaseUrl } = await testDatabase();
const CHILD = compiled(new URL('../../support/paid-child.ts', import.meta.url));

let runway: Awaited<ReturnType<typeof startFakeRunway>>;
let gemini: Awaited<ReturnType<typeof startFakeGemini>>;
let folder: string;
let next: Services;
let till: ReturnType<typeof createTill>;
const tillPids: number[] = [];
beforeAll(async () => {
  runway = await startFakeRunway({ times: { pendingMs: 5, runMs: 150 }, politeMs: 0 });
  gemini = await startFakeGemini({ latency: 400 });
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  await runway.prepareFilms([2]);
  const start = () => {
    const child = startDetached(new URL('../../../src/till.ts', import.meta.url));
    tillPids.push(child.pid ?? 0);
    return child;
  };
  till = createTill(start, {
    ...{ apiKey: gemini.apiKey, baseUrl: gemini.url, databaseUrl },
  });
  next = {
    ledger: createLedger(db, { dailyBudgetUsd: null }),
    runway: createRunwayClient(runway.apiKey, runway.url),
    gemini: till,
    runwayUrl: runway.url,
  };
});
beforeEach(() => db.delete(purchases).then(() => undefined));
afterAll(async () => {
  await till.close();
  await Promise.all([runway.close(), gemini.close()]);
  await rm(folder, { recursive: true, force: true });
});

let texts = 0;
/** @param moment one that the buyer knows; or what is awaited, given the till's process id */
async function killed(
  what: ChildOrder['what'],
  moment: string | ((till: number) => Promise<unknown>),
): Promise<{ text: string; tillPid: number }> {
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
  const tillPid = Number(await until(() => /till (\d+)/.exec(said)?.[1]));
  if (typeof moment !== 'string') await moment(tillPid).then(() => child.kill('SIGKILL'));
  expect(await exit, said).toBe('SIGKILL');
  return { text, tillPid };
}

const isGone = (pid: number): boolean => {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
};

const spentIn = async () =>
  (await bookedIn(db)).reduce((sum, { actualUsd, estimateUsd }) => sum + (actualUsd ?? estimateUsd), 0);

describe('a film whose buyer is killed', () => {
  it.each([
    ['when it is about to ask', 'held.ask', 'video'],
    ['when the account is noted', 'held.sending', 'video'],
    // Runway's answer is lost: the account shows that something was made, and nobody can say its name.
    ['when the answer came, before its task was noted', 'runway.create', 'card'],
    ['when the task is noted', 'held.known', 'video'],
    ['when the film is done', 'held.done', 'video'],
  ])('%s is never paid twice', async (_moment, dieAt, kind) => {
    const before = runway.spend().credits;
    const { text } = await killed('film', dieAt);
    const art = await buyFilm(next, text, folder);
    expect(art.kind).toBe(kind);
    const tasks = runway.tasks().filter(({ body }) => `${body.promptText}`.startsWith(text));
    expect(tasks).toHaveLength(1);
    expect(runway.duplicates()).toEqual([]);
    expect(await spentIn()).toBeCloseTo((runway.spend().credits - before) / 100, 9);
  });
});

describe('a narration whose buyer is killed', () => {
  const asking = async () => {
    const before = gemini.calls.length;
    await until(() => gemini.calls.length > before);
  };

  it.each<[string, Parameters<typeof killed>[1]]>([
    ['before it is booked', 'ledger.hold'],
    ['when it is booked, before anything has gone out', 'held.ask'],
    ['while Gemini speaks', asking],
    ['when the answer came, before it was judged', 'gemini.generate'],
    ['when the recording is kept', 'held.done'],
  ])('%s is paid once', async (_moment, dieAt) => {
    const before = gemini.spend();
    const { text, tillPid } = await killed('narration', dieAt);
    const speech = await buyNarration(next, text);
    expect(speech.voice).toMatch(/^gemini/);
    expect(gemini.spend().charged - before.charged).toBe(1);
    expect(await spentIn()).toBeCloseTo(gemini.spend().usd - before.usd, 9);
    await until(() => isGone(tillPid));
  });

  it('is paid as the books say where the whole machine goes down while Gemini speaks', async () => {
    const before = gemini.spend();
    const { text } = await killed('narration', async (tillPid) => {
      await asking();
      process.kill(tillPid, 'SIGKILL');
    });
    expect((await buyNarration(next, text)).voice).toMatch(/^gemini/);
    expect(await bookedIn(db)).toMatchObject([{ state: 'unknown' }, { state: 'done' }]);
    expect(gemini.spend().charged - before.charged).toBe(2);
    expect(await spentIn()).toBeGreaterThanOrEqual(gemini.spend().usd - before.usd - 1e-9);
  });

  it('is asked for by a new till where the till alone ends, and counted', async () => {
    const buying = buyNarration(next, 'Nobody hurries by the sea.');
    buying.catch(() => undefined);
    await asking();
    process.kill(tillPids.at(-1) ?? 0, 'SIGKILL');
    await expect(buying).rejects.toMatchObject({ code: 'provider.unavailable', recovery: 'transient' });
    expect((await buyNarration(next, 'Nobody hurries by the sea.')).voice).toMatch(/^gemini/);
    expect(await bookedIn(db)).toMatchObject([{ state: 'unknown' }, { state: 'done' }]);
  });

  it('is kept for the next worker where this one leaves, and called off where the person cancels', async () => {
    const before = gemini.spend();
    const leaving = new AbortController();
    const left = buyNarration(next, 'Nobody hurries by the river.', leaving.signal);
    await asking();
    leaving.abort('handover');
    await expect(left).rejects.toMatchObject({ code: 'job.cancelled' });
    await buyNarration(next, 'Nobody hurries by the river.');
    expect(gemini.spend().charged - before.charged).toBe(1);

    const cancelling = new AbortController();
    const cancelled = buyNarration(next, 'Nobody hurries by the lake.', cancelling.signal);
    await asking();
    cancelling.abort('cancel');
    await expect(cancelled).rejects.toMatchObject({ code: 'job.cancelled' });
    await until(() => gemini.calls.at(-1)?.outcome === 'unheard');
  });
});
