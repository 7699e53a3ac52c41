/** A neural voice from a folder (Piper, Kokoro), run by sherpa-onnx in a program of its own. It speaks English. */
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import { VOICES, type Voice } from '#src/core/options.ts';
import { ROOT } from '#src/runtime/root.ts';
import { createEngine } from '../offline/engine.ts';
import type { OfflineNarrator } from '../offline/voice/index.ts';
import type { Recorder } from '../recording/narrator.ts';
import type { Sound } from '../recording/sound.ts';
import { type ModelFiles, modelIn } from './layout.ts';

export interface NeuralVoice {
  /** The folder. */
  directory: string;
  /** The model's numbers of the bright, the deep and the calm voice; one number is all of them. */
  speakers: readonly number[];
}

export interface NeuralRecorder extends Recorder {
  /** Ends the program. */
  close(): Promise<void>;
}

const PROGRAM = join(ROOT, 'src/providers/neural/child.js');
const VERSION = 'neural-1';
/** Of one scene: a minute of speech takes a third of it, on a slow machine all of it; the largest models are Kokoro's. */
const LIMITS = { cpuSeconds: 300, memoryMb: 1_500 };

interface Answer extends Sound {
  speakers: number;
}

/**
 * Loads the voice once, so that a damaged one is told at the start.
 *
 * @param spell says numbers, units and signs in words
 * @throws AppError `setup.invalid`
 */
export async function createNeuralRecorder(
  { directory, speakers }: NeuralVoice,
  spell: OfflineNarrator['spell'],
): Promise<NeuralRecorder> {
  const folder = resolve(directory);
  const name = basename(folder);
  const model = await filesOf(folder);
  const engine = createEngine({ program: PROGRAM }, LIMITS);
  const numberOf = (voice: Voice): number => speakers[VOICES.indexOf(voice)] ?? speakers[0] ?? 0;
  const { signal } = new AbortController();
  const loaded = await engine.ask<Answer>({ model, text: '', speaker: 0 }, signal).catch(async (cause) => {
    await engine.close();
    throw unusable(`“${folder}” cannot be loaded: is it whole?`, cause);
  });
  const most = Math.max(1, loaded.speakers);
  if (speakers.some((speaker) => speaker >= most)) {
    await engine.close();
    throw unusable(`“${folder}” has the speakers 0 to ${most - 1}: please see VOICE_MODEL_SPEAKERS.`);
  }
  return {
    version: `${VERSION}:${hashOf([name, speakers]).slice(0, 12)}`,
    ...{ model: name, atOnce: 1, english: true },
    nameOf: (voice) => String(numberOf(voice)),
    record: async (text, voice, { signal: until }) => {
      const said = await spell(text, until).then(
        ({ said: words }) => words,
        () => text,
      );
      const asked = { model, text: said, speaker: numberOf(voice) };
      const { pcm, sampleRate } = await engine.ask<Answer>(asked, until);
      return { pcm, sampleRate };
    },
    close: () => engine.close(),
  };
}

async function filesOf(folder: string): Promise<ModelFiles> {
  const names = await readdir(folder).catch((cause) => {
    throw unusable(`There is no folder “${folder}”.`, cause);
  });
  const files = modelIn(folder, names);
  if (files) return files;
  throw unusable(
    `“${folder}” holds no voice: it needs a .onnx file, tokens.txt, and espeak-ng-data or lexicon.txt.`,
  );
}

const unusable = (sentence: string, cause?: unknown): AppError =>
  new AppError('setup.invalid', {
    message: `VOICE_MODEL_DIR: ${sentence}`,
    userMessage: `The voice in VOICE_MODEL_DIR cannot be used. ${sentence}`,
    cause,
  });
