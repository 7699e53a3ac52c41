/** The built-in voices of all languages as one narrator: flite reads English, eSpeak NG everything else. */
import { foreign } from '#src/core/language.ts';
import type { Narrator } from '#src/core/ports.ts';
import { createForeignVoice } from './espeak/index.ts';
import { createOfflineNarrator, type OfflineNarrator } from './voice/index.ts';

export interface BuiltInVoices extends Narrator, Pick<OfflineNarrator, 'spell'> {
  /** Ends the engines at once. Not needed for the process to end by itself. */
  close(): Promise<void>;
}

/** Throws what the voices throw; see `createOfflineNarrator` and `createForeignVoice`. */
export function createBuiltInVoices(): BuiltInVoices {
  const english = createOfflineNarrator();
  const others = createForeignVoice();
  return {
    version: `${english.version}+${others.version}`,
    spell: english.spell,
    speak(text, voice, context) {
      const language = foreign(context.language);
      return language
        ? others.speak(text, { voice, language }, context)
        : english.speak(text, voice, context);
    },
    async close() {
      await Promise.all([english.close(), others.close()]);
    },
  };
}
