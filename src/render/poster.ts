import { rm } from 'node:fs/promises';
import { type Layout, layoutOf } from '#src/core/layout.ts';
import { FRAME, type SceneArt } from '#src/core/media.ts';
import type { Format } from '#src/core/options.ts';
import { clipGraph, clipInput } from './clip.ts';
import { type FfmpegInput, runFfmpeg } from './ffmpeg/run.ts';
import { graphicInputs, overClipGraph, pictureInputs, settledGraphicGraph } from './graphic.ts';
import type { RenderContext } from './scene.ts';

/** Clips often open on an establishing move: a second in, the subject is there. */
const CLIP_AT_S = 1;
const TIMEOUT_MS = 60_000;
/** ffmpeg's JPEG scale, 2 best to 31: no visible loss, about 200 kB. */
const QUALITY = '3';

/**
 * Writes a JPEG of the scene's art at its best, without captions: a graphic with everything in its place, a
 * clip one second in. `out` is an absolute path. Throws AppError `render.failed` or `job.cancelled`.
 */
export async function renderPoster(
  { art, format, out }: { art: SceneArt; format?: Format | undefined; out: string },
  context: RenderContext,
): Promise<void> {
  const { inputs, graph } = picture(art, layoutOf(format));
  // JPEG is BT.601 in full range; by way of RGB, since older ffmpegs leave the range alone between two YUV formats.
  const jpeg = 'scale=in_color_matrix=bt709,format=gbrp,scale=out_color_matrix=bt601,format=yuvj420p';
  try {
    await runFfmpeg(context.ffmpeg, {
      name: 'poster',
      inputs,
      options: [
        ...['-filter_complex', `${graph}${jpeg}[out]`, '-map', '[out]', '-frames:v', '1'],
        ...['-c:v', 'mjpeg', '-q:v', QUALITY, '-f', 'image2', '-update', '1'],
      ],
      output: out,
      timeoutMs: TIMEOUT_MS,
      signal: context.signal,
    });
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  }
}

function picture(art: SceneArt, layout: Layout): { inputs: FfmpegInput[]; graph: string } {
  if (art.kind === 'graphic')
    return { inputs: graphicInputs(art), graph: `${settledGraphicGraph(art, layout)};[graphic]` };
  const { layers = [] } = art;
  const path = art.kind === 'takes' ? (art.takes[0]?.path ?? '') : art.path;
  const frames = CLIP_AT_S * FRAME.fps;
  // A clip that ends before that holds its last picture.
  return {
    inputs: [clipInput(path, frames), ...pictureInputs(layers.map((layer) => layer.path))],
    graph: `${clipGraph(frames, layout)};${overClipGraph(layers, 1, layout)};[graphic]trim=start=${CLIP_AT_S},`,
  };
}
