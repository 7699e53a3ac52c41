/** The graphics of a scene, drawn: each on its ground, one after the other, its parts as their words are spoken. */
import type { Canvas } from '@napi-rs/canvas';
import type { GraphicLayer } from '#src/core/media.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import { lastDrawn, type Visual } from '#src/core/script.ts';
import { footer, header } from './frame.ts';
import { framingsOf } from './framings.ts';
import type { Graphic, GraphicInput } from './graphic.ts';
import { graphicOf } from './kinds/index.ts';
import { plate } from './shapes.ts';
import { groundOf, type Palette, paletteFor } from './theme.ts';
import { emphasisAt, enterTimes, spokenAt, type Window } from './timing.ts';
import { type Block, renderBlock } from './type/ink.ts';

/** A layer with its pixels, before it has a file. */
export type DrawnLayer = Omit<GraphicLayer, 'path'> & { canvas: Canvas };

/** Kinds that are drawn on a sheet; pictures of icons are on every other one. */
const ON_PLATE: ReadonlySet<Visual['kind']> = new Set(['chart', 'forest', 'term', 'compare']);

/** What stands over all of a scene comes first. */
const AT_ONCE = { enterS: 0, entrance: 'cut' } as const;

/** Draws everything of a scene but its background, in the order in which it lies. */
export async function composeGraphic(request: ClipRequest): Promise<DrawnLayer[]> {
  const palette = paletteFor(request.style, request.paper.title);
  const framings = framingsOf(request);
  const drawn: { graphic: Graphic; visual: Visual; window: Window; input: GraphicInput }[] = [];
  for (const [at, { visual, ...window }] of framings.entries()) {
    const input = inputFor(visual, request, palette, request.position.index + at);
    drawn.push({ graphic: await graphicOf(visual, input), visual, window, input });
  }
  const [first] = drawn;
  const open = { request, palette, ground: groundOf('open', palette) };
  const frame = [header(open), footer(open, first?.graphic.foot ?? 'source')];
  const layers = frame.flatMap((block) => layerOf(block, AT_ONCE));
  layers.push(...(await leaving(request, palette)));
  for (const [at, { graphic, window, input }] of drawn.entries()) {
    const leaves = at < drawn.length - 1 ? { leaveS: window.toS } : {};
    layers.push(...layersOf(graphic, window, input, request, leaves));
  }
  return layers;
}

function inputFor(visual: Visual, request: ClipRequest, palette: Palette, turn: number): GraphicInput {
  const onPlate = ON_PLATE.has(visual.kind) || (/^(?:picture|flow)$/.test(visual.kind) && turn % 2 === 1);
  return { request, palette, ground: groundOf(onPlate ? 'plate' : 'open', palette) };
}

/** Slides in as one, then fills. */
function layersOf(
  graphic: Graphic,
  window: Window,
  { ground, palette }: GraphicInput,
  { words = [] }: ClipRequest,
  leaves: { leaveS?: number },
): DrawnLayer[] {
  const sheet = ground.name === 'plate' ? [plate(palette)] : [];
  const blocks = [...sheet, ...graphic.blocks];
  const cues = blocks.map(({ cue, share }) => {
    if (share !== undefined) return window.fromS + share * (window.toS - window.fromS);
    return cue === undefined ? null : spokenAt(cue, words, window);
  });
  const times = enterTimes(cues, window);
  const again = emphasisAt(times, window);
  const emphasis = again === null ? [] : (graphic.emphasis ?? []).map((block) => ({ block, enterS: again }));
  const timed = [
    ...blocks.map((block, index) => ({ block, enterS: times[index] ?? window.fromS })),
    ...emphasis,
  ];
  return timed.flatMap(({ block, enterS }, index) => {
    // From the first scene on a graphic stands as soon as it is its turn; what grows needs no other entrance.
    const slides = index === 0 && window.fromS > 0;
    const entrance = slides ? 'slide' : block.steps === undefined ? 'rise' : 'cut';
    const pan = block.pan && { ...block.pan, fromS: enterS, toS: window.toS };
    return layerOf(block, { enterS, entrance, ...leaves, ...(pan && { pan }) });
  });
}

function layerOf(
  block: Block | null,
  rest: Pick<GraphicLayer, 'enterS' | 'entrance' | 'leaveS' | 'pan'>,
): DrawnLayer[] {
  const layer = block && renderBlock(block);
  if (!layer) return [];
  const steps = block.steps === undefined ? {} : { steps: block.steps };
  return [{ canvas: layer.canvas, ...layer.box, ...steps, ...rest }];
}

/** What the scene before showed last slides out as this one begins: nothing is cut. */
async function leaving(request: ClipRequest, palette: Palette): Promise<DrawnLayer[]> {
  const { before, position } = request;
  const last = before ? lastDrawn(before) : null;
  if (!before || !last) return [];
  const earlier = { ...request, scene: before, position: { ...position, index: position.index - 1 } };
  const turn = earlier.position.index + (before.next ? 1 : 0);
  const input = inputFor(last, earlier, palette, turn);
  const graphic = await graphicOf(last, input);
  const blocks = [...(input.ground.name === 'plate' ? [plate(palette)] : []), ...graphic.blocks];
  const whole: Block = {
    box: { x: 60, y: 360, width: 840, height: 730 },
    draw: (context) => {
      for (const block of blocks) {
        context.save();
        block.draw(context, 1);
        context.restore();
      }
    },
  };
  return layerOf(whole, { ...AT_ONCE, leaveS: 0 });
}
