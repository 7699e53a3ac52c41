/** What a look at the figures of a video costs: one call with each of them once. */
import type { Script } from '#src/core/script.ts';
import { geminiUsd, IMAGE_TOKENS, textTokens } from './price-list.ts';

/** What whoever looks is told, and what it is told of a figure and of a scene besides its narration, tokens. */
const TOLD = { always: 400, figure: 250, scene: 120 };
/** A scene's answer with the thoughts behind it, tokens. */
export const LOOK_TOKENS = 200;

/** USD. @param model null: nobody looks */
export function lookingUsd(model: string | null, { scenes }: Pick<Script, 'scenes'>): number {
  const shown = scenes.flatMap(({ visual, narration }) =>
    visual.kind === 'figure' ? [{ figure: visual.figureId, narration }] : [],
  );
  if (model === null || shown.length === 0) return 0;
  const figures = new Set(shown.map(({ figure }) => figure)).size;
  const told = shown.reduce((sum, { narration }) => sum + textTokens(narration) + TOLD.scene, TOLD.always);
  return geminiUsd(model, {
    input: told + figures * (IMAGE_TOKENS + TOLD.figure),
    output: shown.length * LOOK_TOKENS,
  });
}
