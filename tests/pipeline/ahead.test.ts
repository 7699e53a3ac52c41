/** What is begun before a scene's narration is whole: the clip that takes longest. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import type { ClipRequest, Narrator } from '#src/core/ports.ts';
import type { Scene } from '#src/core/script.ts';
import type { PipelineContext } from '#src/pipeline/context.ts';
import { narrateScenes } from '#src/pipeline/steps/generate-audio.ts';
import { generateVideos } from '#src/pipeline/steps/generate-videos.ts';
import { TINY_PAPER } from '../providers/paper.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const scratch = await mkdtemp(join(tmpdir(), 'ahead-'));
afterAll(() => rm(scratch, { recursive: true }));

const context: PipelineContext = {
  signal: new AbortController().signal,
  log: silentLog,
  memo: async ({ schema, make }) => schema.parse(await make(async (name) => `memo/${name}`)),
  storage: memoryStorage(),
  scratch,
  progress: () => undefined,
};
const scene = (id: string, visual: Scene['visual']): Scene => ({
  ...{ id, role: 'finding', heading: '', narration: `Scene ${id} is spoken.`, visual, claims: [] },
});
const scenes = [
  scene('s1', { kind: 'number', value: '48', label: 'fell' }),
  scene('s2', { kind: 'clip', prompt: 'a quiet stair' }),
];
const script = { title: 't', writer: 'w', scenes };
const noVideo = new AppError('render.failed', { message: 'no video here', userMessage: 'No video.' });

it('is asked for while its words are still being timed, and its narration comes first', async () => {
  const order: string[] = [];
  let asked: (request: ClipRequest) => void = () => undefined;
  const clip = new Promise<ClipRequest>((resolve) => {
    asked = resolve;
  });
  const narrator: Narrator = {
    version: '1',
    atOnce: 1,
    async speak(text, voice, { onLength }) {
      order.push(text);
      if (!text.includes('s2')) throw noVideo;
      onLength?.(2);
      await clip; // the times of the words take until then
      return { pcm: new Int16Array(16_000), sampleRate: 8_000, words: [], voice };
    },
  };
  const clipMaker = {
    version: '1',
    make: async (request: ClipRequest) => {
      asked(request);
      throw noVideo;
    },
  };
  const voices = narrateScenes(narrator, script, { voice: 'bright' }, context);
  const parts = { clipMaker, ffmpeg: { path: '', version: '', origin: 'path' as const } };
  const making = generateVideos(
    parts,
    { paper: TINY_PAPER, scenes: voices, style: 'fern', language: undefined },
    context,
  );
  await expect(making).rejects.toBe(noVideo);
  expect(await clip).toMatchObject({ scene: { id: 's2' }, durationS: 2.3 });
  expect(order).toEqual(['Scene s2 is spoken.', 'Scene s1 is spoken.']);
  expect(await voices[0]?.ahead).toBeNull();
});

it('may fail before its words are there, and takes nothing with it', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const narrator: Narrator = {
    version: '1',
    atOnce: 2,
    async speak(_text, voice, { onLength }) {
      onLength?.(2);
      await pause(100);
      return { pcm: new Int16Array(16_000), sampleRate: 8_000, words: [], voice };
    },
  };
  const clipMaker = { version: '1', make: () => Promise.reject(noVideo) };
  const voices = narrateScenes(narrator, script, { voice: 'bright' }, context);
  const parts = { clipMaker, ffmpeg: { path: '', version: '', origin: 'path' as const } };
  const plan = { paper: TINY_PAPER, scenes: voices, style: 'fern' as const, language: undefined };
  await expect(generateVideos(parts, plan, context)).rejects.toBe(noVideo);
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
