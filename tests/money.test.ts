/** What people could spend by cancelling late, pressing again and asking together: two workers, and local providers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAction, runCommand } from '#commands/index.ts';
import type { Desk } from '#commands/shared/desk.ts';
import { usage } from '#commands/usage.ts';
import { video } from '#commands/video.ts';
import type { JobState } from '#src/core/job.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { compiled } from '#src/runtime/root.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { openServices, type Services } from '#src/wiring/services.ts';
import { callOf, jobOf, textOf, values } from './commands/support.ts';
import { startFakeGemini } from './fakes/gemini/index.ts';
import { voiceOf } from './fakes/gemini/narrator-voice.ts';
import { isReading } from './fakes/gemini/reader.ts';
import { startFakeRunway } from './fakes/runway/index.ts';
import { newDatabase } from './support/database.ts';
import { silentLog } from './support/log.ts';
import { shortScript } from './support/short-script.ts';
import { smallFfmpeg } from './support/small-ffmpeg.ts';
import { until } from './support/wait.ts';

const WORKER = compiled(new URL('../worker/index.ts', import.meta.url));
const DRILL_MS = 120_000;

/** A hum would be heard not to say what was written. */
const speaker = createOfflineNarrator();
let gemini: Awaited<ReturnType<typeof startFakeGemini>>;
let runway: Awaited<ReturnType<typeof startFakeRunway>>;
let services: Services;
let desk: Desk;
let folder: string;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'money-'));
  gemini = await startFakeGemini({ script: shortScript, speak: voiceOf(speaker, 'deep'), latency: 700 });
  runway = await startFakeRunway({ times: { pendingMs: 200, runMs: 60_000 }, politeMs: 0 });
  const environment = {
    PATH: process.env.PATH,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: await newDatabase(),
    FFMPEG_PATH: smallFfmpeg,
    GEMINI_API_KEY: gemini.apiKey,
    GEMINI_BASE_URL: gemini.url,
    RUNWAYML_API_SECRET: runway.apiKey,
    RUNWAYML_BASE_URL: runway.url,
    MAX_VIDEOS_PER_DAY: '1',
  };
  const config = loadConfig(environment);
  services = await openServices(config, silentLog);
  desk = { ...services, log: silentLog, settings: config.desk };
  const start = async () => {
    const worker = spawn(process.execPath, [WORKER], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    workers.push(worker);
    let said = '';
    worker.stderr.on('data', (chunk) => {
      said += chunk;
    });
    await until(() => said.includes('worker ready'), DRILL_MS);
  };
  await Promise.all([start(), start()]);
}, DRILL_MS);
afterAll(async () => {
  await speaker.close();
  for (const worker of workers) {
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await gone;
  }
  await services.close();
  await Promise.all([gemini.close(), runway.close()]);
  await rm(folder, { recursive: true, force: true });
});

const person = (userId: string) => callOf(desk, { userId });
const ask = (userId: string, length: string, review = true) =>
  runCommand(person(userId), video, values({ paper: 'sample', length }, { review }));
const asked = async (...args: Parameters<typeof ask>) => jobOf(services.db, await ask(...args));
const comesTo = (jobId: string, state: JobState) =>
  until(async () => {
    const job = await findJob(services.db, jobId);
    if (job?.state === 'failed' && state !== 'failed') throw new Error(`failed: ${job.errorMessage}`);
    return job?.state === state;
  }, DRILL_MS);
const scripts = () => gemini.calls.filter(({ kind, body }) => kind === 'text' && !isReading(body)).length;

it(
  'two people who ask for one paper at the same moment buy one script',
  async () => {
    const both = await Promise.all([asked('ada', 'short'), asked('bob', 'short')]);
    for (const { id } of both) await comesTo(id, 'awaiting_approval');
    const rows = await services.db.select().from(purchases);
    expect(new Set(rows.map(({ jobId }) => jobId)).size).toBe(1);
    expect(gemini.duplicates()).toEqual([]);
  },
  DRILL_MS,
);

it(
  'each of the two cancels alone, and the other gets the script',
  async () => {
    const both = await Promise.all([asked('carol', 'long'), asked('dan', 'long')]);
    const payer = await until(async () => {
      const rows = await services.db.select().from(purchases);
      return rows.find(({ jobId, state }) => state === 'asked' && both.some(({ id }) => id === jobId));
    }, DRILL_MS);
    await runAction(person(payer.userId ?? ''), 'cancel', payer.jobId ?? '');
    const other = both.find(({ id }) => id !== payer.jobId);
    await comesTo(payer.jobId ?? '', 'cancelled');
    await comesTo(other?.id ?? '', 'awaiting_approval');
  },
  DRILL_MS,
);

it(
  'who cancels late has had the video of the day, and cannot try it again or ask for another',
  async () => {
    const job = await asked('eve', 'standard');
    await comesTo(job.id, 'awaiting_approval');
    const before = scripts();
    for (let round = 0; round < 5; round += 1) {
      await runAction(person('eve'), 'cancel', job.id);
      await comesTo(job.id, 'cancelled');
      expect(textOf(await runAction(person('eve'), 'retry', job.id))).toMatch(/one person can have 1/);
      expect(textOf(await ask('eve', 'short'))).toMatch(
        /something was bought count, even if they were cancelled/,
      );
    }
    expect(textOf(await runCommand(person('eve'), usage, values()))).toMatch(
      /Last 24 hours:\*\* 1 of 1 a day/,
    );
    expect(scripts() - before).toBe(0);
  },
  DRILL_MS,
);

it(
  'a clip that is called off while it is made counts, too',
  async () => {
    const job = await asked('frank', 'standard', false);
    await until(() => runway.tasks().length > 0, DRILL_MS);
    await runAction(person('frank'), 'cancel', job.id);
    await comesTo(job.id, 'cancelled');
    expect(textOf(await ask('frank', 'short'))).toMatch(/one person can have 1/);
    expect(runway.tasks()).toHaveLength(1);
  },
  DRILL_MS,
);

it(
  '“Another opening” pressed twelve times buys five',
  async () => {
    const job = await asked('grace', 'standard');
    await comesTo(job.id, 'awaiting_approval');
    const before = scripts();
    const refused: string[] = [];
    for (let press = 0; press < 12; press += 1) {
      const reply = await runAction(person('grace'), 'hook', job.id);
      if (reply.kind === 'page') refused.push(textOf(reply));
      await comesTo(job.id, 'awaiting_approval');
    }
    expect(refused).toHaveLength(7);
    expect(new Set(refused)).toEqual(
      new Set([expect.stringMatching(/as many other openings as one may have/)]),
    );
    expect(scripts() - before).toBeLessThanOrEqual(5);
  },
  DRILL_MS,
);
