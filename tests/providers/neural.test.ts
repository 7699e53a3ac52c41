/** A neural voice of one's own: a tiny one that speaks through sherpa-onnx, and what becomes of ones that cannot. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createAligner } from '#src/align/index.ts';
import { createNeuralRecorder } from '#src/providers/neural/index.ts';
import { modelIn } from '#src/providers/neural/layout.ts';
import { createBuiltInVoices } from '#src/providers/offline/voices.ts';
import type { RecordingDeps } from '#src/providers/recording/narrator.ts';
import { createRecordedNarrator } from '#src/providers/recording/narrator.ts';
import { silentLog } from '../support/log.ts';
import { writeTinyVoice } from '../support/tiny-voice.ts';

const TEXT = 'Ten cats sleep in the rain, and 20 dogs run.';
const WORDS = 'ten cats sleep in the rain and twenty dogs run'.split(' ');
const { signal } = new AbortController();
const voices = createBuiltInVoices();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(inject('folder'), 'voice-'));
  await writeTinyVoice(join(folder, 'hum'), WORDS);
});
afterAll(async () => {
  await voices.close();
  await rm(folder, { recursive: true });
});
const open = (name: string, speakers = [0]) =>
  createNeuralRecorder({ directory: join(folder, name), speakers }, voices.spell);

/** A hum is heard not to say what was written: here only its word times count. */
const aligner: RecordingDeps['aligner'] = {
  ...createAligner((text, until) => voices.speak(text, 'bright', { signal: until })),
  faultOf: async () => null,
};

describe('a voice in a folder', () => {
  it('speaks numbers as words, with the time of every word', async () => {
    const recorder = await open('hum');
    const narrator = createRecordedNarrator(
      { log: silentLog, aligner, fallback: voices, listener: null },
      recorder,
    );
    const speech = await narrator.speak(TEXT, 'deep', { signal });
    const twenty = await recorder.record('twenty', 'deep', { signal });
    const digits = await recorder.record('20', 'deep', { signal });
    await recorder.close();
    expect(speech).toMatchObject({ voice: 'hum:0', sampleRate: 16_000 });
    expect(speech.note).toBeUndefined();
    expect(speech.words.map(({ text }) => text)).toEqual(TEXT.split(' '));
    expect(digits?.pcm).toEqual(twenty?.pcm);
    expect(Math.max(...(twenty?.pcm ?? []))).toBeGreaterThan(5_000);
  });

  it('leaves other languages to the built-in voices', async () => {
    const recorder = await open('hum');
    const deps = { log: silentLog, aligner, fallback: voices, listener: null };
    const speech = await createRecordedNarrator(deps, recorder).speak('Guten Tag.', 'deep', {
      ...{ signal, language: 'de' },
    });
    await recorder.close();
    expect(speech.voice).toBe('espeak:de');
  });

  it('is refused where it is damaged, no voice, not there, or has not so many speakers', async () => {
    await cp(join(folder, 'hum'), join(folder, 'damaged'), { recursive: true });
    await writeFile(join(folder, 'damaged/model.onnx'), 'not a model');
    await expect(open('damaged')).rejects.toMatchObject({
      code: 'setup.invalid',
      userMessage: expect.stringMatching(/cannot be loaded/),
    });
    await expect(open('.')).rejects.toMatchObject({ userMessage: expect.stringMatching(/holds no voice/) });
    await expect(open('none')).rejects.toMatchObject({ userMessage: expect.stringMatching(/no folder/) });
    await expect(open('hum', [0, 3])).rejects.toMatchObject({
      userMessage: expect.stringMatching(/speakers 0 to 0/),
    });
  });
});

describe('the layout of a voice', () => {
  it('is Piper’s or Kokoro’s', () => {
    expect(modelIn('/v', ['en.onnx', 'en.onnx.json', 'tokens.txt', 'espeak-ng-data'])).toMatchObject({
      offlineTtsVitsModelConfig: { model: '/v/en.onnx', dataDir: '/v/espeak-ng-data', lexicon: '' },
    });
    expect(
      modelIn('/v', ['model.onnx', 'voices.bin', 'tokens.txt', 'espeak-ng-data', 'lexicon-us-en.txt']),
    ).toMatchObject({
      offlineTtsKokoroModelConfig: { voices: '/v/voices.bin', lexicon: '/v/lexicon-us-en.txt' },
    });
    expect(modelIn('/v', ['model.onnx', 'tokens.txt'])).toBeNull();
  });
});
