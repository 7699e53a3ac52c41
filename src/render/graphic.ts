/** The filter graph of a graphic: a background that drifts, layers that come in over it. */
import type { Layout } from '#src/core/layout.ts';
import { FRAME, type GraphicLayer, type Push, SAFE, type SceneArt } from '#src/core/media.ts';
import { PIXELS } from './encoder.ts';
import type { FfmpegInput } from './ffmpeg/run.ts';
import { ENTRANCE_S, fades, frameAt, rises, SLIDE_S } from './motion.ts';

export type GraphicArt = Extract<SceneArt, { kind: 'graphic' }>;

/** How far below its place a layer starts, px. */
const RISE_PX = 48;

/**
 * Pictures are converted once, not once a frame, and with the colour matrix that the video is tagged with: swscale
 * takes the one of standard definition unless told.
 */
const TO_VIDEO_COLOURS = 'scale=out_color_matrix=bt709:out_range=tv';

/** The graphic's pictures as inputs: the background first, then the layers in order. */
export const graphicInputs = ({ background, layers }: GraphicArt): FfmpegInput[] =>
  pictureInputs([background, ...layers.map(({ path }) => path)]);

/**
 * ffmpeg decodes a picture twice, once to learn its size and pixels and once to show it, unless it is told both. What it is
 * told need not be true: it shows what is in the file.
 */
const FORETOLD = ['-pixel_format', 'rgba', '-video_size', '16x16'];

export function pictureInputs(paths: readonly string[]): FfmpegInput[] {
  // A picture's name is a name, not a pattern: `%03d` in a folder would otherwise be looked for as a sequence.
  // One thread: others would each hold a picture of their own, for a single one to be read.
  const demuxer = ['-f', 'image2', '-pattern_type', 'none', '-framerate', String(FRAME.fps), '-threads', '1'];
  return paths.map((path) => ({ path, options: [...demuxer, ...FORETOLD] }));
}

/**
 * The moving graphic, as a filter graph that ends in the pad `[graphic]`: endless, with the frames of `drawn` and those
 * after the last one of the scene.
 *
 * @param drawn first and last frame of each stretch in which something moves
 */
export function graphicGraph(
  art: GraphicArt,
  frames: number,
  layout: Layout,
  drawn: readonly (readonly [number, number])[],
): string {
  const clock = `settb=1/${FRAME.fps},setpts=N`;
  const stretches = drawn.map(([first, last]) => `between(n,${first},${last})`);
  const background =
    `[0:v]${TO_VIDEO_COLOURS},format=${PIXELS},loop=loop=-1:size=1,${clock},` +
    // Moving a crop costs nothing: no pixel is copied. `exact` allows odd rows, so it moves by single pixels.
    `crop=${layout.width}:${layout.height}:0:${drift(art, frames)}:exact=1,` +
    `select='${[...stretches, `gte(n,${frames})`].join('+')}'`;
  return stack(background, placed(art.layers, layout), layout);
}

/** Layers over a clip: from the pad `[clip]` to `[graphic]`. @param first which input is the first layer */
export function overClipGraph(layers: readonly GraphicLayer[], first: number, layout: Layout): string {
  return stack('[clip]null', placed(layers, layout), layout, first);
}

/** A layer at its place in the frame; `scaled`: the size in which it is seen there, px, even. */
type PlacedLayer = GraphicLayer & { scaled?: { width: number; height: number } };

const even = (length: number): number => 2 * Math.round(length / 2);

export function placed(
  layers: readonly GraphicLayer[],
  { graphics: { x, y, scale } }: Layout,
): PlacedLayer[] {
  return layers.map((layer) => ({
    ...layer,
    x: even(x + scale * (layer.x - SAFE.x.min)),
    y: even(y + scale * (layer.y - SAFE.graphics.yMin)),
    ...(scale !== 1 && { scaled: { width: even(scale * layer.width), height: even(scale * layer.height) } }),
  }));
}

const resized = ({ scaled }: PlacedLayer): string[] =>
  scaled ? [`scale=${scaled.width}:${scaled.height}:flags=bicubic`] : [];

