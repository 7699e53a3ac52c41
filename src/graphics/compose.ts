/** The graphics of a scene, drawn: each on its ground, one after the other, its parts as their words are spoken. */
import type { Canvas } from '@napi-rs/canvas';
import type { GraphicLayer } from '#src/core/media.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import type { Visual } from '#src/core/script.ts';
import { footer, header } from './frame.ts';
import { framingsOf } from './framings.ts';
import type { Graphic, GraphicInput } from './graphic.ts';
import { graphicOf } from './kinds/index.ts';
import { OPENING_S, overClip } from './over-clip.ts';
import { plate, underline } from './shapes.ts';
import { groundOf, type Palette, paletteFor } from './theme.ts';
import { enterTimes, fillersFor, pushSeconds, spokenAt, type Window } from './timing.ts';
import { type Block, renderBlock } from './type/ink.ts';

/** A layer with its pixels, before it has a file. */
export type DrawnLayer = Omit<GraphicLayer, 'path'> & { canvas: Canvas };

/** Kinds that are drawn on a sheet; pictures of icons are on every other one. */
const ON_PLATE: ReadonlySet<Visual['kind']> = new Set(['chart', 'forest', 'term', 'compare']);

/** Parts that no word calls come in over this share of their time. */
const SPREAD = 0.8;

/** Kinds that are gone when the next scene begins: of a figure or a picture the next scene has no file. */
const LEAVES_AT_ONCE: ReadonlySet<Visual['kind']> = new Set(['figure', 'own', 'clip', 'end']);

/** What stands over all of a scene comes first. */
const AT_ONCE = { enterS: 0, entrance: 'cut' } as const;

/**
 * Draws everything of a scene but its background, in the order in which it lies.
 *
 * @param corner what stands beside the source
 */
export async function composeGraphic(
  request: ClipRequest,
  corner: Block | null = null,
): Promise<DrawnLayer[]> {
  const palette = paletteFor(request.style, request.paper);
  const framings = framingsOf(request);
  const drawn: { graphic: Graphic; visual: Visual; window: Window; input: GraphicInput }[] = [];
  for (const [at, { visual, ...window }] of framings.entries()) {
    const input = inputFor(visual, request, palette, request.position.index + at);
    drawn.push({ graphic: await graphicOf(visual, input), visual, window, input });
  }
  const [first] = drawn;
  const open = { request, palette, ground: groundOf('open', palette) };
  const frame = [header(open), footer(open, first?.graphic.foot ?? 'source'), corner];
  const layers = frame.flatMap((block) => layerOf(block, AT_ONCE));
  const before = await leaving(request, palette);
  layers.push(...before);
  for (const [at, { graphic, window, input }] of drawn.entries()) {
    const leaves = at < drawn.length - 1 ? { leaveS: window.toS } : {};
    const pushes = at > 0 || before.length > 0;
    layers.push(...layersOf(graphic, { ...window, pushes }, input, request, leaves));
  }
  return layers;
}

/** What stands on a clip instead of a graphic. */
export function composeOverClip(request: ClipRequest, corner: Block | null = null): DrawnLayer[] {
  const { stays, leaves } = overClip(request, corner);
  return [
    ...stays.flatMap((block) => layerOf(block, AT_ONCE)),
    ...leaves.flatMap((block) => layerOf(block, { ...AT_ONCE, leaveS: OPENING_S })),
  ];
}

function inputFor(visual: Visual, request: ClipRequest, palette: Palette, turn: number): GraphicInput {
  const onPlate =
    ON_PLATE.has(visual.kind) || (/^(?:picture|flow|value)$/.test(visual.kind) && turn % 2 === 1);
  return { request, palette, ground: groundOf(onPlate ? 'plate' : 'open', palette) };
}

/** Slides in as one where something else stood, then fills. */
function layersOf(
  graphic: Graphic,
  window: Window & { pushes: boolean },
  input: GraphicInput,
  { words = [] }: ClipRequest,
  leaves: { leaveS?: number },
): DrawnLayer[] {
  const sheet = input.ground.name === 'plate' ? [{ block: plate(input.palette), enterS: window.fromS }] : [];
  const called = graphic.blocks.filter(({ cue }) => cue !== undefined);
  const cues = graphic.blocks.map((block) => {
    const { cue, share, afterS = 0 } = block;
    if (share !== undefined) return window.fromS + share * (window.toS - window.fromS) + afterS;
    if (cue === undefined) return null;
    // Nothing is waited for before anything is there.
    if (block === called[0]) return null;
    // What is called by words that are not said comes in its turn.
    const turn = (SPREAD * called.indexOf(block)) / called.length;
    return spokenAt(cue, words, window) ?? window.fromS + turn * (window.toS - window.fromS);
  });
  const times = enterTimes(cues, window);
  const timed = [
    ...sheet,
    ...graphic.blocks.map((block, index) => ({ block, enterS: times[index] ?? window.fromS })),
  ];
  const seen = timed.flatMap(({ block, enterS }) => {
    // Where nothing stood it stands at once; what grows needs no other entrance.
    const slides = window.pushes && enterS === window.fromS;
    const entrance = slides ? 'slide' : block.fades ? 'fade' : block.steps || block.push ? 'cut' : 'rise';
    return layerOf(block, { enterS, entrance, ...leaves }, pushSeconds(window));
  });
  return [...seen, ...kept(graphic, times, window, input, leaves)];
}

/** White between what is written and the line at the graphic's foot, px. Above a chip there is no room for it. */
const CLEAR = 24;

/** What draws the eye back while nothing else happens. */
function kept(
  { emphasis = [], blocks, foot }: Graphic,
  times: readonly number[],
  window: Window,
  { ground }: GraphicInput,
  leaves: { leaveS?: number },
): DrawnLayer[] {
  const line = underline(ground);
  const isFree = foot !== 'chip' && blocks.every(({ box }) => box.y + box.height <= line.box.y - CLEAR);
  const all = [...emphasis, ...(isFree ? [line] : [])];
  const fillers = fillersFor(times, window);
  return fillers.slice(0, all.length).flatMap((enterS, index) => {
    const block = all[index];
    return block ? layerOf(block, { enterS, entrance: 'cut', ...leaves }) : [];
  });
}

function layerOf(
  block: Block | null,
  rest: Pick<GraphicLayer, 'enterS' | 'entrance' | 'leaveS'>,
  seconds = 0,
): DrawnLayer[] {
  if (block?.push) {
    const { canvas, ...views } = block.push;
    return [{ canvas, ...block.box, push: { ...views, seconds }, ...rest }];
  }
  const layer = block && renderBlock(block);
  if (!layer) return [];
  const steps = block.steps === undefined ? {} : { steps: block.steps };
  return [{ canvas: layer.canvas, ...layer.box, ...steps, ...rest }];
}

/** What the scene before showed last slides out as this one begins: nothing is cut. */
async function leaving(request: ClipRequest, palette: Palette): Promise<DrawnLayer[]> {
  const { before, position } = request;
  if (!before) return [];
  const earlier = { ...request, ...before, position: { ...position, index: position.index - 1 } };
  const framings = framingsOf(earlier);
  const last = framings.at(-1)?.visual;
  if (!last || LEAVES_AT_ONCE.has(last.kind)) return [];
  const input = inputFor(last, earlier, palette, earlier.position.index + framings.length - 1);
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
