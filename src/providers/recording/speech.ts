/** From a recording to a speech: heard to be what was written, with the times of its words; else the built-in voice. */
import { foreign, type Language } from '#src/core/language.ts';
import type { Speech, TimedWord } from '#src/core/media.ts';
import type { Voice } from '#src/core/options.ts';
import type { Narrator, SpeakContext } from '#src/core/ports.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Listener } from './listener/index.ts';
import type { Sound } from './sound.ts';

/** A sound and what it should say. */
type KnownSpeech = Sound & { text: string; language?: Language | undefined };

/** Finds when each word of a text is said: one entry for each of `text.trim().split(/\s+/)`, seconds. */
interface WordAligner {
  readonly version: string;
  /** Changes with the word times of every language but English. */
  readonly foreignVersion?: string;
  alignWords(speech: KnownSpeech, context: { signal: AbortSignal }): Promise<TimedWord[]>;
  /** What is wrong with a sound that should say its text; null: nothing that its likeness to a reference tells. */
  faultOf(speech: KnownSpeech, context: { signal: AbortSignal }): Promise<string | null>;
}

export interface RecordingDeps {
  log: Logger;
  aligner: WordAligner;
  /** The built-in voice. */
  fallback: Narrator;
  /** null: none is on this machine; the aligner judges in its place. */
  listener: Listener | null;
}

/** Recordings of one text that do not say it: after so many the built-in voice does. */
export const MOST_MISHEARD = 2;

/**
 * Whether the recording says the text: a recogniser hears it word by word, and where none is, the aligner's reference
 * tells. Where that cannot be told, it counts as said. @param about for the log
 */
export async function isAsWritten(
  { aligner, listener, log }: RecordingDeps,
  sound: Sound,
  text: string,
  about: object,
  context: SpeakContext,
): Promise<boolean> {
  if (foreign(context.language)) return true;
  try {
    const heard = listener
      ? await listener.check(sound, text, context.signal)
      : { fault: await aligner.faultOf({ ...sound, text }, context) };
    if (heard.fault === null) return true;
    log.warn({ ...about, ...heard, text }, 'the recording does not say what was written');
    return false;
  } catch (err) {
    if (context.signal.aborted) throw err;
    log.warn({ err }, 'a recording could not be listened to');
    return true;
  }
}

/** The recording with its words. @param text trimmed */
export async function speechOf(
  { aligner }: RecordingDeps,
  sound: Sound,
  text: string,
  context: SpeakContext,
): Promise<Omit<Speech, 'voice'>> {
  context.onLength?.(sound.pcm.length / sound.sampleRate);
  const words = await aligner.alignWords({ ...sound, text, language: context.language }, context);
  return { ...sound, words };
}

/** The built-in voice's speech, which says why it speaks. */
export async function standIn(
  { fallback }: RecordingDeps,
  text: string,
  voice: Voice,
  context: SpeakContext,
): Promise<Speech> {
  const note =
    'Part of the narration is spoken by the built-in voice, because the recording service did not deliver it.';
  return { ...(await fallback.speak(text, voice, context)), note };
}

/** The narrator's versions, as far as they follow from what a recording passes through. */
export const recordingVersions = ({ aligner, fallback, listener }: RecordingDeps) => ({
  parts: [aligner.version, fallback.version, listener?.version ?? null],
  ...(fallback.foreignVersion && {
    foreignVersion: `${aligner.foreignVersion ?? ''}+${fallback.foreignVersion}`,
  }),
});
