/** One clip, one narration and one script, as a worker buys them, on a clock that hardly waits. */
import { join } from 'node:path';
import type { Clock } from '#src/core/clock.ts';
import type { Ledger } from '#src/core/ledger.ts';
import type { MadeArt, Speech } from '#src/core/media.ts';
import type { Script } from '#src/core/script.ts';
import type { GeminiClient } from '#src/providers/gemini/client.ts';
import { createGeminiNarrator } from '#src/providers/gemini/narrator.ts';
import { createGeminiWriter } from '#src/providers/gemini/writer.ts';
import type { RunwayClient } from '#src/providers/runway/client.ts';
import { createRunwayClipMaker } from '#src/providers/runway/clip-maker.ts';
import { TINY_PAPER } from '../providers/paper.ts';
import { silentLog } from './log.ts';
import { noLimit, payer } from './paid.ts';

export interface Services {
  ledger: Ledger;
  runway: RunwayClient;
  gemini: GeminiClient;
  /** Videos come from there. */
  runwayUrl: string;
}

/** Real time, a hundred times as fast where something is waited for. */
const clock: Clock = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 100)),
};
const context = (signal = new AbortController().signal) => ({ signal, payer });

export function buyVideo(services: Services, prompt: string, directory: string): Promise<MadeArt> {
  const maker = createRunwayClipMaker(
    {
      client: services.runway,
      ledger: services.ledger,
      limiter: noLimit,
      clock,
      log: silentLog,
      graphics: {
        version: 'graphics',
        make: async () => ({
          kind: 'graphic',
          background: join(directory, 'graphic.jpg'),
          travel: 1,
          layers: [],
        }),
      },
      check: async () => undefined,
      rewrite: async () => null,
    },
    { model: 'gen4.5', baseUrl: services.runwayUrl },
  );
  return maker.make(
    {
      scene: {
        id: 's1',
        role: 'finding',
        heading: '',
        narration: 'x',
        visual: { kind: 'clip', prompt },
        claims: [],
      },
      position: { index: 0, count: 1 },
      paper: TINY_PAPER,
      style: 'fern',
      durationS: 1.5,
      directory,
      picturePath: null,
    },
    context(),
  );
}

export function buyNarration(services: Services, text: string, signal?: AbortSignal): Promise<Speech> {
  const narrator = createGeminiNarrator(
    {
      client: services.gemini,
      ledger: services.ledger,
      limiter: noLimit,
      clock,
      log: silentLog,
      aligner: { version: 'none', alignWords: async () => [], faultOf: async () => null },
      listener: null,
      fallback: {
        version: 'none',
        speak: async () => ({ pcm: new Int16Array(1), sampleRate: 8_000, words: [], voice: 'none' }),
      },
    },
    { models: ['gemini-3.8-flash-tts'] },
  );
  return narrator.speak(text, 'bright', context(signal));
}

/** @param title of the paper: tells scripts apart */
export function buyScript(services: Services, title: string): Promise<Script> {
  const deps = { client: services.gemini, ledger: services.ledger, limiter: noLimit, clock, log: silentLog };
  const writer = createGeminiWriter(deps, { models: ['gemini-3.8-flash'], clips: 0 });
  return writer.write({ ...TINY_PAPER, title }, { length: 'short' }, context());
}
