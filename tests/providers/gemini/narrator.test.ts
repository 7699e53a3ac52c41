import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createAligner } from '#src/align/index.ts';
import { sceneSchema } from '#src/core/script.ts';
import { encodeWav } from '#src/core/wav.ts';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { judgeSound } from '#src/providers/recording/judge-sound.ts';
import { createListener } from '#src/providers/recording/listener/index.ts';
import { readSound } from '#src/providers/recording/sound.ts';
import { voiceOf } from '../../fakes/gemini/narrator-voice.ts';
import { testDatabase } from '../../support/database.ts';
import { payer } from '../../support/paid.ts';
import { OLD_VOICE, startWorld, VOICE, type WorldOptions } from './setup.ts';

const { db } = await testDatabase();
const TEXT = 'Adults who slept less than six hours fell more often than others.';
const speaker = createOfflineNarrator();
afterAll(() => speaker.close());

const listener = await createListener(speaker.spell);

let world: Awaited<ReturnType<typeof startWorld>> | null = null;
const start = async (options: WorldOptions = {}) => {
  world = await startWorld(db, options);
  return world;
};
afterEach(async () => {
  await world?.gemini.close();
  world = null;
});

describe('narration', () => {
  it('comes as a WAV file from newer models and raw from older ones', async () => {
    for (const model of [VOICE, OLD_VOICE]) {
      const { gemini, speak } = await start({ speechModels: [model], speak: voiceOf(speaker, 'bright') });
      const speech = await speak(TEXT);
      expect(speech).toMatchObject({ sampleRate: 24_000, voice: `${model}:Kore` });
      expect(speech.pcm.length / speech.sampleRate).toBeGreaterThan(2.5);
      expect(speech.words.map(({ text }) => text)).toEqual(TEXT.split(' '));
      expect(speech.note).toBeUndefined();
      expect(gemini.store.specProblems).toEqual([]);
      await gemini.close();
    }
  });

  it('is not bought again when the job is delivered again, to the same samples', async () => {
    const { gemini, speak, booked } = await start();
    const first = await speak(TEXT);
    expect((await speak(TEXT)).pcm).toEqual(first.pcm);
    expect(gemini.calls).toHaveLength(1);
    const [row] = await booked();
    expect(row).toMatchObject({ kind: 'narration', state: 'done' });
    expect(row?.actualUsd).toBeCloseTo(gemini.spend().usd, 9);
  });
});

describe('direction', () => {
  const said = async (model: string, text: string, role?: 'hook' | 'finding') => {
    const { gemini, narrator } = await start({ speechModels: [model] });
    await narrator.speak(text, 'deep', { signal: new AbortController().signal, payer, role });
    expect(gemini.store.specProblems).toEqual([]);
    const [part] = (gemini.calls[0]?.body.contents?.[0]?.parts ?? []) as object[];
    await gemini.close();
    return part;
  };

  it('goes beside the text, by the scene, to models that take it', async () => {
    expect(await said(VOICE, TEXT, 'finding')).toEqual({
      text: TEXT,
      speechMetadata: { style: expect.stringMatching(/slow down for the numbers/) },
    });
    expect(await said(VOICE, 'It fell. Why? Nobody knew.', 'hook')).toMatchObject({
      text: 'It fell. <short pause> Why? <short pause> Nobody knew.',
      speechMetadata: { style: expect.stringMatching(/curious/) },
    });
    expect(await said(OLD_VOICE, TEXT, 'hook')).toEqual({ text: TEXT });
  });

  it.each([
    ['gemini-3.8', VOICE],
    ['gemini-2.5', OLD_VOICE],
  ])('is in the requests that were recorded, a scene of each kind: %s', async (name, model) => {
    const { gemini, narrator } = await start({ speechModels: [model] });
    const bodies: Record<string, unknown> = {};
    for (const role of sceneSchema.shape.role.options) {
      const said = `${TEXT} This is the ${role}.`;
      await narrator.speak(said, 'deep', { signal: new AbortController().signal, payer, role });
      bodies[role] = gemini.calls.at(-1)?.body;
    }
    const recorded = `${JSON.stringify(bodies, null, 2)}\n`;
    await expect(recorded).toMatchFileSnapshot(`recorded/speech-${name}.snap`);
  });

  it('is not given by a script', async () => {
    expect(await said(VOICE, 'In <shout> it p<0.05 rose.')).toEqual({
      text: 'In less than shout more than it p less than 0.05 rose.',
    });
    expect(await said(OLD_VOICE, 'In [shout] it rose.')).toEqual({ text: 'In  shout  it rose.' });
  });
});

