/** Workers that are killed at the worst moments, and what the job that is delivered again has to pay. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/db/ledger/index.ts';
import { purchases } from '../../../src/db/schema.ts';
import { createGeminiClient } from '../../../src/providers/gemini/client.ts';
import { createRunwayClient } from '../../../src/providers/runway/client.ts';
import { startFakeGemini } from '../../fakes/gemini/index.ts';
import { startFakeRunway } from '../../fakes/runway/index.ts';
import { buyFilm, buyNarration, type Services } from '../../support/buying.ts';
import { testDatabase } from '../../support/database.ts';
import { bookedIn } from '../../support/paid.ts';
import type { ChildOrder } from '../../support/paid-child.ts';

const { db, url: databaseUrl } = await testDatabase();
const CHILD = join(import.meta.dirname, '../../support/paid-child.ts');

let runway: Awaited<ReturnType<typeof startFakeRunway>>;
let gemini: Awaited<ReturnType<typeof startFakeGemini>>;
let folder: string;
let next: Services;
beforeAll(async () => {
  runway = await startFakeRunway({ times: { pendingMs: 5, runMs: 150 }, politeMs: 0 });
  gemini = await startFakeGemini();
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  await runway.prepareFilms([2]);
  next = {
    ledger: createLedger(db, { dailyBudgetUsd: null }),
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

async function killed(what: ChildOrder['what'], dieAt: string): Promise<string> {
  const text = `The river fell while the eels were on their way, ${dieAt}`;
  const order: ChildOrder = {
    ...{ what, dieAt, text, directory: folder, databaseUrl },
    runway: { url: runway.url, apiKey: runway.apiKey },
    gemini: { url: gemini.url, apiKey: gemini.apiKey },
  };
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, JSON.stringify(order)]);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const signal = await new Promise((resolve) => child.on('exit', (_code, by) => resolve(by)));
  expect(signal, said).toBe('SIGKILL');
  return text;
}

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
    const text = await killed('film', dieAt);
    const art = await buyFilm(next, text, folder);
    expect(art.kind).toBe(kind);
    const tasks = runway.tasks().filter(({ body }) => `${body.promptText}`.startsWith(text));
    expect(tasks).toHaveLength(1);
    expect(runway.duplicates()).toEqual([]);
    expect(await spentIn()).toBeCloseTo((runway.spend().credits - before) / 100, 9);
  });
});

describe('a narration whose buyer is killed', () => {
  it.each([
    // Gemini names no tasks: what it answered to a dead worker is lost, counted as spent, and asked for once more.
    ['when the answer came, before it was kept', 'gemini.generate', 2],
    ['when the recording is kept', 'held.done', 1],
  ])('%s is paid as the books say', async (_moment, dieAt, paid) => {
    const before = gemini.spend();
    const text = await killed('narration', dieAt);
    const speech = await buyNarration(next, text);
    expect(speech.voice).toMatch(/^gemini/);
    expect(gemini.spend().charged - before.charged).toBe(paid);
    expect(await spentIn()).toBeGreaterThanOrEqual(gemini.spend().usd - before.usd - 1e-9);
  });
});
