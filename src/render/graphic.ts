/** The filter graph of a graphic: a background that drifts, layers that come in over it. */
import { FRAME, type GraphicLayer, type SceneArt } from '#src/core/media.ts';
import { PIXELS } from './encoder.ts';
import type { FfmpegInput } from './ffmpeg/run.ts';

export type GraphicArt = Extract<SceneArt, { kind: 'graphic' }>;

/** A layer's fade and rise, s: long enough to be seen as one movement, short enough not to be waited for. */
const ENTRANCE_S = 0.5;
/** How far below its place a layer starts, px. */
const RISE_PX = 48;

/**
 * Pictures are converted once, not once a frame, and with the colour matrix that the video is tagged with: swscale
 * takes the one of standard definition unless told.
 */
const TO_VIDEO_COLOURS = 'scale=out_color_matrix=bt709:out_range=tv';

/** The graphic's pictures as inputs: the background first, then the layers in order. */
export function graphicInputs(art: GraphicArt): FfmpegInput[] {
  // A picture's name is a name, not a pattern: `%03d` in a folder would otherwise be looked for as a sequence.
  const options = ['-f', 'image2', '-pattern_type', 'none', '-framerate', String(FRAME.fps)];
  return [art.background, ...art.layers.map((layer) => layer.path)].map((path) => ({ path, options }));
}

/** The moving graphic, as a filter graph that ends in the pad `[graphic]`: endless, 30 frames a second. */
export function graphicGraph(art: GraphicArt, frames: number): string {
  const clock = `settb=1/${FRAME.fps},setpts=N`;
  const background =
    `[0:v]${TO_VIDEO_COLOURS},format=${PIXELS},loop=loop=-1:size=1,${clock},` +
    // Moving a crop costs nothing: no pixel is copied. `exact` allows odd rows, so it moves a pixel a frame.
    `crop=${FRAME.width}:${FRAME.height}:0:${drift(art.travel, frames)}:exact=1`;
  return stack(background, art.layers, movingLayer, (layer) =>
    standsAtOnce(layer) ? String(layer.y) : `${layer.y}+${RISE_PX}*${easeOut(layer)}`,
  );
}

/** The graphic with everything in its place, as one picture that ends in the pad `[graphic]`. */
export function settledGraphicGraph(art: GraphicArt): string {
  const background = `[0:v]${TO_VIDEO_COLOURS},format=${PIXELS},crop=${FRAME.width}:${FRAME.height}:0:0:exact=1`;
  const still = (_layer: GraphicLayer, input: number) => stillLayer(input);
  return stack(background, art.layers, still, (layer) => String(layer.y));
}

/** Overlays the layers one after the other; each costs its own area a frame and nothing else. */
function stack(
  background: string,
  layers: readonly GraphicLayer[],
  picture: (layer: GraphicLayer, input: number) => string,
  y: (layer: GraphicLayer) => string,
): string {
  const chains = [`${background}[under0]`];
  layers.forEach((layer, index) => {
    chains.push(`${picture(layer, index + 1)}[layer${index}]`);
    chains.push(
      `[under${index}][layer${index}]overlay=x=${layer.x}:y='${y(layer)}':format=yuv420[under${index + 1}]`,
    );
  });
  return `${chains.join(';')};[under${layers.length}]null[graphic]`;
}

/**
 * A layer that starts at its entrance, fades in, and ends: `overlay` then goes on with its last picture, so a
 * settled layer is neither looped nor faded any more.
 */
function movingLayer(layer: GraphicLayer, input: number): string {
  if (standsAtOnce(layer)) return stillLayer(input);
  const enter = Math.round(layer.enterS * FRAME.fps);
  const frames = Math.round(ENTRANCE_S * FRAME.fps);
  return (
    `[${input}:v]${TO_VIDEO_COLOURS},format=yuva420p,loop=loop=${frames}:size=1,` +
    `settb=1/${FRAME.fps},setpts=N+${enter},fade=t=in:s=0:n=${frames}:alpha=1`
  );
}

const standsAtOnce = (layer: GraphicLayer): boolean => layer.enterS <= 0;
const stillLayer = (input: number): string => `[${input}:v]${TO_VIDEO_COLOURS},format=yuva420p`;

/** From 1 at the layer's entrance to 0 in its place, slowing down. */
function easeOut(layer: GraphicLayer): string {
  return `pow(1-clip((t-${layer.enterS.toFixed(3)})/${ENTRANCE_S},0,1),3)`;
}

/** Rows that the background has moved at frame `n`: one a frame; where it is too short, one every few frames. */
function drift(travel: number, frames: number): string {
  if (travel <= 0) return '0';
  const framesPerRow = Math.max(1, Math.ceil(frames / travel));
  return `min(${travel}\\,floor(n/${framesPerRow}))`;
}
