import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import type { Speech } from '#src/core/media.ts';
import { VOICES, type Voice } from '#src/core/options.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { compiled } from '#src/runtime/root.ts';

const narrator = createOfflineNarrator();
const never = new AbortController().signal;
const speak = (text: string): Promise<Speech> => narrator.speak(text, 'bright', { signal: never });

beforeAll(async () => {
  await speak('warm');
});
afterAll(() => narrator.close());

const TEXT =
  'Half of the 1,832 adults took losartan (50 mg/day), the others a placebo. Memory declined less with the drug (p<0.05).';

/** Root mean square of the samples between two moments. */
function level(speech: Speech, from: number, to: number): number {
  const slice = speech.pcm.subarray(Math.round(from * speech.sampleRate), Math.round(to * speech.sampleRate));
  return Math.sqrt(slice.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, slice.length));
}

function expectSound(speech: Speech, text: string): void {
  expect(speech.words.map((word) => word.text)).toEqual(text.trim().split(/\s+/));
  let last = 0;
  for (const word of speech.words) {
    expect(word.start).toBeGreaterThanOrEqual(last - 1e-9);
    expect(word.end).toBeGreaterThan(word.start);
    last = word.end;
  }
  expect(last).toBeLessThanOrEqual(speech.pcm.length / speech.sampleRate);
}

/** A woman's voice, a low man's and a higher man's. */
const PITCH_HZ: Record<Voice, { from: number; to: number }> = {
  bright: { from: 155, to: 220 },
  deep: { from: 80, to: 112 },
  calm: { from: 112, to: 150 },
};

/** The pitch that most of the voiced moments have, Hz: how far the sound has to be shifted to lie on itself again. */
function pitch({ pcm, sampleRate }: Speech): number {
  const window = Math.round(0.04 * sampleRate);
  const found: number[] = [];
  for (let at = 0; at + 2 * window < pcm.length; at += window) {
    let best = { lag: 0, alike: 0.7 };
    for (let lag = Math.floor(sampleRate / 300); lag < sampleRate / 60; lag++) {
      const [both, one, other] = [0, 1, 2].map((kind) => {
        let sum = 0;
        for (let i = at; i < at + window; i++) {
          const [left, right] = [pcm[kind === 2 ? i + lag : i] ?? 0, pcm[kind === 1 ? i : i + lag] ?? 0];
          sum += left * right;
        }
        return sum;
      }) as [number, number, number];
      const alike = both / (Math.sqrt(one * other) + 1);
      if (alike > best.alike + 0.02) best = { lag, alike };
    }
    if (best.lag > 0) found.push(sampleRate / best.lag);
  }
  return found.sort((left, right) => left - right)[Math.floor(found.length / 2)] ?? 0;
}

