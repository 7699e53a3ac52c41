/** Two sentences of a script in each voice, to choose from before it is spoken. Pure. */
import { VOICES, type Voice } from './options.ts';
import type { Scene, Script } from './script.ts';
import { splitSentences } from './text/sentences.ts';

/** What a job's row says of them. */
export interface VoiceSamples {
  /** What they cost, USD; null: nothing. */
  usd: number | null;
  /** `asked`: they are being made; `failed`: nothing could be made, and they may be asked for again. */
  state: 'offered' | 'asked' | 'failed' | 'ready';
  /** Storage keys of WAV files; absent until they are ready. */
  files?: Partial<Record<Voice, string>>;
}

const SENTENCES = 2;

/**
 * What is said: the opening where it has as many sentences, so that the video needs it only once; else the first ones.
 */
export function sampledScene({ scenes }: Script): Scene | null {
  const [opening] = scenes;
  if (!opening) return null;
  const own = splitSentences(opening.narration);
  if (own.length === SENTENCES) return opening;
  const all = scenes.flatMap(({ narration }) => splitSentences(narration));
  return { ...opening, narration: all.slice(0, SENTENCES).join(' ') };
}

/** A script that costs what the samples cost. */
export function sampledScript(script: Script): Script {
  const scene = sampledScene(script);
  const visual = { kind: 'end' } as const;
  return { ...script, scenes: scene ? VOICES.map(() => ({ ...scene, visual })) : [] };
}