/** Overlays the layers one after the other; each costs its own area a frame and nothing else. */
function stack(background: string, layers: readonly PlacedLayer[], frame: Layout, first = 1): string {
  const chains = [`${background}[under0]`];
  layers.forEach((layer, index) => {
    chains.push(`${movingLayer(layer, index + first)}[layer${index}]`);
    chains.push(
      `[under${index}][layer${index}]overlay=${placeOf(layer, frame)}:format=yuv420:repeatlast=0[under${index + 1}]`,
    );
  });
  return `${chains.join(';')};[under${layers.length}]null[graphic]`;
}

/**
 * A layer that starts at its entrance, moves, and goes on with its last picture, neither cropped nor faded any more. It is
 * not left to `overlay` to repeat that: then it copies the whole frame beneath every layer that has not ended yet.
 */
function movingLayer(layer: PlacedLayer, input: number): string {
  const { enterS, steps = 1, push, width, height } = layer;
  const enter = frameAt(enterS);
  const fading = fades(layer) ? frameAt(ENTRANCE_S) : 0;
  const frames = Math.max(fading, steps - 1);
  const filters = [TO_VIDEO_COLOURS];
  // By pixels of full colour: a view of a picture with half of it moves by two at a time.
  if (push) filters.push('format=yuv444p', pushed(push, layer.scaled ?? layer, fading));
  filters.push('format=yuva420p');
  if (frames > 0 && !push) filters.push(`loop=loop=${frames}:size=1`);
  filters.push(`settb=1/${FRAME.fps}`, `setpts=N+${enter}`);
  if (steps > 1) filters.push(`crop=${width}:${height}:0:${height}*min(n\\,${steps - 1}):exact=1`);
  if (!push) filters.push(...resized(layer));
  if (fading > 0) filters.push(`fade=t=in:s=0:n=${fading}:alpha=1`);
  filters.push('tpad=stop=-1:stop_mode=clone');
  return `[${input}:v]${filters.join(',')}`;
}

/**
 * The views of a push as frames of a size: it sets out and arrives slowly, and comes nearer by the same share each time
 * between, or goes along.
 *
 * @param still frames before it sets out
 */
function pushed(
  { from, to, seconds }: Push,
  { width, height }: { width: number; height: number },
  still: number,
): string {
  const frames = Math.max(2, frameAt(seconds));
  const gone = `clip((on-${still})/${frames - 1},0,1)`;
  const eased = `pow(${gone},2)*(3-2*${gone})`;
  const zoom = `iw/${from.width}*pow(${from.width / to.width},${eased})`;
  // Straight on: as far along as it has become nearer, where it does.
  const along = from.width === to.width ? eased : `(${from.width}-iw/zoom)/${from.width - to.width}`;
  const [x, y] = (['x', 'y'] as const).map((axis) => `${from[axis]}+${to[axis] - from[axis]}*${along}`);
  return `zoompan=z='${zoom}':x='${x}':y='${y}':d=${still + frames}:s=${width}x${height}:fps=${FRAME.fps}`;
}

/** Where a layer is at the second `t`. */
function placeOf(layer: PlacedLayer, frame: Layout): string {
  const { enterS, entrance, leaveS, x, y } = layer;
  // What comes pushes out what goes: a frame's width apart all the way, they never lie on each other.
  const away = (fromS: number): string => `${frame.width}*pow(1-${ramp(fromS, SLIDE_S)},3)`;
  const slidIn = entrance === 'slide' ? [away(enterS)] : [];
  const slidOut = leaveS === undefined ? [] : [`${away(leaveS)}-${frame.width}`];
  const risen = rises(layer) ? [`${RISE_PX}*pow(1-${ramp(enterS, ENTRANCE_S)},3)`] : [];
  const sum = (start: number, parts: readonly string[]) => `'${[start, ...parts].join('+')}'`;
  // What has left is not drawn any more.
  const until = leaveS === undefined ? '' : `:enable='lt(t,${(leaveS + SLIDE_S).toFixed(3)})'`;
  return `x=${sum(x, [...slidIn, ...slidOut])}:y=${sum(y, risen)}${until}`;
}

/** From 0 at a second to 1 some seconds later. */
const ramp = (fromS: number, lengthS: number): string => `clip((t-${fromS.toFixed(3)})/${lengthS},0,1)`;

/** The background's first row at frame `n`: where the scene after this one begins, `travel` rows on, is reached at its end. */
function drift({ from = 0, travel }: GraphicArt, frames: number): string {
  return travel <= 0 ? String(from) : `${from}+min(${travel}\\,floor(n*${travel}/${frames}))`;
}
