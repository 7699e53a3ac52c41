import { rm, writeFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { cancelled } from '#src/core/errors.ts';
import { type Layout, layoutOf } from '#src/core/layout.ts';
import { FRAME, type SceneArt } from '#src/core/media.ts';
import type { Format } from '#src/core/options.ts';
import { clipGraph, clipInput } from './clip.ts';
import { renderFailed, runFfmpeg } from './ffmpeg/run.ts';
import { type GraphicArt, overClipGraph, pictureInputs, placed } from './graphic.ts';
import type { RenderContext } from './scene.ts';

/** Clips often open on an establishing move: a second in, the subject is there. */
const CLIP_AT_S = 1;
const TIMEOUT_MS = 60_000;
/** No visible loss, about 200 kB: of a hundred, and on ffmpeg's scale of 2 (best) to 31. */
const QUALITY = { percent: 90, ffmpeg: '3' } as const;

/**
 * Writes a JPEG of the scene's art at its best, without captions: a graphic with everything in its place, a
 * clip one second in. `out` is an absolute path. Throws AppError `render.failed` or `job.cancelled`.
 */
export async function renderPoster(
  { art, format, out }: { art: SceneArt; format?: Format | undefined; out: string },
  context: RenderContext,
): Promise<void> {
  try {
    if (art.kind === 'graphic') await writeFile(out, await settled(art, layoutOf(format), context.signal));
    else await fromClip(art, layoutOf(format), out, context);
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  }
}

/** The graphic with everything in its place. It is drawn in this process: starting another takes longer than drawing. */
async function settled(art: GraphicArt, layout: Layout, signal: AbortSignal): Promise<Buffer> {
  if (signal.aborted) throw cancelled(signal);
  const canvas = createCanvas(layout.width, layout.height);
  const context = canvas.getContext('2d');
  context.drawImage(await picture(art.background), 0, -(art.from ?? 0));
  // What leaves at once is the scene's before. Of several graphics one after the other the first is shown: what comes in
  // once one has left belongs to the next.
  const until = Math.min(...art.layers.map(({ leaveS }) => leaveS || Number.POSITIVE_INFINITY));
  const shown = art.layers.filter(({ leaveS, enterS }) => leaveS !== 0 && enterS < until);
  for (const { path, x, y, width, height, steps = 1, push, scaled } of placed(shown, layout)) {
    const { width: wide, height: high } = scaled ?? { width, height };
    const seen = push
      ? { ...push.to, height: (push.to.width * height) / width }
      : { x: 0, y: height * (steps - 1), width, height };
    context.drawImage(await picture(path), seen.x, seen.y, seen.width, seen.height, x, y, wide, high);
  }
  return canvas.encode('jpeg', QUALITY.percent);
}

const picture = (path: string) =>
  loadImage(path).catch((error: unknown) => {
    throw renderFailed(`poster: ${path} cannot be read`, error);
  });

async function fromClip(
  art: Exclude<SceneArt, GraphicArt>,
  layout: Layout,
  out: string,
  { ffmpeg, signal }: RenderContext,
): Promise<void> {
  const { layers = [] } = art;
  const path = art.kind === 'takes' ? (art.takes[0]?.path ?? '') : art.path;
  const frames = CLIP_AT_S * FRAME.fps;
  const graph = `${clipGraph(frames, layout)};${overClipGraph(layers, 1, layout)}`;
  // A clip that ends before that holds its last picture. JPEG is BT.601 in full range; by way of RGB, since older
  // ffmpegs leave the range alone between two YUV formats.
  const jpeg = `trim=start=${CLIP_AT_S},scale=in_color_matrix=bt709,format=gbrp,scale=out_color_matrix=bt601,format=yuvj420p`;
  await runFfmpeg(ffmpeg, {
    name: 'poster',
    inputs: [clipInput(path, frames), ...pictureInputs(layers.map((layer) => layer.path))],
    options: [
      ...['-filter_complex', `${graph};[graphic]${jpeg}[out]`, '-map', '[out]', '-frames:v', '1'],
      ...['-c:v', 'mjpeg', '-q:v', QUALITY.ffmpeg, '-f', 'image2', '-update', '1'],
    ],
    output: out,
    timeoutMs: TIMEOUT_MS,
    signal,
  });
}
