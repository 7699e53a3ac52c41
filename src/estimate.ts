/** Prices scripts where they are changed: in the bot, which has no makers. */
import type { Config } from './config.ts';
import type { Script } from './core/script.ts';
import { speechModels } from './providers/gemini/models.ts';
import { estimateFilm } from './providers/paid/estimate.ts';
import { RUNWAY_MODELS } from './providers/runway/models.ts';

/** What a script's narration and clips will cost, USD, as the installation is configured; null: nothing. */
export function createEstimate({ gemini, runway }: Config): (script: Script) => number | null {
  const speech = gemini ? (speechModels(gemini.speechModel)[0] ?? null) : null;
  const [usual] = RUNWAY_MODELS;
  const clips = runway ? (RUNWAY_MODELS.find((id) => id === (runway.model ?? usual)) ?? null) : null;
  return (script) => estimateFilm(script, { speech, clips }).usd || null;
}
