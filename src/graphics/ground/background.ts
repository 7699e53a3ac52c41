/** The ground of every graphic: a sky with its light, and below its horizon what the paper is about. */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { graphicsEnd, type Layout } from '#src/core/layout.ts';
import { randomSequence } from '#src/core/random.ts';
import type { Subject } from '#src/core/subject.ts';
import * as cells from './cells.ts';
import * as life from './life.ts';
import * as made from './made.ts';
import type { Draw, Scenery } from './scenery.ts';
import { drawSky } from './sky.ts';
import * as world from './world.ts';

export interface BackgroundRequest extends Pick<Scenery, 'palette' | 'seed'> {
  subject: Subject;
  /** Of the frame, and where the text on it ends. */
  layout: Layout;
  /** Extra height below the frame, px. */
  travel: number;
}

const DRAWINGS: Record<Subject, Draw> = { ...cells, ...life, ...world, ...made };
/** Those under an open sky. */
const SUNLIT: ReadonlySet<Subject> = new Set(['animal', 'city', 'earth', 'field', 'sea', 'sky']);

/** Side of the tile of dither noise, px: a power of two; larger than what the eye could see repeat. */
const DITHER_SIDE = 128;
/** Peak of the dither, in steps of 8-bit colour: enough to break bands, too little to be seen as grain. */
const DITHER_STEPS = 1.4;

/** Triangular noise, so that its strength does not vary with the colour beneath. */
function ditherTile(): Float32Array {
  const next = randomSequence(20);
  return Float32Array.from({ length: DITHER_SIDE * DITHER_SIDE }, () => (next() + next() - 1) * DITHER_STEPS);
}
const DITHER = ditherTile();

/** The drawing begins so far below the text at the end of the drift, px. */
const BELOW_TEXT = 30;

/** Draws the ground, as wide as the frame and `travel` px higher. The same request gives the same pixels. */
export function drawBackground({ subject, layout, travel, ...request }: BackgroundRequest): Canvas {
  const canvas = createCanvas(layout.width, layout.height + travel);
  const context = canvas.getContext('2d');
  const { width, height } = canvas;
  const scenery: Scenery = {
    ...request,
    context,
    width,
    height,
    horizon: graphicsEnd(layout) + BELOW_TEXT + travel,
  };
  drawSky(scenery, SUNLIT.has(subject));
  DRAWINGS[subject](scenery);
  dither(context, width, height);
  return canvas;
}

/** Gradients this soft band otherwise. */
function dither(context: SKRSContext2D, width: number, height: number): void {
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  for (let y = 0; y < height; y += 1) {
    const row = (y & (DITHER_SIDE - 1)) * DITHER_SIDE;
    for (let x = 0; x < width; x += 1) {
      const noise = DITHER[row + (x & (DITHER_SIDE - 1))] as number;
      const at = (y * width + x) * 4;
      data[at] = (data[at] as number) + noise;
      data[at + 1] = (data[at + 1] as number) + noise;
      data[at + 2] = (data[at + 2] as number) + noise;
    }
  }
  context.putImageData(image, 0, 0);
}