describe.each(VOICES)('the voice called %s', (voice) => {
  const speak = (text: string): Promise<Speech> => narrator.speak(text, voice, { signal: never });

  it('gives the words as written, in order, inside the sound', async () => {
    const speech = await speak(TEXT);
    expect(speech.sampleRate).toBe(16000);
    expect(speech.voice).toBe({ bright: 'flite:slt', deep: 'flite:rms', calm: 'flite:awb' }[voice]);
    expectSound(speech, TEXT);
  });

  it('puts the words where the sound is: quiet in the pauses, loud in the words', async () => {
    const speech = await speak(TEXT);
    const [words, seconds] = [speech.words, speech.pcm.length / speech.sampleRate];
    const placebo = words.findIndex((word) => word.text === 'placebo.');
    const [before, after] = [words[placebo], words[placebo + 1]];
    if (!before || !after) throw new Error('the sentence boundary is missing');
    expect(after.start - before.end).toBeCloseTo(0.36, 2);
    const loud = level(speech, words.at(0)?.start ?? 0, words.at(-1)?.end ?? 0);
    expect(loud).toBeGreaterThan(2000);
    expect(level(speech, before.end + 0.1, after.start - 0.04)).toBeLessThan(loud / 200);
    // "Memory" and "placebo" begin with a voiced sound and a burst: both are heard within 60 ms.
    expect(level(speech, after.start, after.start + 0.06)).toBeGreaterThan(loud / 12);
    expect(words[0]?.start).toBeCloseTo(0.08, 2);
    expect(seconds - (words.at(-1)?.end ?? 0)).toBeCloseTo(0.25, 2);
  });

  it('times a word as a shorter text ends where it begins', async () => {
    // The voice shapes a phrase as a whole: what precedes a comma is the same whatever follows it.
    const whole = await speak('After two years of treatment, memory had declined.');
    const prefix = await speak('After two years of treatment.');
    const spoken = prefix.words.at(-1)?.end ?? 0;
    expect(Math.abs((whole.words[4]?.end ?? 0) - spoken)).toBeLessThan(0.12);
    expect(level(whole, (whole.words[4]?.end ?? 0) + 0.04, (whole.words[5]?.start ?? 0) - 0.03)).toBeLessThan(
      level(whole, 0, 9) / 15,
    );
  });

  it('reads at the pace of a narrator', async () => {
    const text =
      'Can an old blood pressure drug slow the loss of memory? A trial in 1,832 adults aged 65 and over set out to learn that. Half of them took losartan for two years, the others a placebo. Neither they nor their doctors knew which.';
    const speech = await speak(text);
    const perMinute = (speech.words.length * 60 * speech.sampleRate) / speech.pcm.length;
    expect(perMinute).toBeGreaterThan(155);
    expect(perMinute).toBeLessThan(185);
  });

  it('gives clean samples: no clipping, no offset, silent ends', async () => {
    const { pcm } = await speak(TEXT);
    const mean = pcm.reduce((sum, sample) => sum + sample, 0) / pcm.length;
    expect(Math.abs(mean)).toBeLessThan(2);
    expect(pcm.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeLessThan(32767);
    expect(Math.abs(pcm[0] ?? 99)).toBeLessThan(3);
    expect(Math.abs(pcm.at(-1) ?? 99)).toBeLessThan(3);
  });

  it('has the pitch of its name', async () => {
    const { from, to } = PITCH_HZ[voice];
    const hz = pitch(await speak('Memory declined less with the drug.'));
    expect(hz).toBeGreaterThan(from);
    expect(hz).toBeLessThan(to);
  });
});

describe('the offline narrator', () => {
  it('gives the same samples for the same text, also from another process', async () => {
    const other = createOfflineNarrator();
    const [first, second] = await Promise.all([speak(TEXT), other.speak(TEXT, 'bright', { signal: never })]);
    await other.close();
    expect(Buffer.from(first.pcm.buffer).equals(Buffer.from(second.pcm.buffer))).toBe(true);
    expect(first.words).toEqual(second.words);
  });

  it.each([
    ['acronyms', Array.from({ length: 40 }, (_, i) => `AB${String.fromCharCode(65 + (i % 26))}X`).join(' ')],
    ['other scripts beside English', 'The 细胞 study – 🎉 🎉 – was good —'],
    ['emoji first and last', '🎉 🎉 great 🎉'],
    ['one letter', 'I'],
    ['codes and markup', '<speak> {\\an8} $(id) ; "-voice" x </speak>'],
    ['no full stop for 200 words', 'and then more words came '.repeat(40)],
    ['a sequence', `${'ATGC'.repeat(300)} is long`],
    ['contractions', "It's the patients' own: don't, can't, o'clock, 'tis, rock 'n' roll"],
    ['words that flite expands itself', 'st dr mr no vs etc lb ft kg'],
  ])('speaks odd texts: %s', async (_, text) => {
    expectSound(await speak(text), text);
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['细胞 研究', 'English'],
    ['🎉 –', 'English'],
    ['word '.repeat(1000), 'too long'],
  ])('refuses what cannot be spoken: %j', async (text, reason) => {
    const error = await speak(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'input.invalid', recovery: 'permanent' });
    expect((error as AppError).userMessage).toContain(reason);
  });

  it('leaves the event loop free and stops at once when aborted', async () => {
    const stop = new AbortController();
    const speech = narrator.speak(`${TEXT} `.repeat(10), 'bright', { signal: stop.signal });
    let ticks = 0;
    const ticker = setInterval(() => ticks++, 10);
    await new Promise((done) => setTimeout(done, 150));
    clearInterval(ticker);
    // A loop that is held up ticks once; on a busy machine a free one loses some too.
    expect(ticks).toBeGreaterThan(2);
    const before = performance.now();
    stop.abort();
    await expect(speech).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(performance.now() - before).toBeLessThan(50);
    await expect(narrator.speak('word', 'bright', { signal: stop.signal })).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    expectSound(await speak('Still here.'), 'Still here.');
  });

  it('rejects what is under way when closed, and starts again when asked', async () => {
    const own = createOfflineNarrator();
    const speech = own.speak(TEXT, 'bright', { signal: never });
    const outcome = expect(speech).rejects.toMatchObject({
      code: 'provider.unavailable',
      recovery: 'transient',
    });
    await new Promise((done) => setTimeout(done, 20));
    await own.close();
    await outcome;
    expectSound(await own.speak('Again.', 'bright', { signal: never }), 'Again.');
    await own.close();
  });
});

describe('a process that speaks', () => {
  it('ends by itself, unclosed, and prints nothing of its own, from any working directory', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'voice-'));
    const script = join(folder, 'speak.mjs');
    const source = compiled(new URL('../../src/providers/offline/voice/index.ts', import.meta.url));
    await writeFile(
      script,
      `import { createOfflineNarrator } from ${JSON.stringify(source)};
       const narrator = createOfflineNarrator();
       narrator.speak('Hello there.', 'bright', { signal: new AbortController().signal })
         .then((speech) => process.stdout.write(String(speech.words.length)));`,
    );
    try {
      const run = promisify(execFile)(process.execPath, [script], { cwd: folder, timeout: 20_000 });
      expect(await run).toEqual({ stdout: '2', stderr: '' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