describe('a recording that does not say what was written', () => {
  const whole = voiceOf(speaker, 'deep');
  /** Falls silent in the middle for so many times. */
  const fallsSilent = (times: number) => {
    let left = times;
    return async (text: string, name: string) => {
      const sound = await whole(text, name);
      left -= 1;
      const { length } = sound.pcm;
      return left < 0 ? sound : { ...sound, pcm: sound.pcm.slice().fill(0, length * 0.35, length * 0.65) };
    };
  };

  const aligner = createAligner((text, signal) => speaker.speak(text, 'bright', { signal }));
  const judges = [
    ...(listener ? [['a recogniser', { listener }] as const] : []),
    ['likeness to the reference', { aligner }] as const,
  ];

  describe.each(judges)('by %s', (_, judge) => {
    it.each([
      [1, { voice: `${VOICE}:Kore` }, 2],
      [3, { voice: 'built-in', note: expect.stringContaining('built-in voice') }, 2],
    ])('is asked for again once, and then stood in for: %i times', async (times, outcome, calls) => {
      const { gemini, speak } = await start({ ...judge, speak: fallsSilent(times) });
      expect(await speak(`${TEXT} Short sleep was followed by a higher risk.`)).toMatchObject(outcome);
      expect(gemini.calls).toHaveLength(calls);
    });
  });
});

describe('faults of the voice', () => {
  const first = { voice: `${VOICE}:Kore` };
  const second = { voice: `${VOICE}:Autonoe`, note: expect.stringContaining('second voice') };
  const other = { voice: `${OLD_VOICE}:Kore`, note: expect.stringContaining('in place of') };
  const builtIn = { voice: 'built-in', note: expect.stringContaining('built-in voice') };
  /** Who speaks in the end, how many calls were charged for, and what the ledger says. */
  const TABLE = {
    'no sound once': [['noAudio'], first, 2, ['failed', 'done']],
    'an empty WAV': [['emptyWav'], first, 2, ['failed', 'done']],
    'silence once': [['silentAudio'], first, 2, ['failed', 'done']],
    'half of the speech': [['halfAudio'], first, 2, ['failed', 'done']],
    'far too long': [['longAudio'], first, 2, ['failed', 'done']],
    'finish reason OTHER': [['finishOther'], first, 2, ['failed', 'done']],
    'no candidate': [['noCandidates'], first, 2, ['failed', 'done']],
    'no answer': [['hang'], first, 2, ['unknown', 'done']],
    'the line cut before the work': [['cutBefore'], first, 1, ['unknown', 'done']],
    'the line cut after the work': [['cutAfter'], first, 2, ['unknown', 'done']],
    'broken twice': [['silentAudio', 'halfAudio'], second, 3, ['failed', 'failed', 'done']],
    'broken three times': [
      ['silentAudio', 'halfAudio', 'noAudio'],
      other,
      4,
      ['failed', 'failed', 'failed', 'done'],
    ],
    'broken whoever speaks': [
      ['silentAudio', 'halfAudio', 'noAudio', 'longAudio'],
      builtIn,
      4,
      ['failed', 'failed', 'failed', 'failed'],
    ],
    'words that safety rules refuse': [['blockedPrompt'], builtIn, 1, ['failed']],
    'a retired model': [['retired'], other, 1, ['failed', 'done']],
    'a wrong key': [['wrongKey'], builtIn, 0, ['failed']],
    'overloaded once': [['overloaded'], first, 1, ['done']],
    'too many a minute': [['quotaMinute'], first, 1, ['done']],
  } as const;

  it.each(Object.entries(TABLE))('%s', async (_name, [faults, outcome, charged, states]) => {
    const hangs = (faults as readonly string[]).includes('hang');
    const { gemini, speak, booked } = await start(hangs ? { timeoutMs: 2_000 } : {});
    gemini.next(...faults);
    const speech = await speak(TEXT);
    expect(speech).toMatchObject(outcome);
    expect(speech.note).toEqual('note' in outcome ? outcome.note : undefined);
    const rows = await booked();
    expect(rows.map(({ state }) => state)).toEqual(states);
    expect(gemini.spend().charged).toBe(charged);
    const usd = rows.reduce((sum, { actualUsd, estimateUsd }) => sum + (actualUsd ?? estimateUsd), 0);
    expect(usd).toBeGreaterThanOrEqual(gemini.spend().usd - 1e-9);
    if (charged === 0) return;
    await speak(TEXT); // delivered again, to a service that is well
    expect(gemini.spend().charged).toBe(charged);
  });

  it('hold the job where the day’s quota is used up', async () => {
    const { gemini, speak } = await start();
    gemini.next('quotaDay');
    await expect(speak(TEXT)).rejects.toMatchObject({ code: 'provider.quota', recovery: 'transient' });
  });
});

