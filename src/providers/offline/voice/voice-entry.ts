/** What runs inside the voice's process: a narration in, its sound and word times out. */
import { AppError } from '#src/core/errors.ts';
import type { Speech } from '#src/core/media.ts';
import type { Voice } from '#src/core/options.ts';
import { assemble } from './assemble.ts';
import { FLITE_VOICES, loadFlite } from './flite.ts';
import { spokenWords } from './spoken/index.ts';
import { planUtterances } from './utterances.ts';

export interface Narration {
  /** The words on screen. */
  display: string[];
  voice: Voice;
}

const speak = loadFlite();

/** @throws AppError `input.invalid` where there is nothing that English can say */
export default function narrate({ display, voice }: Narration): Speech {
  const planned = planUtterances(spokenWords(display));
  if (planned.length === 0) throw unspeakable(display);
  const spoken = planned.map((plan) => ({ ...plan, audio: speak(plan.utterance, voice) }));
  return { ...assemble(display, spoken), voice: `flite:${FLITE_VOICES[voice].name}` };
}

function unspeakable(display: string[]): AppError {
  return new AppError('input.invalid', {
    message: `Nothing to say in: ${display.join(' ').slice(0, 80)}`,
    userMessage: 'The built-in voice reads English only, and found no word it can say in this narration.',
  });
}
