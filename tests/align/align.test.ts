import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAligner } from '#src/align/index.ts';
import { AppError } from '#src/core/errors.ts';
import type { Speech, TimedWord } from '#src/core/media.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { chain, lead, noise, pauses, resampled } from '../../bench/captions/effects.ts';
import { loadVoices, type Speak } from '../../bench/captions/voices.ts';

const narrator = createOfflineNarrator();
const aligner = createAligner((text, signal) => narrator.speak(text, 'bright', { signal }));
const signal = new AbortController().signal;
const align = ({ pcm, sampleRate }: Pick<Speech, 'pcm' | 'sampleRate'>, text: string): Promise<TimedWord[]> =>
  aligner.alignWords({ pcm, sampleRate, text }, { signal });
let speak: Speak;

beforeAll(() => {
  speak = loadVoices();
});
afterAll(() => narrator.close());

const TEXT =
  'Half of the 1,832 adults took losartan (50 mg/day), the others a placebo. Memory declined less with the drug.';
const MANNER = { voice: 'rms', stretches: [1.1, 0.9] } as const;
const man = (text: string): Speech => speak(text, { ...MANNER, stretches: [...MANNER.stretches] });

/** Median and worst distance of the words' starts, s. */
function errors(words: TimedWord[], truth: TimedWord[]): { median: number; worst: number } {
  const off = truth
    .map(({ start }, i) => Math.abs((words[i]?.start ?? Number.NaN) - start))
    .sort((a, b) => a - b);
  return { median: off[off.length >> 1] ?? Number.NaN, worst: off.at(-1) ?? Number.NaN };
}

