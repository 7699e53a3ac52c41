/** What lies in a voice's folder, as sherpa-onnx's releases lay it out. Pure. */
import { join } from 'node:path';

/** The part of sherpa-onnx's configuration that names files. */
export type ModelFiles =
  | { offlineTtsVitsModelConfig: Record<string, string | number> }
  | { offlineTtsKokoroModelConfig: Record<string, string | number> };

const TOKENS = 'tokens.txt';
const DATA = 'espeak-ng-data';
/** Kokoro keeps its speakers there. */
const SPEAKERS = 'voices.bin';
/** Piper's own settings. */
const VITS = { noiseScale: 0.667, noiseScaleW: 0.8, lengthScale: 1 };

/**
 * Piper: `*.onnx tokens.txt espeak-ng-data/`, or `lexicon.txt` in place of the data; Kokoro: `voices.bin` besides.
 *
 * @param names what is in the folder
 * @returns null where that is no voice
 */
export function modelIn(folder: string, names: readonly string[]): ModelFiles | null {
  const has = (name: string) => names.includes(name);
  const at = (name: string) => (has(name) ? join(folder, name) : '');
  const [model] = names.filter((name) => name.endsWith('.onnx')).sort();
  const lexicon = names.filter((name) => /^lexicon.*\.txt$/.test(name)).sort();
  if (!model || !has(TOKENS) || (!has(DATA) && lexicon.length === 0)) return null;
  const files = {
    ...{ model: at(model), tokens: at(TOKENS), dataDir: at(DATA) },
    lexicon: lexicon.map(at).join(','),
  };
  if (!has(SPEAKERS)) return { offlineTtsVitsModelConfig: { ...files, ...VITS } };
  return { offlineTtsKokoroModelConfig: { ...files, voices: at(SPEAKERS), lengthScale: 1, lang: '' } };
}
