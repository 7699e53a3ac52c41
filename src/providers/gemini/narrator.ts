/** The narrator: one call a scene, accepted only when it is plausible, and the built-in voice where nothing is. */
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { Voice } from '#src/core/options.ts';
import type { Narrator, SpeakContext } from '#src/core/ports.ts';
import { spokenWords } from '#src/core/text/words.ts';
import { audioTokens, textTokens } from '../paid/price-list.ts';
import { judgeSound } from '../recording/judge-sound.ts';
import { createStudioNarrator, type Recording, type RecordingDeps } from '../recording/narrator.ts';
import { readSound } from '../recording/sound.ts';
import { type Bought, buy, type GeminiDeps } from './buy.ts';
import { directed } from './direction.ts';

export interface GeminiNarratorOptions {
  /** The models to ask, the first that is still there. */
  models: readonly string[];
  timeoutMs?: number;
}

/** Changes with everything that gives the same text another sound. */
const VERSION = 'gemini-voice-2';
/** Ten seconds of speech take about as long to make. */
const TIMEOUT_MS = 90_000;
const CONCURRENT = 6;
/** For the books, rather too much than too little: an answer that nobody heard counts at this price. */
const BOOKED_SECONDS_A_WORD = 0.45;
const BOOKED_SECONDS_AROUND = 1;

/** Which of Gemini's prebuilt voices speak for which of ours, the first choice first. */
const GEMINI_VOICES: Record<Voice, readonly [string, string]> = {
  bright: ['Kore', 'Autonoe'],
  deep: ['Charon', 'Orus'],
  calm: ['Sulafat', 'Vindemiatrix'],
};

/** Who is asked, in this order, until a recording is good. */
interface Cast {
  model: string;
  voiceName: string;
  /** Tells asking the same voice twice apart. */
  turn: number;
}

/**
 * A narrator over Gemini's voices. What it cannot get spoken, `fallback` speaks, and `Speech.note` says so.
 *
 * @throws AppError `provider.quota` or `limit.reached` (transient, with `retryAfterMs`), `provider.unavailable`
 * (transient: busy), what `fallback` and `aligner` throw
 */
export function createGeminiNarrator(
  deps: GeminiDeps & RecordingDeps,
  { models, timeoutMs = TIMEOUT_MS }: GeminiNarratorOptions,
): Narrator {
  const gone = new Set<string>();

  async function record(text: string, cast: Cast, context: SpeakContext): Promise<Bought> {
    const direction = directed(text, cast.model, context.role);
    const seconds = spokenWords(text) * BOOKED_SECONDS_A_WORD + BOOKED_SECONDS_AROUND;
    return buy(
      deps,
      {
        kind: 'narration',
        model: cast.model,
        // No sampling parameters: newer models refuse them, older ones break off below their usual temperature.
        request: { ...direction, config: speechConfig(cast.voiceName) },
        turn: cast.turn,
        tokens: { input: textTokens(Object.values(direction).join(' ')), output: audioTokens(seconds) },
        timeoutMs,
        concurrent: CONCURRENT,
        accept({ audio }) {
          const sound = audio && readSound(audio.bytes, audio.mimeType);
          if (!sound) return 'no sound';
          return judgeSound(sound, text, context.language) ?? { bytes: audio.bytes, type: audio.mimeType };
        },
      },
      context,
    );
  }

  async function* recordings(text: string, by: Voice, context: SpeakContext): AsyncGenerator<Recording> {
    for (const cast of castsFor(by, models)) {
      if (gone.has(cast.model)) continue;
      const bought = await record(text, cast, context).catch(orRefused);
      if (bought === null) return;
      const sound =
        bought.kind === 'delivered' ? readSound(bought.delivery.bytes, bought.delivery.type) : null;
      if (sound) {
        yield { sound, voice: `${cast.model}:${cast.voiceName}`, note: noteFor(cast, by, models) };
        continue;
      }
      deps.log.warn({ ...cast, ...withoutDelivery(bought) }, 'narration not usable');
      if (bought.kind === 'gone') gone.add(cast.model);
      if (bought.kind === 'blocked') return; // the words are refused, whoever is to say them
    }
  }

  /** A permanent no of the service: another voice will not help, the built-in one will. */
  function orRefused(error: unknown): null {
    const permanent = error instanceof AppError && error.recovery === 'permanent';
    if (!permanent || error.code !== 'provider.unavailable') throw error;
    deps.log.error({ err: error }, 'the narrator’s key or request is refused: check GEMINI_API_KEY');
    return null;
  }

  return createStudioNarrator(deps, {
    version: `${VERSION}:${hashOf(models).slice(0, 12)}`,
    ...{ atOnce: CONCURRENT, english: false, recordings },
  });
}

const speechConfig = (voiceName: string): Record<string, unknown> => ({
  responseModalities: ['AUDIO'],
  speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName } } },
});

function castsFor(voice: Voice, models: readonly string[]): Cast[] {
  const [first, second] = GEMINI_VOICES[voice];
  const [model, ...others] = models;
  if (model === undefined) return [];
  return [
    { model, voiceName: first, turn: 1 },
    { model, voiceName: first, turn: 2 },
    { model, voiceName: second, turn: 1 },
    ...others.map((other) => ({ model: other, voiceName: first, turn: 1 })),
  ];
}

function noteFor({ model, voiceName }: Cast, voice: Voice, models: readonly string[]): string | undefined {
  if (voiceName !== GEMINI_VOICES[voice][0]) {
    return 'Part of the narration is spoken by a second voice, because the first one did not deliver it.';
  }
  return model === models[0] ? undefined : `The narration was spoken by ${model}, in place of ${models[0]}.`;
}

const withoutDelivery = (bought: Bought): object =>
  bought.kind === 'delivered' ? { kind: 'useless', reason: 'unreadable' } : bought;
