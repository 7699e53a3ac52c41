/** The free voices: flite's in this process, with exact word times, no key and no network. */
import { AppError } from '#src/core/errors.ts';
import type { Speech } from '#src/core/media.ts';
import type { Voice } from '#src/core/options.ts';
import { orAbort } from '#src/core/or-abort.ts';
import type { CallContext, Narrator } from '#src/core/ports.ts';
import { assemble, type SpokenUtterance } from './assemble.ts';
import { FLITE_VOICES } from './flite.ts';
import { spokenWords } from './spoken/index.ts';
import { createVoiceThread } from './thread.ts';
import { planUtterances } from './utterances.ts';

/** Of one scene: some five minutes of speech. More is a mistake, not a narration. */
const MAX_CHARACTERS = 4000;
/** Goes up with every change of the sound or the word times, the reading of numbers and names included. */
const VERSION = 'flite-3';

export interface OfflineNarrator extends Narrator {
  /** Ends the voice's thread at once. Not needed for the process to end by itself. */
  close(): Promise<void>;
}

/**
 * A narrator that reads English at about 155 words a minute: 16 kHz mono, the same text always the same samples,
 * about 30 times as fast as speech, off the event loop in a thread that is kept for the next call.
 *
 * `speak` throws AppError: `input.invalid` when the text is empty, longer than 4,000 characters or holds nothing
 * that English can say; `job.cancelled` as soon as the signal aborts; `provider.unavailable` (transient) when the
 * engine fails.
 */
export function createOfflineNarrator(): OfflineNarrator {
  const thread = createVoiceThread();
  return {
    version: VERSION,
    close: () => thread.close(),
    async speak(text: string, voice: Voice, { signal }: CallContext): Promise<Speech> {
      const display = wordsOf(text);
      const planned = planUtterances(spokenWords(display));
      if (planned.length === 0) throw unspeakable(text);
      const spoken: SpokenUtterance[] = [];
      for (const plan of planned) {
        // One sentence at a time: a cancelled text leaves at most one behind in the thread.
        spoken.push({ ...plan, audio: await orAbort(() => thread.speak(plan.utterance, voice), signal) });
      }
      return { ...assemble(display, spoken), voice: `flite:${FLITE_VOICES[voice].name}` };
    },
  };
}

function wordsOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '') {
    throw invalid(
      'Asked to speak an empty text',
      'There is nothing to read aloud: the narration of this scene is empty.',
    );
  }
  if (trimmed.length > MAX_CHARACTERS) {
    throw invalid(
      `Asked to speak ${trimmed.length} characters`,
      `The narration of this scene is too long (${trimmed.length} characters). Please keep it under ${MAX_CHARACTERS}.`,
    );
  }
  return trimmed.split(/\s+/);
}

function unspeakable(text: string): AppError {
  return invalid(
    `Nothing to say in: ${text.slice(0, 80)}`,
    'The built-in voice reads English only, and found no word it can say in this narration.',
  );
}

const invalid = (message: string, userMessage: string): AppError =>
  new AppError('input.invalid', { message, userMessage });
