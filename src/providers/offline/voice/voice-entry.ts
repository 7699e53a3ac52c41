/** What runs inside the voice's process: a narration in, its sound and word times out, or how its words sound. */
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
  /** null: it is not to be spoken, but spelled. */
  voice: Voice | null;
}

/** The words as they are spoken, in lower case, and the sounds of each. */
export interface Spelling {
  /** The text with numbers, units and signs in words, and its pauses as commas and full stops. */
  said: string;
  words: string[];
  /** For each of them, the index of the word on screen that is spoken by it. */
  owners: number[];
  phones: string[][];
}

const { speak, phonesOf } = loadFlite();

/** @throws AppError `input.invalid` where there is nothing that English can say; an Error where it cannot be spelled */
export default function narrate({ display, voice }: Narration): Speech | Spelling {
  if (voice === null) return spell(display);
  const planned = planUtterances(spokenWords(display));
  if (planned.length === 0) throw unspeakable(display);
  const spoken = planned.map((plan) => ({ ...plan, audio: speak(plan.utterance, FLITE_VOICES[voice]) }));
  return { ...assemble(display, spoken), voice: `flite:${FLITE_VOICES[voice].name}` };
}

function spell(display: string[]): Spelling {
  const spoken = spokenWords(display);
  const words = spoken.flatMap((one) => one.words);
  const owners = spoken.flatMap((one, index) => one.words.map(() => index));
  const phones = phonesOf(words);
  // flite reads some words as several.
  if (phones.length !== words.length) throw new Error(`${words.length} words are read as ${phones.length}`);
  const said = planUtterances(spoken).map(({ utterance }) => utterance.text);
  return { said: said.join(' '), words, owners, phones };
}

function unspeakable(display: string[]): AppError {
  return new AppError('input.invalid', {
    message: `Nothing to say in: ${display.join(' ').slice(0, 80)}`,
    userMessage: 'The built-in voice reads English only, and found no word it can say in this narration.',
  });
}
