import { afterEach, expect, it } from 'vitest';
import { VOICES } from '#src/core/options.ts';
import { decodeWav } from '#src/core/wav.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import type { FakeGeminiOptions } from './index.ts';
import { voiceOf } from './narrator-voice.ts';
import { audioOf, OLD_VOICE, refusal, startWorld, VOICE, WRITER } from './setup.ts';

const TEXT = 'Short sleep was followed by a higher risk of falls.';

let world: Awaited<ReturnType<typeof startWorld>>;
const start = async (options: FakeGeminiOptions = {}) => {
  world = await startWorld(options);
  return world;
};
afterEach(() => world.gemini.close());

it('speaks with the voice of the test: raw from older models, a whole WAV from newer ones', async () => {
  const pcm = Int16Array.from({ length: 24_000 }, (_, index) => (index % 200) * 90 - 9_000);
  const heard: string[] = [];
  const speak = async (text: string, voice: string) => {
    heard.push(`${voice}: ${text}`);
    return { pcm, sampleRate: 24_000 };
  };
  const { gemini, speak: say } = await start({ speak });
  const old = audioOf(await say(OLD_VOICE, TEXT, { temperature: 1 }));
  expect(old?.mimeType).toBe('audio/L16;codec=pcm;rate=24000');
  expect(old?.bytes.readInt16LE(2 * 199)).toBe(pcm[199]);
  const wav = audioOf(await say(VOICE, TEXT));
  expect(wav?.mimeType).toBe('audio/wav');
  expect(decodeWav(wav?.bytes ?? new Uint8Array())).toEqual({ pcm, sampleRate: 24_000 });
  expect(heard).toEqual([`Kore: ${TEXT}`, `Kore: ${TEXT}`]);
  expect(gemini.calls.map(({ tokens }) => tokens.output)).toEqual([25, 25]);
  expect(gemini.store.specProblems).toEqual([]);
});

it('hums for about as long as the words take where the test has no voice', async () => {
  const { speak } = await start();
  const wav = decodeWav(audioOf(await speak(VOICE, TEXT))?.bytes ?? new Uint8Array());
  const seconds = wav.pcm.length / wav.sampleRate;
  expect(seconds / TEXT.split(' ').length).toBeGreaterThan(0.3);
  expect(seconds / TEXT.split(' ').length).toBeLessThan(0.5);
});

it('refuses what voices do not take', async () => {
  const { ask, speak } = await start();
  for (const sampling of [{ temperature: 0.5 }, { topP: 0.9 }, { topK: 40 }]) {
    expect((await refusal(speak(VOICE, TEXT, sampling))).message).toContain('not supported by this model');
  }
  expect((await refusal(ask(VOICE, TEXT))).message).toContain('* AUDIO');
  const speechConfig = { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Bob' } } };
  expect((await refusal(speak(VOICE, TEXT, { speechConfig }))).message).toContain('Voice name Bob');
  expect((await refusal(speak(VOICE, 'word '.repeat(8_000)))).message).toContain('(8192)');
});

it('spoils sound as it is told to', async () => {
  const { gemini, speak } = await start();
  const whole = audioOf(await speak(OLD_VOICE, TEXT))?.bytes.length ?? 0;
  gemini.next('noAudio', 'emptyWav', 'silentAudio', 'halfAudio', 'longAudio', 'finishOther');
  expect(audioOf(await speak(OLD_VOICE, TEXT))).toBeNull();
  expect(audioOf(await speak(VOICE, TEXT))?.bytes).toHaveLength(44);
  const silent = audioOf(await speak(OLD_VOICE, TEXT))?.bytes ?? Buffer.alloc(0);
  expect(silent).toHaveLength(whole);
  expect(silent.every((byte) => byte <= 1)).toBe(true);
  expect(audioOf(await speak(OLD_VOICE, TEXT))?.bytes).toHaveLength(2 * Math.floor(whole / 4));
  expect(audioOf(await speak(OLD_VOICE, TEXT))?.bytes).toHaveLength(5 * whole);
  const other = await speak(OLD_VOICE, TEXT);
  expect(other.response.candidates?.[0]?.finishReason).toBe('OTHER');
  expect(gemini.spend().charged).toBe(7);
  expect(gemini.store.specProblems).toEqual([]);
});

it('keeps faults of sound for spoken answers', async () => {
  const { gemini, ask, speak } = await start();
  gemini.next('halfAudio', 'malformedJson');
  expect((await ask(WRITER, 'Write.')).response.candidates?.[0]?.finishReason).toBe('STOP');
  expect(gemini.calls[0]?.fault).toBe('malformedJson');
  await speak(VOICE, TEXT);
  expect(gemini.calls[1]?.fault).toBe('halfAudio');
});

it('speaks really where a narrator lends its voice', async () => {
  const narrator = createOfflineNarrator();
  try {
    const { speak } = await start({ speak: voiceOf(narrator, VOICES[0]) });
    const { pcm, sampleRate } = decodeWav(audioOf(await speak(VOICE, TEXT))?.bytes ?? new Uint8Array());
    const plain = await narrator.speak(TEXT, VOICES[0], { signal: new AbortController().signal });
    expect(sampleRate).toBe(24_000);
    expect(pcm.length / sampleRate).toBeCloseTo(plain.pcm.length / plain.sampleRate, 3);
    expect(Math.max(...pcm.slice(0, 24_000))).toBeGreaterThan(3_000);
  } finally {
    await narrator.close();
  }
});
