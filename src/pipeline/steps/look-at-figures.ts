/** Before step 4: which part of its figure each scene is about, where somebody has eyes. */
import { z } from 'zod';
import type { Figure, Paper } from '#src/core/paper.ts';
import type { FigureEyes, FigureScene, LookedAt } from '#src/core/ports.ts';
import type { Scene } from '#src/core/script.ts';
import { type Sights, sightSchema } from '#src/core/sight.ts';
import { callContext, type PipelineContext } from '../context.ts';
import { redraw } from '../redraw.ts';
import { figureOf } from './scene-art.ts';

/** Scenes that show figures, of one video; more are told by the rules. */
const MOST_SCENES = 12;
/** Longer side of what is sent, px: small letters can be read, and a dozen stay below what a request may hold. */
const SENT_SIDE = 1_280;
/** Bytes of all pictures together; base64 adds a third, and a request may hold 20 MB. */
const MOST_BYTES = 12_000_000;

/** Asks once for all scenes; nothing that goes wrong with it fails a video. Throws only where the run was stopped. */
export async function lookAtFigures(
  eyes: FigureEyes | null | undefined,
  { paper, scenes }: { paper: Paper; scenes: readonly Scene[] },
  context: PipelineContext,
): Promise<Sights> {
  const asked = eyes ? scenes.flatMap((scene) => askedOf(scene, paper)).slice(0, MOST_SCENES) : [];
  if (!eyes || asked.length === 0) return {};
  const figures = paper.figures.filter(({ id }) => asked.some(({ figureId }) => figureId === id));
  try {
    const sights = await context.memo({
      name: 'sights',
      inputs: [eyes.version, SENT_SIDE, figures, asked],
      schema: z.record(z.string(), sightSchema),
      make: async () => {
        const shown = await shownOf(figures, context);
        const left = asked.filter(({ figureId }) => shown.some(({ id }) => id === figureId));
        return left.length > 0 ? eyes.look(shown, left, callContext(context)) : {};
      },
    });
    context.log.info(
      { step: 'generate-videos', asked: asked.length, seen: Object.keys(sights).length },
      'figures looked at',
    );
    return sights;
  } catch (err) {
    if (context.signal.aborted) throw err;
    context.log.warn({ err }, 'nobody looked at the figures: the rules choose');
    return {};
  }
}

function askedOf(scene: Scene, paper: Paper): FigureScene[] {
  const figure = figureOf(paper, scene);
  if (!figure?.image) return [];
  const { id, narration, claims } = scene;
  return [{ id, narration, figureId: figure.id, quotes: claims.map(({ quote }) => quote) }];
}

/** The figures as they are sent, as many as there is room for; one that cannot be read is left out. */
async function shownOf(figures: readonly Figure[], context: PipelineContext): Promise<LookedAt[]> {
  const shown: LookedAt[] = [];
  let left = MOST_BYTES;
  for (const { id, label, caption, image } of figures) {
    const bytes = image && (await context.storage.read(image.key));
    const jpeg = bytes && (await redraw({ bytes, maxSide: SENT_SIDE, as: 'jpeg' }, context.signal));
    if (!jpeg || jpeg.length > left) continue;
    left -= jpeg.length;
    shown.push({ id, label, caption, jpeg });
  }
  return shown;
}
