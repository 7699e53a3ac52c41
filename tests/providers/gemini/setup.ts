/** The real SDK and ledger before a local Gemini, on a clock that never waits. */
import type { TimedWord } from '#src/core/media.ts';
import type { Narrator } from '#src/core/ports.ts';
import type { Database } from '#src/db/connection/client.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { createGeminiClient } from '#src/providers/gemini/client.ts';
import { createGeminiNarrator } from '#src/providers/gemini/narrator.ts';
import { createGeminiWriter } from '#src/providers/gemini/writer.ts';
import type { Listener } from '#src/providers/recording/listener/index.ts';
import type { RecordingDeps } from '#src/providers/recording/narrator.ts';
import { type FakeGeminiOptions, startFakeGemini } from '../../fakes/gemini/index.ts';
import { silentLog } from '../../support/log.ts';
import { bookedIn, noLimit, payer, virtualClock } from '../../support/paid.ts';
import { TINY_PAPER } from '../paper.ts';

export const WRITER = 'gemini-3.8-flash';
export const VOICE = 'gemini-3.8-flash-tts';
export const OLD_VOICE = 'gemini-2.5-flash-preview-tts';

/** Words spread evenly: where they really are is another part's affair. */
const spread = async (pcm: Int16Array, sampleRate: number, text: string): Promise<TimedWord[]> => {
  const words = text.split(/\s+/);
  const each = pcm.length / sampleRate / words.length;
  return words.map((word, index) => ({ text: word, start: index * each, end: (index + 1) * each }));
};

const evenly: RecordingDeps['aligner'] = {
  version: 'even',
  alignWords: ({ pcm, sampleRate, text }) => spread(pcm, sampleRate, text),
  faultOf: async () => null,
};

const fallback: Narrator = {
  version: 'built-in',
  speak: async (text) => ({
    pcm: new Int16Array(16_000),
    sampleRate: 16_000,
    words: await spread(new Int16Array(16_000), 16_000, text),
    voice: 'built-in',
  }),
};

/** A script that fits the shape, as the model would write it. */
export const written = (more: object = {}) => ({
  title: 'Short nights, more falls',
  openings: ['number', 'contrast', 'person', 'scale'].map((type) => ({
    type,
    text: 'Two in five fell.',
    quote: 'Of the 120 adults, 48 fell at least once.',
  })),
  best: 'Two in five fell.',
  hook: 'Two in five fell',
  scenes: [
    ['hook', { kind: 'number', value: '48', label: 'of 120 adults fell' }],
    ['question', { kind: 'clip', prompt: 'A dim bedroom at night, a lamp glows' }],
    ['method', { kind: 'steps', items: ['120 adults', 'A sensor for one week'] }],
    ['finding', { kind: 'figure', figureId: 'f1', text: 'Falls by hours of sleep' }],
    ['impact', { kind: 'figure', figureId: 'f2' }],
  ].map(([role, visual]) => ({
    role,
    heading: 'What they saw',
    narration: 'Of the 120 adults, 48 fell at least once.',
    visual,
    claims: [
      {
        text: 'Of the 120 adults, 48 fell at least once.',
        quote: 'Of the 120 adults, 48 fell at least once.',
        section: 'Results',
      },
    ],
  })),
  ...more,
});

export interface WorldOptions extends FakeGeminiOptions {
  dailyBudgetUsd?: number;
  timeoutMs?: number;
  scriptModels?: string[];
  speechModels?: string[];
  listener?: Listener | null;
  /** Absent: one that spreads words evenly, and finds no fault. */
  aligner?: RecordingDeps['aligner'];
}

export async function startWorld(db: Database, options: WorldOptions = {}) {
  const { dailyBudgetUsd = null, timeoutMs = 15_000, listener = null, aligner = evenly } = options;
  const { scriptModels = [WRITER, 'gemini-3.5-flash-lite'], speechModels = [VOICE, OLD_VOICE] } = options;
  await db.delete(purchases);
  const clock = virtualClock();
  const gemini = await startFakeGemini({ clock: clock.now, script: () => written(), ...options });
  const deps = {
    client: createGeminiClient(gemini.apiKey, gemini.url),
    ledger: createLedger(db, { budget: { dayUsd: dailyBudgetUsd, personUsd: null } }),
    limiter: noLimit,
    clock,
    log: silentLog,
  };
  const writer = createGeminiWriter(deps, { models: scriptModels, clips: 2, timeoutMs });
  const narrator = createGeminiNarrator(
    {
      ...deps,
      aligner,
      fallback,
      listener,
    },
    { models: speechModels, timeoutMs },
  );
  const context = (signal = new AbortController().signal) => ({ signal, payer });
  return {
    gemini,
    clock,
    deps,
    writer,
    narrator,
    booked: () => bookedIn(db),
    write: (signal?: AbortSignal, paper = TINY_PAPER) =>
      writer.write(paper, { length: 'short' }, context(signal)),
    speak: (text: string, signal?: AbortSignal) => narrator.speak(text, 'bright', context(signal)),
  };
}
