/** Prices scripts where they are changed: in the bot, which has no makers. */

import type { Script } from '#src/core/script.ts';
import { speechModels } from '#src/providers/gemini/models.ts';
import { estimateVideo } from '#src/providers/paid/video-price.ts';
import { RUNWAY_MODELS } from '#src/providers/runway/models.ts';
import type { Config } from './config.ts';

/** What a script's narration and clips will cost, USD, as the installation is configured; null: nothing. */
export function createEstimate({ gemini, runway }: Config): (script: Script) => number | null {
  const speech = gemini ? (speechModels(gemini.speechModel)[0] ?? null) : null;
  const [usual] = RUNWAY_MODELS;
  const clips = runway ? (RUNWAY_MODELS.find((id) => id === (runway.model ?? usual)) ?? null) : null;
  const anchors = runway?.anchors ?? false;
  return (script) => estimateVideo(script, { speech, clips, anchors }).usd || null;
}
