/** Recordings held against their text by a real recogniser, where there is one on this machine. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAligner } from '#src/align/index.ts';
import { VOICES } from '#src/core/options.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { judgeSound } from '#src/providers/recording/judge-sound.ts';
import { createListener } from '#src/providers/recording/listener/index.ts';
import { judgeHeard } from '#src/providers/recording/listener/verdict.ts';
import { readSound, type Sound } from '#src/providers/recording/sound.ts';
import { casesFolder } from '../support/shared-cases.ts';

const narrator = createOfflineNarrator();
afterAll(() => narrator.close());
const { signal } = new AbortController();
const aligner = createAligner((text, until) => narrator.speak(text, 'bright', { signal: until }));
const listener = await createListener(narrator.spell);
if (!listener) process.stderr.write('Skipped: no pocketsphinx_batch with its US model on this machine.\n');

const TEXT = 'Of the 120 adults, 48 fell at least once. Short sleep was followed by a higher risk of falls.';
type Words = Awaited<ReturnType<typeof narrator.speak>>['words'];
const samples = (sound: Sound, from: number, to: number) =>
  sound.pcm.subarray(Math.round(from * sound.sampleRate), Math.round(to * sound.sampleRate));
const joined = (sound: Sound, ...parts: Int16Array[]): Sound => ({
  sampleRate: sound.sampleRate,
  pcm: Int16Array.from(parts.flatMap((part) => [...part])),
});
const endOf = (sound: Sound) => sound.pcm.length / sound.sampleRate;

/** What can become of a recording of TEXT, and what is said of it. */
const DAMAGE: Record<string, { damage(sound: Sound, words: Words): Sound; fault: RegExp | null }> = {
  'left as it is': { damage: (sound) => sound, fault: null },
  quieter: {
    damage: ({ pcm, sampleRate }) => ({ sampleRate, pcm: pcm.map((one) => Math.round(one / 6)) }),
    fault: null,
  },
  'with a hiss under it': {
    damage: ({ pcm, sampleRate }) => ({
      sampleRate,
      pcm: pcm.map((one, at) => one + Math.round(60 * Math.sin(at * at))),
    }),
    fault: null,
  },
  'with a pause': {
    damage: (sound, words) => {
      const at = words[8]?.end ?? 0;
      return joined(
        sound,
        samples(sound, 0, at),
        new Int16Array(sound.sampleRate),
        samples(sound, at, endOf(sound)),
      );
    },
    fault: null,
  },
  'without its end': {
    damage: (sound) => joined(sound, samples(sound, 0, 0.8 * endOf(sound))),
    fault: /missing|does not say/,
  },
  'without its beginning': {
    damage: (sound) => joined(sound, samples(sound, 0.25 * endOf(sound), endOf(sound))),
    fault: /number|missing|does not say/,
  },
  'without a middle': {
    damage: (sound, words) =>
      joined(
        sound,
        samples(sound, 0, words[10]?.start ?? 0),
        samples(sound, words[15]?.start ?? 0, endOf(sound)),
      ),
    fault: /words are missing/,
  },
  'without a number': {
    damage: (sound, words) =>
      joined(
        sound,
        samples(sound, 0, words[4]?.start ?? 0),
        samples(sound, words[4]?.end ?? 0, endOf(sound)),
      ),
    fault: /number is not said/,
  },
  'silent from the middle on': {
    damage: (sound) => ({ ...sound, pcm: sound.pcm.slice().fill(0, sound.pcm.length / 2) }),
    fault: /missing|does not say/,
  },
  'said twice': { damage: (sound) => joined(sound, sound.pcm, sound.pcm), fault: /more is said/ },
  'with its end said twice': {
    damage: (sound) => joined(sound, sound.pcm, samples(sound, 0.7 * endOf(sound), endOf(sound))),
    fault: /more is said/,
  },
};

