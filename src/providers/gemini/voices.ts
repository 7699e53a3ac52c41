/** Which of Gemini's prebuilt voices speak for which of ours, the first choice first. */
import type { Voice } from '#src/core/options.ts';

export const GEMINI_VOICES: Record<Voice, readonly [string, string]> = {
  bright: ['Kore', 'Autonoe'],
  deep: ['Charon', 'Orus'],
  calm: ['Sulafat', 'Vindemiatrix'],
};
