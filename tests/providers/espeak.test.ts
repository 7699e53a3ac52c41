import { afterAll, expect, it } from 'vitest';
import { createAligner } from '#src/align/index.ts';
import { createBuiltInVoices } from '#src/providers/offline/voices.ts';

const voices = createBuiltInVoices();
afterAll(() => voices.close());
const signal = new AbortController().signal;
const TEXT = 'De los 120 adultos — el 48,5 % — se cayeron muchos. Fue en marzo.';

it('speaks other languages than English, with the time of every word', async () => {
  const speech = await voices.speak(TEXT, 'bright', { signal, language: 'es' });
  expect(speech).toMatchObject({ sampleRate: 22_050, voice: 'espeak:es' });
  expect(speech.words.map(({ text }) => text)).toEqual(TEXT.split(' '));
  const lengthS = speech.pcm.length / speech.sampleRate;
  let before = 0;
  for (const { text, start, end } of speech.words) {
    expect(start, text).toBeGreaterThanOrEqual(before);
    expect(end, text).toBeGreaterThanOrEqual(start);
    if (/[\p{L}\d%]/u.test(text)) expect(end - start, text).toBeGreaterThan(0.05);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(lengthS);
});

it('is the reference by which another voice’s words are found', async () => {
  const heard = await voices.speak(TEXT, 'deep', { signal, language: 'es' });
  const aligner = createAligner((text, until, language) =>
    voices.speak(text, 'bright', { signal: until, language }),
  );
  const words = await aligner.alignWords({ ...heard, text: TEXT, language: 'es' }, { signal });
  const off = words.map(({ start }, index) => Math.abs(start - (heard.words[index]?.start ?? 0)));
  expect(Math.max(...off)).toBeLessThan(0.15);
});

it('stops at once when it is cancelled, and refuses what is no narration', async () => {
  const stop = new AbortController();
  const speaking = voices.speak(TEXT, 'calm', { signal: stop.signal, language: 'de' });
  stop.abort();
  await expect(speaking).rejects.toMatchObject({ code: 'job.cancelled' });
  await expect(voices.speak(' ', 'calm', { signal, language: 'de' })).rejects.toMatchObject({
    code: 'input.invalid',
  });
});
