/** A whole video by the real worker, before a local Gemini that writes, reads, looks at figures and speaks. */
import { afterEach, expect, it } from 'vitest';
import { statusMessageOf } from '#src/chat/wording/status-message.ts';
import { systemClock } from '#src/core/clock.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { memos } from '#src/db/jobs/tables.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { createGeminiClient } from '#src/providers/gemini/client.ts';
import { createGeminiEyes } from '#src/providers/gemini/eyes.ts';
import { scriptModels } from '#src/providers/gemini/models.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { startWorker } from '#worker/video.ts';
import { startFakeGemini } from './fakes/gemini/index.ts';
import { voiceOf } from './fakes/gemini/narrator-voice.ts';
import { isReading } from './fakes/gemini/reader.ts';
import { type GeminiRequest, promptText } from './fakes/gemini/store.ts';
import { silentLog } from './support/log.ts';
import { bookedIn, noLimit } from './support/paid.ts';
import { shortScript } from './support/short-script.ts';
import { openStage } from './support/stage.ts';
import { until } from './support/wait.ts';

const DRILL_MS = 240_000;
/** Instead of a minute. */
const PATIENCE_MS = 2_000;

const SAID = 'The dearest recipe costs 14 times as much as the cheapest.';
const figureScene = {
  role: 'finding',
  heading: 'The result',
  narration: SAID,
  visual: { kind: 'figure', figureId: 'fig1', text: SAID },
  claims: [{ text: SAID, quote: SAID, section: 'Figure 1' }],
};
const OPENING = 'The worst faults came without any error message.';
const isLooking = (request: GeminiRequest): boolean => promptText(request).includes('<SCENES-');
const BOX = [100, 0, 950, 1000];

function answerOf(request: GeminiRequest): object {
  if (isLooking(request)) return { scenes: [{ id: 's4', panel: '', box_2d: BOX, mark_2d: [] }] };
  if (isReading(request)) return shortScript(request);
  const { scenes, ...script } = shortScript(request) as { scenes: { role: string }[] };
  const openings = ['finding', 'number', 'puzzle', 'scale'].map((type) => ({
    type,
    text: OPENING,
    quote: OPENING,
  }));
  return {
    ...script,
    openings,
    best: OPENING,
    scenes: scenes.map((scene) => (scene.role === 'finding' ? figureScene : scene)),
  };
}

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** The worker as it is configured, but for how long it waits for the eyes. */
async function video(hang: boolean) {
  const speaker = createOfflineNarrator();
  const gemini = await startFakeGemini({ script: answerOf, speak: voiceOf(speaker, 'deep') });
  const stage = await openStage({
    environment: { GEMINI_API_KEY: gemini.apiKey, GEMINI_BASE_URL: gemini.url },
  });
  const { services, config } = stage;
  const { db } = services;
  closers.push(() => speaker.close(), gemini.close, stage.close);
  if (hang) gemini.when(({ body }) => isLooking(body), 'hang');
  const makers = await createMakers(config, silentLog, db);
  const client = createGeminiClient(gemini.apiKey, gemini.url);
  const ledger = createLedger(db, { budget: config.budget });
  const deps = { client, ledger, limiter: noLimit, clock: systemClock };
  const eyes = hang
    ? createGeminiEyes(deps, scriptModels(null), { timeoutMs: PATIENCE_MS })
    : (makers.eyes ?? null);
  const worker = await startWorker(services, { ...makers, eyes }, silentLog, { dataDir: config.dataDir });
  closers.push(makers.close, worker.close);
  const { id } = await submitJob(services, {
    requester: { platform: 'cli', workspace: 'local', userId: 'tester' },
    source: { kind: 'name', text: 'sample' },
    options: { ...DEFAULT_OPTIONS, length: 'short' },
  });
  let said: string | null = null;
  const job = await until(async () => {
    const row = await findJob(db, id);
    const facts = { placeInLine: null, publicUrl: 'https://videos.example' };
    if (row?.state === 'running') said = statusMessageOf(row, facts).message ?? said;
    return row?.state === 'completed' || row?.state === 'failed' ? row : null;
  }, DRILL_MS);
  const looks = gemini.calls.filter(({ body }) => isLooking(body));
  return { gemini, db, job, looks, said: said as string | null };
}

it(
  'a scene that shows a figure has the eyes asked once, with its picture, and the price says so',
  async () => {
    const { gemini, db, job, looks, said } = await video(false);
    expect(job).toMatchObject({ state: 'completed', errorMessage: null });
    expect(job.script?.scenes[3]?.visual).toMatchObject({ kind: 'figure', figureId: 'fig1' });
    expect(looks).toHaveLength(1);
    const parts = looks[0]?.body.contents[0]?.parts ?? [];
    expect(parts.flatMap(({ inlineData }) => inlineData?.mimeType ?? [])).toEqual(['image/jpeg']);
    expect(promptText(looks[0]?.body as GeminiRequest)).toContain(SAID);
    const [sights] = (await db.select().from(memos)).filter(({ step }) => step === 'sights');
    expect(sights?.output).toEqual({
      s4: { box: { left: 0, top: 0.1, right: 1, bottom: 0.95 }, panel: '', mark: null },
    });
    expect(job.script?.cost).toMatchObject({ calls: 2, figures: { calls: 1 } });
    expect(said).toMatch(
      /^The script and a look at its figures took 3 calls to models, about \$0\.\d\d\. It will cost/,
    );
    const booked = await bookedIn(db);
    const paid = booked.reduce((sum, { actualUsd }) => sum + (actualUsd ?? 0), 0);
    expect(paid).toBeCloseTo(gemini.spend().usd, 6);
    expect(gemini.store.specProblems).toEqual([]);
  },
  DRILL_MS,
);

it(
  'eyes that do not answer are given up after their time, and the video comes',
  async () => {
    const { db, job, looks } = await video(true);
    expect(job).toMatchObject({ state: 'completed', errorMessage: null });
    expect(looks.map(({ outcome }) => outcome)).toEqual(['hung']);
    const booked = await bookedIn(db);
    expect(booked.filter(({ kind }) => kind === 'looking').map(({ state }) => state)).toEqual(['unknown']);
    expect(job.script?.scenes[3]?.visual).toMatchObject({ kind: 'figure', figureId: 'fig1' });
    expect(Object.keys(job.video?.files ?? {})).toContain('video');
  },
  DRILL_MS,
);
