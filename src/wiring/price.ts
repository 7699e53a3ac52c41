/** What scripts cost, as the installation is configured: in the worker, and in the bot, which has no makers. */
import { AppError } from '#src/core/errors.ts';
import type { Script } from '#src/core/script.ts';
import { scriptModels, speechModels } from '#src/providers/gemini/models.ts';
import { estimateVideo } from '#src/providers/paid/video-price.ts';
import { RUNWAY_MODELS, type RunwayModelId } from '#src/providers/runway/models.ts';
import type { Config } from './config.ts';

/** null: nobody makes clips. @throws AppError `setup.invalid` where RUNWAY_MODEL is none that makes clips of words */
export function runwayModelOf({ runway }: Pick<Config, 'runway'>): RunwayModelId | null {
  if (!runway) return null;
  const [usual] = RUNWAY_MODELS;
  const model = RUNWAY_MODELS.find((id) => id === (runway.model ?? usual));
  if (model) return model;
  throw new AppError('setup.invalid', {
    message: `RUNWAY_MODEL is ${runway.model}`,
    userMessage: `RUNWAY_MODEL must be one of ${RUNWAY_MODELS.join(', ')}.`,
  });
}

/** Prices what is still to be bought for a script, USD; null: nothing. @throws as `runwayModelOf` */
export function createEstimate(config: Config): (script: Script) => number | null {
  const { gemini, llm, runway, speechServer, neuralVoice } = config;
  const bought = gemini && !speechServer && !neuralVoice;
  const speech = bought ? (speechModels(gemini.speechModel)[0] ?? null) : null;
  // Whoever has a model of their own write sends no figures elsewhere.
  const eyes = gemini && !llm ? (scriptModels(gemini.scriptModel)[0] ?? null) : null;
  const clips = runwayModelOf(config);
  const anchors = runway?.anchors ?? false;
  return (script) => estimateVideo(script, { speech, clips, anchors, eyes }).usd || null;
}