describe.skipIf(!listener)('a recording', () => {
  // Each voice takes its turn: the recogniser needs a second for each recording.
  const taken = Object.entries(DAMAGE).map(([name, how], at) => ({
    name,
    voice: VOICES[at % 3] ?? 'deep',
    how,
  }));
  it.each(taken)('$name is judged right, by the $voice voice', async ({ voice, how: { damage, fault } }) => {
    const { words, ...sound } = await narrator.speak(TEXT, voice, { signal });
    const heard = await listener?.check(damage(sound, words), TEXT, signal);
    if (fault === null) expect(heard).toMatchObject({ fault: null });
    else expect(heard?.fault).toMatch(fault);
  });

  it.each([
    ['84 fell', 'Of the 120 adults, 84 fell at least once.', 'Of the 120 adults, 48 fell at least once.'],
    [
      '13 weeks',
      'The effect lasted for 13 weeks in all mice.',
      'The effect lasted for 30 weeks in all mice.',
    ],
    ['0.43', 'The risk was 0.43 in the treated group.', 'The risk was 0.34 in the treated group.'],
  ])('that says another number than was written is refused: %s', async (_, said, written) => {
    const sound = await narrator.speak(said, 'deep', { signal });
    expect((await listener?.check(sound, written, signal))?.fault).toMatch(/number is not said/);
    expect((await listener?.check(sound, said, signal))?.fault).toBeNull();
  });

  it.each([
    'Dexamethasone lowered tumour growth in mice with glioma.',
    'In 2020, levels of CO₂ rose to 412 ppm; p < 0.05.',
    'E. coli grew at 37 °C in 5 mg/L of MgO.',
    'The researchers’ own data: 1,832 adults aged 65 and over.',
  ])('of words of science is taken: %s', async (text) => {
    const sound = await narrator.speak(text, 'calm', { signal });
    expect(await listener?.check(sound, text, signal)).toMatchObject({ fault: null });
  });

  it('stops with its signal', async () => {
    const sound = await narrator.speak(TEXT, 'deep', { signal });
    await expect(listener?.check(sound, TEXT, AbortSignal.abort())).rejects.toMatchObject({
      code: 'job.cancelled',
    });
  });
});

describe.skipIf(!existsSync(casesFolder))('the recordings handed to us', () => {
  type Judge = (sound: Sound, text: string) => Promise<string | null | undefined>;
  const judges: Record<string, Judge> = {
    likeness: (sound, text) => aligner.faultOf({ ...sound, text }, { signal }),
    ...(listener && {
      listening: async (sound: Sound, text: string) => (await listener.check(sound, text, signal)).fault,
    }),
  };
  it.each(Object.entries(judges))('are judged by %s as people judge them', async (_, judge) => {
    const expected = JSON.parse(readFileSync(join(casesFolder, 'expected.json'), 'utf8')) as Record<
      string,
      { kind: string; text: string; verdict: string }
    >;
    for (const [name, { kind, text, verdict }] of Object.entries(expected)) {
      if (kind !== 'tts') continue;
      const sound = readSound(new Uint8Array(readFileSync(join(casesFolder, name))), 'audio/wav');
      const fault = sound && (judgeSound(sound, text) ?? (await judge(sound, text)));
      expect([name, fault === null ? 'accept' : 'reject']).toEqual([name, verdict]);
    }
  });
});

describe('numbers', () => {
  const spoken = (written: string, ...words: string[]) => words.map((word) => ({ word, written, owner: 0 }));
  it('that are read in more than one way may be', () => {
    const year = spoken('1,832', 'one', 'thousand', 'eight', 'hundred', 'thirty', 'two');
    expect(judgeHeard(year, ['n-eighteen', 'w3', 'w4', 'w5']).fault).toBeNull();
    expect(judgeHeard(year, ['+AH+']).fault).toMatch(/1,832/);
    expect(judgeHeard(spoken('0.5', 'zero', 'point', 'five'), ['w1', 'w2']).fault).toBeNull();
    expect(judgeHeard(spoken('1.5', 'one', 'point', 'five'), ['w1', 'w2']).fault).toMatch(/1.5/);
  });
});