function expectCaptions(words: TimedWord[], text: string, { pcm, sampleRate }: Speech): void {
  expect(words.map((word) => word.text)).toEqual(text.trim().split(/\s+/));
  let last = 0;
  for (const { start, end } of words) {
    expect(start).toBeGreaterThanOrEqual(last - 1e-9);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(pcm.length / sampleRate + 1e-9);
}

describe('the words of a known text', () => {
  it("are found in another voice's speech", async () => {
    const speech = man(TEXT);
    const words = await align(speech, TEXT);
    expectCaptions(words, TEXT, speech);
    const { median, worst } = errors(words, speech.words);
    expect(median).toBeLessThan(0.03);
    expect(worst).toBeLessThan(0.15);
  });

  it('end where they end, so that a pause shows no word', async () => {
    const speech = pauses((word) => (word === 'placebo.' ? 1.5 : 0))(man(TEXT));
    const words = await align(speech, TEXT);
    const at = words.findIndex(({ text }) => text === 'placebo.');
    expect(words[at]?.end).toBeCloseTo(speech.words[at]?.end ?? 0, 1);
    expect(words[at + 1]?.start).toBeCloseTo(speech.words[at + 1]?.start ?? 0, 1);
  });

  it('are found through pauses at odd places, noise, silence around, and another sampling rate', async () => {
    const harm = chain(
      pauses((word) => ({ took: 0.4, 'placebo.': 1.3, with: 0.25 })[word] ?? 0),
      lead(0.7, 1.5),
      noise(20, 0.6, 1),
      resampled(24_000),
    );
    const speech = harm(man(TEXT));
    const words = await align(speech, TEXT);
    expectCaptions(words, TEXT, speech);
    const { median, worst } = errors(words, speech.words);
    expect(median).toBeLessThan(0.04);
    expect(worst).toBeLessThan(0.2);
  });

  it('are found where one word is all', async () => {
    const speech = lead(0.5, 0.5)(man('Remarkable.'));
    const [word, ...more] = await align(speech, 'Remarkable.');
    expect(more).toEqual([]);
    expect(word?.start).toBeCloseTo(speech.words[0]?.start ?? 0, 1);
    expect(Math.abs((word?.end ?? 0) - (speech.words[0]?.end ?? 0))).toBeLessThan(0.12);
  });
});

describe('without a fitting reference', () => {
  it('follows pauses and marks', async () => {
    const mute = new AppError('input.invalid', { message: 'mute', userMessage: 'x' });
    const unable = createAligner(() => Promise.reject(mute));
    const text =
      'Half of the adults took losartan for two years, the others a plain pill. Memory declined less with the drug.';
    const speech = pauses((word) => (word === 'pill.' ? 0.5 : 0))(man(text));
    const words = await unable.alignWords({ ...speech, text }, { signal });
    expectCaptions(words, text, speech);
    const opens = speech.words.findIndex((word) => word.text === 'Memory');
    expect(words[opens]?.start).toBeCloseTo(speech.words[opens]?.start ?? 0, 1);
    expect(errors(words, speech.words).median).toBeLessThan(0.3);
  });

  it.each(['半数成年人 服用 药物， 其余 服用 安慰剂。', 'Половина study взрослых принимала лозартан'])(
    'captions another script: %s',
    async (text) => {
      const speech = man(TEXT);
      const words = await align(speech, text);
      expectCaptions(words, text, speech);
      // A word that the reference cannot say must not be squeezed into nothing.
      expect(Math.min(...words.map(({ start, end }) => end - start))).toBeGreaterThan(0.2);
    },
  );

  it('still gives captions for silence', async () => {
    const silence: Speech = { pcm: new Int16Array(32_000), sampleRate: 16_000, words: [], voice: '' };
    expectCaptions(await align(silence, TEXT), TEXT, silence);
  });

  it('still gives captions for a sound that is far too short', async () => {
    const whole = man(TEXT);
    const scrap = { ...whole, pcm: whole.pcm.slice(0, 4000) };
    expectCaptions(await align(scrap, TEXT), TEXT, scrap);
  });

  it('takes no reference that says other words', async () => {
    const other = createAligner((_, until) =>
      narrator.speak(
        'Wind farms fed the grid through the whole of a calm and cloudy winter week.',
        'bright',
        {
          signal: until,
        },
      ),
    );
    const text = 'Half of the adults took losartan, the others took a plain sugar pill instead.';
    const speech = man(text);
    const words = await other.alignWords({ ...speech, text }, { signal });
    expectCaptions(words, text, speech);
  });
});

describe('refuses', () => {
  const speech = { pcm: new Int16Array(16_000), sampleRate: 16_000 };

  it.each([
    ['an empty text', speech, ' \n'],
    ['an empty sound', { ...speech, pcm: new Int16Array(0) }, 'word'],
    ['a sound of six minutes', { pcm: new Int16Array(360 * 8_000), sampleRate: 8_000 }, 'word'],
    ['a sampling rate below speech', { ...speech, sampleRate: 4_000 }, 'word'],
  ])('%s', async (_, sound, text) => {
    await expect(align(sound, text)).rejects.toMatchObject({ code: 'input.invalid' });
  });

  it('work that is cancelled, before and on the way', async () => {
    const before = AbortSignal.abort();
    const during = new AbortController();
    const task = { ...man(TEXT), text: TEXT };
    await expect(aligner.alignWords(task, { signal: before })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    // The reference is ready at once: what is cancelled is the thread.
    const reference = await narrator.speak(TEXT, 'bright', { signal });
    const ready = createAligner(async () => reference);
    const running = ready.alignWords(task, { signal: during.signal });
    setTimeout(() => during.abort(), 30);
    await expect(running).rejects.toMatchObject({ code: 'job.cancelled' });
  });

  it("nothing of the reference's own faults", async () => {
    const down = new AppError('provider.unavailable', {
      message: 'down',
      userMessage: 'x',
      recovery: 'transient',
    });
    const broken = createAligner(() => Promise.reject(down));
    await expect(broken.alignWords({ ...speech, text: 'word' }, { signal })).rejects.toBe(down);
  });
});

describe('a recording held against its text', () => {
  const SAID =
    'Of the 120 adults, 48 fell at least once. Short sleep was followed by a higher risk of falls.';
  const faultOf = async (change: (pcm: Int16Array, words: TimedWord[]) => ArrayLike<number>) => {
    const { words, pcm, sampleRate } = speak(SAID, { ...MANNER, stretches: [...MANNER.stretches] });
    return aligner.faultOf({ pcm: Int16Array.from(change(pcm, words)), sampleRate, text: SAID }, { signal });
  };
  const at = (seconds: number): number => Math.round(seconds * 16_000);

  it.each<[string, Parameters<typeof faultOf>[0]]>([
    ['as it was spoken', (pcm) => pcm],
    ['quieter', (pcm) => pcm.map((sample) => sample / 6)],
    ['a quarter faster', (pcm) => pcm.filter((_, index) => index % 5 !== 0)],
    [
      'with a pause of a second',
      (pcm, words) => [
        ...pcm.subarray(0, at(words[8]?.end ?? 0)),
        ...new Int16Array(16_000),
        ...pcm.subarray(at(words[8]?.end ?? 0)),
      ],
    ],
  ])('is taken %s', async (_, change) => {
    expect(await faultOf(change)).toBeNull();
  });

  it.each<[string, RegExp, Parameters<typeof faultOf>[0]]>([
    ['without its last third', /missing/, (pcm) => pcm.subarray(0, 0.66 * pcm.length)],
    ['without its beginning', /missing/, (pcm, words) => pcm.subarray(at(words[3]?.start ?? 0))],
    [
      'without a number',
      /missing: .*120/,
      (pcm, words) => pcm.slice().fill(0, at(words[2]?.start ?? 0), at(words[2]?.end ?? 0)),
    ],
    ['that is said twice', /more is said/, (pcm) => [...pcm, ...pcm]],
    ['whose end is said twice', /more is said/, (pcm) => [...pcm, ...pcm.subarray(0.7 * pcm.length)]],
    ['backwards', /./, (pcm) => pcm.slice().reverse()],
  ])('is refused %s', async (_, fault, change) => {
    expect(await faultOf(change)).toMatch(fault);
  });

  it('is not judged where the reference cannot say the text', async () => {
    const mute = createAligner(() =>
      Promise.reject(new AppError('input.invalid', { message: '', userMessage: '' })),
    );
    const { pcm, sampleRate } = speak(SAID, { ...MANNER, stretches: [1] });
    expect(await mute.faultOf({ pcm, sampleRate, text: SAID }, { signal })).toBeNull();
  });
});
