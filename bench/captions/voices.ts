/** Speech by the voices that are not the reference, with the word times that flite itself gives. */
import type { Speech } from '#src/core/media.ts';
import { assemble } from '#src/providers/offline/voice/assemble.ts';
import { type FliteVoice, loadFlite } from '#src/providers/offline/voice/flite.ts';
import { type SpokenWord, spokenWords } from '#src/providers/offline/voice/spoken/index.ts';
import { planUtterances } from '#src/providers/offline/voice/utterances.ts';

export interface Manner {
  voice: FliteVoice;
  /** Above 1: slower. One for each sentence, in turn. */
  stretches: number[];
  /** Mean of the pitch, Hz; the voice's own where it is missing. */
  pitchHz?: number;
  /** Rewrites how a word is read, for a speaker who reads the text otherwise than the reference does. */
  reads?: (word: SpokenWord, index: number) => SpokenWord;
}

/** Speaks a text in a manner; synchronous, some twenty times as fast as speech. */
export type Speak = (text: string, manner: Manner) => Speech;

export function loadVoices(): Speak {
  const { speak } = loadFlite();
  return (text, { voice, stretches, pitchHz, reads }) => {
    const display = text.trim().split(/\s+/);
    const asRead = spokenWords(display);
    const planned = planUtterances(reads ? asRead.map(reads) : asRead);
    const spoken = planned.map((plan, index) => {
      const settings = {
        duration_stretch: stretches[index % stretches.length] ?? 1,
        ...(pitchHz && { int_f0_target_mean: pitchHz }),
      };
      return { ...plan, audio: speak(plan.utterance, { name: voice, settings }) };
    });
    return { ...assemble(display, spoken), voice: `flite:${voice}` };
  };
}
