/** Real speech for the local Gemini. */
import type { Language } from '#src/core/language.ts';
import type { Voice } from '#src/core/options.ts';
import type { Narrator } from '#src/core/ports.ts';
import { resample } from '#src/render/audio/resample.ts';
import type { Speak } from './speech.ts';

/** Gemini's voices all sample at this rate. */
const RATE = 24_000;

/** Speaks with a narrator's voice, whichever of Gemini's is asked for, at Gemini's rate. @param language absent: English */
export function voiceOf(narrator: Narrator, voice: Voice, language?: Language): Speak {
  return async (text) => {
    const { pcm, sampleRate } = await narrator.speak(text, voice, {
      signal: new AbortController().signal,
      language,
    });
    const samples = Int16Array.from(resample(pcm, sampleRate, RATE), (value) =>
      Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))),
    );
    return { pcm: samples, sampleRate: RATE };
  };
}
