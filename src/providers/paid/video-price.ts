/** What a video will cost from its script on, before anything of it is bought. */
import type { Script } from '#src/core/script.ts';
import { spokenWords } from '#src/core/text/words.ts';
import { anchorCredits, type RunwayModelId, runwayModel } from '../runway/models.ts';
import { takeSeconds } from '../runway/takes.ts';
import { lookingUsd } from './looking-price.ts';
import { audioTokens, geminiUsd, textTokens, USD_PER_CREDIT } from './price-list.ts';

export interface VideoPrice {
  usd: number;
  /** How many scenes get a clip, and for how many seconds together. */
  clips: number;
  clipSeconds: number;
}

/** Scenes of a video that may be generated, where somebody generates them; the rest is drawn, for nothing. */
export const CLIPS_A_VIDEO = 4;

/** Speech and the breath after it. */
export const SECONDS_A_WORD = 0.4;
export const BREATH_S = 0.3;

/**
 * The expected price of a script's narration, of a look at its figures, and of its clips; what the script itself cost has been paid.
 *
 * @param models null: made here, for nothing; `anchors`: clips begin with one picture; `eyes`: looks at figures, absent:
 * nobody does
 */
export function estimateVideo(
  script: Script,
  models: { speech: string | null; clips: RunwayModelId | null; anchors?: boolean; eyes?: string | null },
): VideoPrice {
  const seconds = (text: string): number => spokenWords(text) * SECONDS_A_WORD;
  const { speech, clips, anchors = false, eyes = null } = models;
  const spoken =
    speech === null
      ? 0
      : script.scenes.reduce((sum, { narration }) => {
          const tokens = { input: textTokens(narration), output: audioTokens(seconds(narration)) };
          return sum + geminiUsd(speech, tokens);
        }, 0);
  const told = spoken + lookingUsd(eyes, script);
  if (clips === null) return { usd: told, clips: 0, clipSeconds: 0 };
  const model = runwayModel(clips);
  const clipped = script.scenes.filter(({ visual }) => visual.kind === 'clip');
  const lengths = clipped.flatMap(({ narration }) =>
    takeSeconds(model, seconds(narration) + BREATH_S, narration),
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const picture = anchors ? anchorCredits(model, clipped.length) : 0;
  return {
    usd: told + (total * model.creditsPerSecond + picture) * USD_PER_CREDIT,
    clips: clipped.length,
    clipSeconds: total,
  };
}
