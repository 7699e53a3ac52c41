/** The built-in voice of every language but English: eSpeak NG's, in a program of its own, with exact word times. */
import { join } from 'node:path';
import type { ForeignLanguage } from '#src/core/language.ts';
import type { Speech } from '#src/core/media.ts';
import type { Voice } from '#src/core/options.ts';
import { ROOT } from '#src/runtime/root.ts';
import { createEngine } from '../engine.ts';
import { wordsToSay } from '../words-to-say.ts';
import { SIGNS } from './signs.ts';

const PROGRAM = join(ROOT, 'src/providers/offline/espeak/child.js');

/** Goes up with every change of the sound or the word times. */
const VERSION = 'espeak-1';

/** The engine has one voice a language; what makes three of it are its pitch and pace. */
const MANNERS: Record<Voice, { pitch: number; rate: number }> = {
  bright: { pitch: 62, rate: 165 },
  deep: { pitch: 25, rate: 155 },
  calm: { pitch: 45, rate: 148 },
};

const SENTENCE_END = /[.!?…]["'”’»)]*$/;
const DASHES = /[‐-―−]/g;

/** As the engine's program gives it. */
interface EngineSpeech {
  sampleRate: number;
  pcm: Int16Array;
  /** For each word, seconds from the start; one that cannot be said has no length. */
  words: { start: number; end: number }[];
}

export interface ForeignVoice {
  readonly version: string;
  /**
   * `words` are `text.split(/\s+/)`; what cannot be said has no length. The engine's noise differs from time to time.
   *
   * Throws AppError `input.invalid` for a text that is empty or longer than 4,000 characters, `job.cancelled` as
   * soon as the signal aborts, `provider.unavailable` (transient) when the engine fails.
   */
  speak(
    text: string,
    by: { voice: Voice; language: ForeignLanguage },
    context: { signal: AbortSignal },
  ): Promise<Speech>;
  /** Ends the engine's program at once. Not needed for the process to end by itself. */
  close(): Promise<void>;
}

export function createForeignVoice(): ForeignVoice {
  const engine = createEngine({ program: PROGRAM });
  return {
    version: VERSION,
    close: () => engine.close(),
    async speak(text, { voice, language }, { signal }) {
      const display = wordsToSay(text);
      const sentences = sentencesOf(display.map((word) => readAs(word, language)));
      const request = { language, ...MANNERS[voice], sentences };
      const { pcm, sampleRate, words } = await engine.ask<EngineSpeech>(request, signal);
      return {
        pcm,
        sampleRate,
        words: display.map((word, index) => ({
          text: word,
          start: words[index]?.start ?? 0,
          end: words[index]?.end ?? 0,
        })),
        voice: `espeak:${language}`,
      };
    },
  };
}

/** A word as the engine is to read it: signs in words. Where it is nothing but marks, nothing. */
function readAs(word: string, language: ForeignLanguage): string {
  let read = word.replace(/(?<=^|[(<>=≤≥≈±])[-−](?=\d)/g, ` ${SIGNS[language]['−']} `).replace(DASHES, '-');
  for (const [sign, said] of Object.entries(SIGNS[language])) {
    // A unit's sign is one only behind a number, or alone.
    const here = /\p{L}/u.test(sign) ? new RegExp(`(?<=^|\\d)${sign}(?!\\p{L})`, 'gu') : null;
    read = here ? read.replace(here, ` ${said} `) : read.replaceAll(sign, ` ${said} `);
  }
  return /[\p{L}\p{N}]/u.test(read) ? read.replace(/\s+/g, ' ').trim() : '';
}

function sentencesOf(words: string[]): string[][] {
  const sentences: string[][] = [[]];
  for (const [index, word] of words.entries()) {
    sentences.at(-1)?.push(word);
    if (SENTENCE_END.test(word) && index < words.length - 1) sentences.push([]);
  }
  return sentences;
}
