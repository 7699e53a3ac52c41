import { expect, it } from 'vitest';
import type { Scene, Script } from '#src/core/script.ts';
import { geminiUsd } from '#src/providers/paid/price-list.ts';
import { estimateVideo } from '#src/providers/paid/video-price.ts';

const scene = (id: string, words: number, clipped: boolean): Scene => ({
  id,
  role: 'finding',
  heading: '',
  narration: 'word '.repeat(words).trim(),
  visual: clipped ? { kind: 'clip', prompt: 'a river' } : { kind: 'number', value: '48', label: 'fell' },
  claims: [],
});
const script: Script = {
  title: 't',
  writer: 'w',
  scenes: [scene('s1', 12, false), scene('s2', 12, true), scene('s3', 40, true)],
};

it('counts speech and the clips at the lengths that the model makes', () => {
  const clipped = estimateVideo(script, { speech: null, clips: 'veo3.1_fast' });
  expect(clipped).toEqual({ usd: expect.closeTo((6 + 8 + 8) * 0.1, 9), clips: 2, clipSeconds: 22 });
  const spoken = estimateVideo(script, { speech: 'gemini-3.8-flash-tts', clips: null });
  expect(spoken.clips).toBe(0);
  expect(spoken.usd).toBeGreaterThan(0.004);
  expect(spoken.usd).toBeLessThan(0.008);
  const both = estimateVideo(script, { speech: 'gemini-3.8-flash-tts', clips: 'veo3.1_fast' });
  expect(both.usd).toBeCloseTo(clipped.usd + spoken.usd, 9);
});

it('is nothing where everything is made here', () => {
  expect(estimateVideo(script, { speech: null, clips: null }).usd).toBe(0);
});

it('books a model that it does not know at the dearest price', () => {
  const tokens = { input: 1_000_000, output: 1_000_000 };
  expect(geminiUsd('gemini-9', tokens)).toBeGreaterThanOrEqual(geminiUsd('gemini-2.5-pro', tokens));
});
