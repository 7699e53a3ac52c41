/** Narrators over whatever records: what is recorded is listened to and timed; the built-in voice stands in. */
import { foreign } from '#src/core/language.ts';
import type { Speech } from '#src/core/media.ts';
import type { Voice } from '#src/core/options.ts';
import type { Aligner, Narrator, SpeakContext } from '#src/core/ports.ts';
import type { Logger } from '#src/runtime/log.ts';
import { judgeSound } from './judge-sound.ts';
import type { Listener } from './listener/index.ts';
import type { Sound } from './sound.ts';

export interface RecordingDeps {
  log: Logger;
  aligner: Aligner;
  /** The built-in voice. */
  fallback: Narrator;
  /** null: none is on this machine; the aligner judges in its place. */
  listener: Listener | null;
}

/** Recordings of one text that do not say it: after so many the built-in voice does. */
const MOST_MISHEARD = 2;

/** A recording that can be its text: whether it says it is heard by the narrator. */
export interface Recording {
  sound: Sound;
  /** For the log and the video. */
  voice: string;
  /** What the viewer should be told. */
  note?: string | undefined;
}

interface Studio {
  /** Changes with everything that gives the same text another sound. */
  version: string;
  /** How many texts it records at the same time. */
  atOnce: number;
  /** Whether it speaks English alone; the built-in voices speak the rest. */
  english: boolean;
  /** One recording after the other, as long as another one may do better. */
  recordings(text: string, voice: Voice, context: SpeakContext): AsyncIterable<Recording>;
}

/**
 * What does not get recorded as it is written, the built-in voice speaks, and `Speech.note` says so.
 *
 * @throws what the studio, the fallback and the aligner throw
 */
export function createStudioNarrator(deps: RecordingDeps, studio: Studio): Narrator {
  const { aligner, fallback, listener } = deps;

  async function firstAsWritten(
    text: string,
    voice: Voice,
    context: SpeakContext,
  ): Promise<Recording | null> {
    let misheard = 0;
    for await (const recording of studio.recordings(text, voice, context)) {
      if (await isAsWritten(deps, recording, text, context)) return recording;
      misheard += 1;
      if (misheard === MOST_MISHEARD) break;
    }
    return null;
  }

  return {
    version: [studio.version, aligner.version, fallback.version, listener?.version].join('+'),
    atOnce: studio.atOnce,
    async speak(written, by, context): Promise<Speech> {
      if (studio.english && foreign(context.language)) return fallback.speak(written, by, context);
      const text = written.trim();
      const recording = await firstAsWritten(text, by, context);
      if (!recording) return { ...(await fallback.speak(written, by, context)), note: STOOD_IN };
      const { sound, voice, note } = recording;
      context.onLength?.(sound.pcm.length / sound.sampleRate);
      const words = await aligner.alignWords({ ...sound, text, language: context.language }, context);
      return { ...sound, words, voice, ...(note && { note }) };
    },
  };
}

const STOOD_IN =
  'Part of the narration is spoken by the built-in voice, because the recording service did not deliver it.';

/**
 * Whether the recording says the text: a recogniser hears it word by word, and where none is, the aligner's reference
 * tells. Where that cannot be told, it counts as said.
 */
async function isAsWritten(
  { aligner, listener, log }: RecordingDeps,
  { sound, voice }: Recording,
  text: string,
  context: SpeakContext,
): Promise<boolean> {
  if (foreign(context.language)) return true;
  try {
    const heard = listener
      ? await listener.check(sound, text, context.signal)
      : { fault: await aligner.faultOf({ ...sound, text }, context) };
    if (heard.fault === null) return true;
    log.warn({ voice, ...heard, text }, 'the recording does not say what was written');
    return false;
  } catch (err) {
    if (context.signal.aborted) throw err;
    log.warn({ err }, 'a recording could not be listened to');
    return true;
  }
}

export interface Recorder extends Omit<Studio, 'recordings'> {
  /** For the log and the video. */
  model: string;
  /** What it calls a voice. */
  nameOf(voice: Voice): string;
  /** null: there is no sound of it that can be used. @throws AppError `provider.unavailable`, `job.cancelled` */
  record(text: string, voice: Voice, context: SpeakContext): Promise<Sound | null>;
}

/** A narrator over one model, which is asked twice. Throws what the recorder throws besides. */
export function createRecordedNarrator(deps: RecordingDeps, recorder: Recorder): Narrator {
  return createStudioNarrator(deps, {
    ...recorder,
    async *recordings(text, by, context) {
      const voice = `${recorder.model}:${recorder.nameOf(by)}`;
      for (let turn = 1; turn <= MOST_MISHEARD; turn += 1) {
        const sound = await recorder.record(text, by, context);
        const fault = sound === null ? 'no sound' : judgeSound(sound, text, context.language);
        if (sound && fault === null) yield { sound, voice };
        else deps.log.warn({ voice, fault }, 'narration not usable');
      }
    },
  });
}
