/** A narrator over whatever records: what is recorded is judged, listened to and timed; the built-in voice stands in. */
import { foreign } from '#src/core/language.ts';
import type { Voice } from '#src/core/options.ts';
import type { Narrator, SpeakContext } from '#src/core/ports.ts';
import { judgeSound } from './judge-sound.ts';
import type { Sound } from './sound.ts';
import {
  isAsWritten,
  MOST_MISHEARD,
  type RecordingDeps,
  recordingVersions,
  speechOf,
  standIn,
} from './speech.ts';

export interface Recorder {
  /** Changes with everything that gives the same text another sound. */
  version: string;
  /** For the log and the video. */
  model: string;
  /** How many texts it records at the same time. */
  atOnce: number;
  /** Whether it speaks English alone; the built-in voices speak the rest. */
  english: boolean;
  /** What it calls a voice. */
  nameOf(voice: Voice): string;
  /** null: there is no sound of it that can be used. @throws AppError `provider.unavailable`, `job.cancelled` */
  record(text: string, voice: Voice, context: SpeakContext): Promise<Sound | null>;
}

/**
 * What does not get recorded as it is written, the built-in voice speaks, and `Speech.note` says so.
 *
 * @throws what the recorder, the fallback and the aligner throw
 */
export function createRecordedNarrator(deps: RecordingDeps, recorder: Recorder): Narrator {
  const { parts, ...versions } = recordingVersions(deps);
  const { model } = recorder;
  return {
    version: [recorder.version, ...parts].join('+'),
    ...versions,
    atOnce: recorder.atOnce,
    async speak(text, voice, context) {
      if (recorder.english && foreign(context.language)) return deps.fallback.speak(text, voice, context);
      const spoken = text.trim();
      const name = recorder.nameOf(voice);
      for (let turn = 1; turn <= MOST_MISHEARD; turn += 1) {
        const sound = await recorder.record(spoken, voice, context);
        const fault = sound === null ? 'no sound' : judgeSound(sound, spoken, context.language);
        if (sound && fault === null && (await isAsWritten(deps, sound, spoken, { model, name }, context)))
          return { ...(await speechOf(deps, sound, spoken, context)), voice: `${model}:${name}` };
        if (fault) deps.log.warn({ model, name, fault }, 'narration not usable');
      }
      return standIn(deps, text, voice, context);
    },
  };
}