describe('sound', () => {
  const tone = Int16Array.from({ length: 4_800 }, (_, index) => Math.round(9_000 * Math.sin(index / 9)));

  it('is found behind any chunks, and mixed down to one channel', () => {
    const wav = Buffer.from(encodeWav(tone, 24_000));
    const list = Buffer.from('LIST\x05\x00\x00\x00hello\x00', 'latin1');
    const longer = Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)]);
    expect(readSound(longer, 'audio/wav')).toEqual({ pcm: tone, sampleRate: 24_000 });
    const stereo = Buffer.from(wav);
    stereo.writeUInt16LE(2, 22);
    expect(readSound(stereo, 'audio/wav')?.pcm).toHaveLength(tone.length / 2);
  });

  it('is read to its end where the size in its header is that of a stream', () => {
    const wav = Buffer.from(encodeWav(tone, 24_000));
    wav.writeUInt32LE(0xffffffff, 40);
    expect(readSound(wav, 'audio/wav')?.pcm).toEqual(tone);
  });

  it('is none in what is no sound', () => {
    expect(readSound(new Uint8Array([1, 2, 3]), 'text/plain')).toBeNull();
    expect(readSound(Buffer.from('RIFF\x00\x00\x00\x00WAVE', 'latin1'), 'audio/wav')).toBeNull();
    expect(readSound(new Uint8Array(10), 'audio/L16;rate=0')).toBeNull();
  });

  it('of real speech passes, at any of its speeds, and a cut one does not', async () => {
    for (const text of [TEXT, 'It took 43 % less.', 'Two in five fell.']) {
      const { pcm, sampleRate } = await speaker.speak(text, 'bright', {
        signal: new AbortController().signal,
      });
      expect(judgeSound({ pcm, sampleRate }, text)).toBeNull();
      expect(judgeSound({ pcm, sampleRate: sampleRate * 1.25 }, text)).toBeNull();
      expect(judgeSound({ pcm: pcm.subarray(0, pcm.length >> 1), sampleRate }, text)).toMatch(/cut/);
      // Of a short text, silence may be the breath before it.
      const half = { pcm: pcm.slice().fill(0, pcm.length >> 1), sampleRate };
      if (text === TEXT) expect(judgeSound(half, text)).toMatch(/silent for/);
    }
  });
});
