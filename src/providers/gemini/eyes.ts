/** Gemini's eyes: one call a video, with all figures that its scenes show. */
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { CallContext, FigureEyes, FigureScene, LookedAt } from '#src/core/ports.ts';
import type { SeenBox, Sight } from '#src/core/sight.ts';
import { LOOK_TOKENS } from '../paid/looking-price.ts';
import { answerIn, ask, jsonIn } from './ask.ts';
import { askedShape } from './asked-shape.ts';
import type { Bought, GeminiDeps } from './buy.ts';
import { EYES_SYSTEM, eyesPrompt, nameOf } from './eyes-prompt.ts';

/** Changes with the prompt, the shape and how the answer is read. */
const VERSION = 'gemini-eyes-1';
const TIMEOUT_MS = 60_000;
const CONCURRENT = 4;
const OUTPUT_TOKENS = 4_096;
/** Of a text that is no more than a caption, characters. */
const MOST_CAPTION = 2_000;
/** The documented measure of `box_2d`. */
const WHOLE = 1_000;

const box = z.array(z.number().int());
const sceneSchema = z.object({
  id: z.string().describe('The id of the scene.'),
  panel: z.string().default('').describe('The panel’s letter, or empty.'),
  box_2d: box.describe('[ymin, xmin, ymax, xmax], 0 to 1000.'),
  mark_2d: box.default([]).describe('The same, or empty.'),
});
const SHAPE = askedShape(z.object({ scenes: z.array(sceneSchema) }));
/** A scene that is answered badly spoils no other. */
const answerSchema = z.object({ scenes: z.array(z.unknown()) });

/**
 * Eyes over Gemini. `look` throws what `buy` throws, and AppError `provider.unavailable` (permanent) where the answer is of
 * no use or none of the models is there: nothing is worth asking twice.
 * @param models the first that is still there is asked
 */
export function createGeminiEyes(
  deps: GeminiDeps,
  models: readonly string[],
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): FigureEyes {
  return {
    version: `${VERSION}:${hashOf(models).slice(0, 12)}`,
    async look(figures, scenes, context) {
      for (const model of models) {
        const bought = await lookWith(deps, { model, timeoutMs }, { figures, scenes }, context);
        if (bought.kind === 'gone') continue;
        const seen = sightsIn(answerIn(bought) ?? '', scenes);
        if (seen) return seen;
        throw unseen('reason' in bought ? bought.reason : bought.kind);
      }
      throw unseen(`none of ${models.join(', ')} is there`);
    },
  };
}

function lookWith(
  deps: GeminiDeps,
  asked: { model: string; timeoutMs: number },
  { figures, scenes }: { figures: readonly LookedAt[]; scenes: readonly FigureScene[] },
  context: CallContext,
): Promise<Bought> {
  const shown = figures.map((figure) => ({ ...figure, caption: figure.caption.slice(0, MOST_CAPTION) }));
  return ask(
    deps,
    {
      kind: 'looking',
      ...asked,
      system: EYES_SYSTEM,
      prompt: eyesPrompt(
        shown.map(({ jpeg: _, ...words }) => words),
        scenes,
      ),
      pictures: shown.map(({ jpeg, ...figure }) => ({
        name: nameOf(figure),
        jpeg: Buffer.from(jpeg).toString('base64'),
      })),
      shape: SHAPE,
      thinking: 'LOW',
      turn: 1,
      most: OUTPUT_TOKENS,
      usual: scenes.length * LOOK_TOKENS,
      concurrent: CONCURRENT,
    },
    context,
  );
}

/** null: it is no answer of this shape. */
function sightsIn(text: string, scenes: readonly FigureScene[]): Record<string, Sight> | null {
  const answer = answerSchema.safeParse(jsonIn(text));
  if (!answer.success) return null;
  const seen = answer.data.scenes.flatMap((one): [string, Sight][] => {
    const { success, data } = sceneSchema.safeParse(one);
    const box = success ? boxOf(data.box_2d) : null;
    if (!success || !box || !scenes.some(({ id }) => id === data.id)) return [];
    const panel = /^\(?([a-z])\)?$/i.exec(data.panel.trim())?.[1] ?? '';
    return [[data.id, { box, panel: panel.toLowerCase(), mark: boxOf(data.mark_2d) }]];
  });
  return Object.fromEntries(seen);
}

/** Shares of the picture; null: these are no four numbers. */
function boxOf(numbers: readonly number[]): SeenBox | null {
  const [top, left, bottom, right] = numbers.map((number) => number / WHOLE);
  if (numbers.length !== 4 || top === undefined || left === undefined) return null;
  return { left, top, right: right ?? 0, bottom: bottom ?? 0 };
}

const unseen = (why: string): AppError =>
  new AppError('provider.unavailable', {
    message: `Gemini saw nothing in the figures: ${why}`,
    userMessage: 'The service that looks at figures gave no usable answer.',
  });
