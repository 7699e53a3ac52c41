/** A script that is shown before anything is made of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { DEFAULT_OPTIONS, VOICES } from '#src/core/options.ts';
import type { Narrator } from '#src/core/ports.ts';
import type { Script } from '#src/core/script.ts';
import { findJob, moveJob, requestCancel } from '#src/db/jobs/jobs.ts';
import { approveJob, askForSamples } from '#src/jobs/life/approve.ts';
import { type RunDeps, runJob } from '#src/jobs/life/run.ts';
import { takeVoice } from '#src/jobs/life/voice.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openDesk } from '../commands/support.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { shortWriter } from '../support/short-video.ts';

const desk = await openDesk();
const { db, storage, locks } = desk;
let scratchRoot: string;
let makers: Awaited<ReturnType<typeof createMakers>>;
let deps: RunDeps;
let written = 0;
let spoken = 0;

beforeAll(async () => {
  scratchRoot = await mkdtemp(join(tmpdir(), 'review-'));
  makers = await createMakers(loadConfig({}), silentLog, db);
  const writer: typeof shortWriter = {
    version: shortWriter.version,
    write: async (...args) => {
      written += 1;
      return shortWriter.write(...args);
    },
  };
  const narrator = {
    version: 'away',
    speak: async () => {
      spoken += 1;
      throw new AppError('provider.unavailable', { message: 'away', userMessage: 'The narrator is away.' });
    },
  };
  deps = {
    db,
    log: silentLog,
    storage,
    makers: { ...makers, writer, narrator },
    scratchRoot,
    locks,
  };
});
afterAll(async () => {
  await makers.close();
  await rm(scratchRoot, { recursive: true, force: true });
});

const run = { signal: new AbortController().signal, lost: 0, lastAttempt: false };
const asked = (review: boolean) =>
  newJob(db, { source: { kind: 'name', text: 'sample' }, options: { ...DEFAULT_OPTIONS, review } });

it('waits with its script, buys nothing, and goes on from there when it is approved', async () => {
  const { id } = await asked(true);
  await runJob(deps, id, run);
  const waiting = await findJob(db, id);
  expect(waiting).toMatchObject({ state: 'awaiting_approval', approvedAt: null, expectedAt: null });
  expect(waiting?.script?.scenes.slice(0, 2)).toMatchObject([
    { heading: 'A test', narration: 'This video is short.' },
    { heading: 'A number', narration: 'It took 43 % less.' },
  ]);
  expect([written, spoken]).toEqual([1, 0]);
  await runJob(deps, id, run);
  expect([written, spoken], 'a stray run').toEqual([1, 0]);

  if (waiting) await approveJob(desk, waiting);
  await runJob(deps, id, run).catch(() => undefined);
  expect(written, 'the script is the one that was approved').toBe(1);
  expect(spoken).toBeGreaterThan(0);
  expect(await findJob(db, id)).toMatchObject({ state: 'failed', errorMessage: 'The narrator is away.' });
});

it('is heard in each voice before it is approved: once, whatever becomes of it', async () => {
  const { id } = await asked(true);
  const said: string[] = [];
  const narrator: Narrator = {
    version: 'heard',
    speak: async (text, voice) => {
      said.push(`${voice}: ${text}`);
      return { pcm: new Int16Array(8_000), sampleRate: 16_000, words: [], voice };
    },
  };
  const estimate = ({ scenes }: Script) => scenes.length / 1_000;
  const heard = { ...deps, makers: { ...deps.makers, narrator, estimate } };
  await runJob(heard, id, run);
  const offered = await findJob(db, id);
  expect(offered).toMatchObject({ state: 'awaiting_approval', samples: { usd: 0.003, state: 'offered' } });
  if (!offered) return;
  await askForSamples(desk, offered, desk.settings);
  await runJob(heard, id, run);
  const ready = await findJob(db, id);
  expect(ready).toMatchObject({ state: 'awaiting_approval', approvedAt: null, samples: { state: 'ready' } });
  const sentences = 'This video is short. It took 43 % less.';
  expect(said).toEqual(VOICES.map((voice) => `${voice}: ${sentences}`));
  for (const key of Object.values(ready?.samples?.files ?? {})) expect(await storage.exists(key)).toBe(true);
  await expect(askForSamples(desk, offered, desk.settings)).rejects.toMatchObject({ code: 'job.not-found' });
  await takeVoice(db, offered, 'calm');
  expect((await findJob(db, id))?.options.voice).toBe('calm');
  await expect(takeVoice(db, offered, 'shrill')).rejects.toMatchObject({ code: 'input.invalid' });

  const again = await asked(true);
  await runJob(heard, again.id, run);
  await askForSamples(desk, again, desk.settings);
  await runJob(heard, again.id, run);
  expect(said, 'the same words in the same voices').toHaveLength(VOICES.length);
});

it('waits on where the voices cannot be heard, and lets them be asked for again', async () => {
  const job = await asked(true);
  await runJob(deps, job.id, run);
  await askForSamples(desk, job, desk.settings);
  await runJob(deps, job.id, run);
  expect(await findJob(db, job.id)).toMatchObject({
    state: 'awaiting_approval',
    samples: { state: 'failed' },
  });
  expect((await askForSamples(desk, job, desk.settings)).samples).toMatchObject({ state: 'asked' });
});

it('is not asked about where nobody wants to see it', async () => {
  const { id } = await asked(false);
  await runJob(deps, id, run).catch(() => undefined);
  expect(await findJob(db, id)).toMatchObject({ state: 'failed', approvedAt: null });
});

it('is cancelled where that was asked for just before', async () => {
  const { id } = await asked(true);
  const writer: typeof shortWriter = {
    version: 'cancelling',
    write: async (...args) => {
      await requestCancel(db, id);
      return shortWriter.write(...args);
    },
  };
  await runJob({ ...deps, makers: { ...deps.makers, writer } }, id, run);
  expect(await findJob(db, id)).toMatchObject({ state: 'cancelled' });
  expect(await moveJob(db, id, 'awaiting_approval')).toBeNull();
});
