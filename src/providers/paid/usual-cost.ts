/** What a usual video costs with each choice, before anybody has written a script. docs/costs.md shows it. */
import type { Length } from '#src/core/options.ts';
import { SIZES } from '../gemini/prompt.ts';
import { type RunwayModelId, runwayModel } from '../runway/models.ts';
import { takeSeconds } from '../runway/takes.ts';
import { audioTokens, geminiUsd, USD_PER_CREDIT } from './price-list.ts';
import { BREATH_S, CLIPS_A_VIDEO, SECONDS_A_WORD } from './video-price.ts';

/** A paper of 40,000 characters with what the model is told of scripts, and a script with the thoughts behind it. */
const SCRIPT_TOKENS = { input: 12_000, output: 4_000 };
/** What a reader is shown of a sentence (its quotes and what stands around them), and a verdict. */
const READING_TOKENS_A_SENTENCE = { input: 350, output: 60 };
const WORDS_A_SENTENCE = 14;
const TOKENS_A_WORD = 1.5;
const SCENES: Record<Length, number> = { short: 5, standard: 6, long: 8 };

interface Choice {
  length: Length;
  /** null: written and spoken here, for nothing. */
  gemini: { writer: string; reader: string; speech: string } | null;
  /** null: drawn here, for nothing. */
  clips: RunwayModelId | null;
}

/** USD. */
interface UsualCost {
  script: number;
  reading: number;
  speech: number;
  clips: number;
  total: number;
}

/** Credits that the clips of a usual video take. */
export function usualCredits(length: Length, clips: RunwayModelId): number {
  const model = runwayModel(clips);
  const average = (SIZES[length].words / SCENES[length]) * SECONDS_A_WORD + BREATH_S;
  // The writer is told how many words the longest clip holds.
  const sceneS = Math.min(average, model.seconds.at(-1) ?? average);
  const seconds = takeSeconds(model, sceneS, 'word').reduce((sum, one) => sum + one, 0);
  return CLIPS_A_VIDEO * seconds * model.creditsPerSecond;
}

export function usualCost({ length, gemini, clips }: Choice): UsualCost {
  const { words } = SIZES[length];
  const sentences = Math.ceil(words / WORDS_A_SENTENCE);
  const cost = {
    script: gemini ? geminiUsd(gemini.writer, SCRIPT_TOKENS) : 0,
    reading: gemini
      ? geminiUsd(gemini.reader, {
          input: sentences * READING_TOKENS_A_SENTENCE.input,
          output: sentences * READING_TOKENS_A_SENTENCE.output,
        })
      : 0,
    speech: gemini
      ? geminiUsd(gemini.speech, {
          input: words * TOKENS_A_WORD,
          output: audioTokens(words * SECONDS_A_WORD),
        })
      : 0,
    clips: clips ? usualCredits(length, clips) * USD_PER_CREDIT : 0,
  };
  return { ...cost, total: cost.script + cost.reading + cost.speech + cost.clips };
}
