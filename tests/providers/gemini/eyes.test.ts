/** The eyes over the real SDK and ledger, before a local Gemini, as the pipeline asks them. */
import { createCanvas } from '@napi-rs/canvas';
import { afterEach, expect, it } from 'vitest';
import { hashOf } from '#src/core/hash.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { lookingCost, scriptCost } from '#src/db/ledger/of-script.ts';
import type { PipelineContext } from '#src/pipeline/context.ts';
import type { Memoise } from '#src/pipeline/memo.ts';
import { lookAtFigures } from '#src/pipeline/steps/look-at-figures.ts';
import { createGeminiEyes } from '#src/providers/gemini/eyes.ts';
import { estimateVideo } from '#src/providers/paid/video-price.ts';
import { promptText } from '../../fakes/gemini/store.ts';
import { testDatabase } from '../../support/database.ts';
import { silentLog } from '../../support/log.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { payer } from '../../support/paid.ts';
import { TINY_PAPER } from '../paper.ts';
import { startWorld, type WorldOptions, WRITER } from './setup.ts';

const { db } = await testDatabase();
let world: Awaited<ReturnType<typeof startWorld>>;
afterEach(() => world.gemini.close());

const KEY = 'upload/figure.png';
const paper = {
  ...TINY_PAPER,
  figures: ['f1', 'f2'].map((id, at) => ({
    ...{ id, label: `Figure ${at + 1}`, caption: 'Falls by hours of sleep.', href: null },
    image: at === 0 ? { key: KEY, width: 3_000, height: 1_500 } : null,
  })),
};
const scene = (id: string, visual: Scene['visual']): Scene => ({
  ...{ id, role: 'finding', heading: '', narration: 'Of 120 adults, 48 fell.', visual },
  claims: [{ text: '', quote: 'Of the 120 adults, 48 fell at least once (Figure 1b).', section: 'Results' }],
});
const FIGURE = scene('s2', { kind: 'figure', figureId: 'f1', caption: '' });
const OTHER = scene('s3', { kind: 'figure', figureId: 'f1', caption: '' });
const NUMBER = scene('s1', { kind: 'number', value: '48', label: 'fell' });
const ANSWER = {
  scenes: [
    { id: 's2', panel: 'B', box_2d: [0, 500, 1000, 1000], mark_2d: [] },
    { id: 's3', panel: '', box_2d: [1, 2, 3], mark_2d: [] },
  ],
};

/** A video's look over one memory. */
async function stage(options: WorldOptions = {}, models = [WRITER]) {
  world = await startWorld(db, { script: () => ANSWER, ...options });
  const storage = memoryStorage();
  await storage.put(KEY, new Uint8Array(await createCanvas(3_000, 1_500).encode('png')));
  const kept = new Map<string, unknown>();
  const memo: Memoise = async ({ name, inputs, schema, make }) => {
    const key = hashOf({ name, inputs });
    if (!kept.has(key)) kept.set(key, await make(async (file) => file));
    return schema.parse(kept.get(key));
  };
  const eyes = createGeminiEyes(world.deps, models);
  const context = (signal = new AbortController().signal): PipelineContext => ({
    ...{ signal, log: silentLog, memo, storage, scratch: '', payer },
    progress: () => undefined,
  });
  const look = (scenes: Scene[] = [NUMBER, FIGURE, OTHER], signal?: AbortSignal) =>
    lookAtFigures(eyes, { paper, scenes }, context(signal));
  return { look };
}

it('asks once for all scenes, with each figure once and smaller, and a shape; what is no box is left out', async () => {
  const { look } = await stage();
  expect(await look()).toEqual({
    s2: { panel: 'b', box: { top: 0, left: 0.5, bottom: 1, right: 1 }, mark: null },
  });
  expect(world.gemini.calls).toHaveLength(1);
  const [call] = world.gemini.calls;
  const parts = call?.body.contents[0]?.parts ?? [];
  const pictures = parts.flatMap(({ inlineData }) => inlineData ?? []);
  expect(pictures.map(({ mimeType }) => mimeType)).toEqual(['image/jpeg']);
  const jpeg = Buffer.from(pictures[0]?.data ?? '', 'base64');
  expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  expect(jpeg.length).toBeLessThan(100_000);
  expect(promptText(call?.body ?? { contents: [] })).toContain('48 fell at least once (Figure 1b)');
  expect(JSON.stringify(call?.body.generationConfig?.responseJsonSchema)).toContain('box_2d');
  expect(world.gemini.store.specProblems).toEqual([]);
});

it('is one purchase, counted beside the script’s, and a second run buys nothing', async () => {
  const { look } = await stage();
  const first = await look();
  expect(await look()).toEqual(first);
  expect((await world.booked()).map(({ kind, state }) => [kind, state])).toEqual([['looking', 'done']]);
  expect(await lookingCost(db, payer.jobId)).toEqual({
    calls: 1,
    usd: expect.closeTo(world.gemini.spend().usd, 9),
  });
  expect(await scriptCost(db, payer.jobId)).toEqual({ calls: 0, usd: 0 });
});

it('asks nobody where no scene shows a figure, or there is no picture of it', async () => {
  const { look } = await stage();
  expect(await look([NUMBER])).toEqual({});
  expect(await look([scene('s2', { kind: 'figure', figureId: 'f2', caption: '' })])).toEqual({});
  expect(world.gemini.calls).toHaveLength(0);
});

it.each<[string, WorldOptions]>([
  ['nonsense', { script: () => 'Left of the middle.' }],
  ['another shape', { script: () => '{"boxes": []}' }],
])('fails no video with %s, and does not ask again', async (_, options) => {
  const { look } = await stage(options);
  expect(await look()).toEqual({});
  expect(world.gemini.calls).toHaveLength(1);
});

it('fails no video where the budget is used up, the service is away or the models are gone', async () => {
  const broke = await stage({ dailyBudgetUsd: 0.0001 });
  expect(await broke.look()).toEqual({});
  expect(world.gemini.calls).toHaveLength(0);
  await world.gemini.close();
  const away = await stage();
  await world.gemini.close();
  expect(await away.look()).toEqual({});
  const gone = await stage({}, ['gemini-2.0-flash']);
  expect(await gone.look()).toEqual({});
});

it('stops when the run is stopped', async () => {
  const { look } = await stage();
  await expect(look(undefined, AbortSignal.abort('cancel'))).rejects.toThrow();
});

it('is in the price before it is bought, by figure', () => {
  const script = (...scenes: Scene[]): Script => ({ title: 't', writer: 'w', scenes });
  const priced = (one: Script) => estimateVideo(one, { speech: null, clips: null, eyes: WRITER }).usd;
  expect(priced(script(NUMBER))).toBe(0);
  expect(priced(script(NUMBER, FIGURE))).toBeGreaterThan(0.001);
  expect(priced(script(FIGURE, OTHER))).toBeLessThan(2 * priced(script(FIGURE)));
});
