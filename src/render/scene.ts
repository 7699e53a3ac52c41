import { readFile } from 'node:fs/promises';
import { layoutOf } from '#src/core/layout.ts';
import { FRAME, type SceneArt, type TimedWord } from '#src/core/media.ts';
import type { Format } from '#src/core/options.ts';
import { clipGraph, clipInput, framingsGraph, takesGraph } from './clip.ts';
import { takeFrames } from './cuts.ts';
import { encoderOptions } from './encoder.ts';
import type { FfmpegBinary } from './ffmpeg/binary.ts';
import { filterValue } from './ffmpeg/escape.ts';
import { readMedia } from './ffmpeg/header.ts';
import { type FfmpegInput, runFfmpeg } from './ffmpeg/run.ts';
import { graphicGraph, graphicInputs, overClipGraph, pictureInputs } from './graphic.ts';
import { changingFrames } from './motion.ts';

/** What every call of the renderer needs from its caller. */
export interface RenderContext {
  ffmpeg: FfmpegBinary;
  signal: AbortSignal;
  /** The share that is done, 0 to 1, a few times a second. */
  onProgress?: (share: number) => void;
}

export interface SceneRequest {
  art: SceneArt;
  /** Of the frame; absent: upright. */
  format?: Format | undefined;
  /** The segment's exact length, at least 1. */
  frames: number;
  /** Captions to burn in, timed from the scene's start. */
  captions: { assPath: string; fontsDir: string } | null;
  /** What is said meanwhile: takes are cut between its sentences. */
  words?: readonly TimedWord[];
  /** Whether the picture comes up out of the dark, which softens the cut from the scene before. */
  fadeIn: boolean;
  /** Absolute path of the segment to write. */
  out: string;
}

/** The filters do so little a frame that handing it to several threads takes a quarter more CPU time than it saves. */
const ONE_FILTER_THREAD = ['-filter_complex_threads', '1'];

/** A scene that takes a minute for each of its seconds will not get done; a short one may wait for a busy machine. */
const TIMEOUT_MS_PER_S = 60_000;
const TIMEOUT_MIN_MS = 300_000;

/** A clip stands in one framing for less than this, s. */
const ONE_FRAMING_S = 4;
/** Of a clip's length, which its header rounds, s. */
const SPARE_S = 0.1;

/** The picture comes up over this time, s; the first third of it is skipped so that no frame is black. */
const FADE_S = 0.2;
const FADE_SKIPPED_S = FADE_S / 3;

/**
 * Renders one scene to a segment of exactly `frames` frames, 30 a second, without sound; all segments
 * have the same encoder settings and can be joined by `joinVideo`. Throws AppError `render.failed` (a clip that can't
 * be read, ffmpeg failing) or `job.cancelled`.
 */
export async function renderScene(request: SceneRequest, context: RenderContext): Promise<void> {
  const { frames, art } = request;
  const seconds = frames / FRAME.fps;
  const ass = request.captions === null ? '' : await readFile(request.captions.assPath, 'utf8');
  const { inputs, graph } = pictures(request, ass, await secondFraming(request, context));
  await runFfmpeg(context.ffmpeg, {
    name: `scene of ${frames} frames (${art.kind})`,
    inputs,
    options: [...ONE_FILTER_THREAD, '-filter_complex', graph, '-map', '[out]', ...encoderOptions(frames)],
    output: request.out,
    timeoutMs: Math.max(TIMEOUT_MIN_MS, seconds * TIMEOUT_MS_PER_S),
    signal: context.signal,
    onProgress: (done) => context.onProgress?.(Math.min(1, done / seconds)),
  });
}

/** Where a clip is cut, and what of it is seen from nearer then: from `fromS` on, its end. */
interface SecondFraming {
  /** Frames before the cut. */
  cut: number;
  fromS: number;
}

/** null: nothing is to be cut. */
async function secondFraming(
  { art, frames, words = [] }: SceneRequest,
  { ffmpeg, signal }: RenderContext,
): Promise<SecondFraming | null> {
  const sceneS = frames / FRAME.fps;
  if (art.kind !== 'video' || sceneS < ONE_FRAMING_S) return null;
  const half = { seconds: sceneS / 2 };
  const [cut = 0, rest = 0] = takeFrames([half, half], words, frames);
  const { durationS } = await readMedia(ffmpeg, art.path, signal, clipInput(art.path, frames).options);
  return { cut, fromS: Math.max(0, (durationS ?? sceneS) - rest / FRAME.fps - SPARE_S) };
}

/** The inputs and the whole filter graph, from them to the pad `[out]`. */
function pictures(
  request: SceneRequest,
  ass: string,
  second: SecondFraming | null,
): { inputs: FfmpegInput[]; graph: string } {
  const { art, frames } = request;
  const layout = layoutOf(request.format);
  const finish = [...fade(request), ...captions(request)];
  if (art.kind === 'graphic') {
    const drawn = changingFrames(art, frames, { ass, fadeS: request.fadeIn ? FADE_S : 0 });
    // What is drawn is shown until something changes: the encoder gets it again, and nothing is copied.
    const shown = ['setsar=1', ...finish, `fps=${FRAME.fps}`].join(',');
    return {
      inputs: graphicInputs(art),
      graph: `${graphicGraph(art, frames, layout, drawn)};[graphic]${shown}[out]`,
    };
  }
  const { layers = [] } = art;
  const laid = pictureInputs(layers.map(({ path }) => path));
  if (art.kind === 'takes') {
    const each = takeFrames(art.takes, request.words ?? [], frames);
    const takes = art.takes.map((take, index) => ({ ...take, frames: each[index] ?? 0 }));
    return {
      inputs: [...takes.map((take) => clipInput(take.path, take.frames)), ...laid],
      graph: `${takesGraph(takes, layout)};${overClipGraph(layers, takes.length, layout)};[graphic]${['setsar=1', ...finish].join(',')}[out]`,
    };
  }
  const after = second ? Math.ceil(second.fromS * FRAME.fps) - second.cut : 0;
  const clip = second ? framingsGraph(second, frames, layout) : clipGraph(frames, layout);
  // Captions before the change of rate: 24 pictures a second to draw them on instead of 30.
  return {
    inputs: [clipInput(art.path, frames + Math.max(0, after)), ...laid],
    graph: `${clip};${overClipGraph(layers, 1, layout)};[graphic]${[...finish, `fps=${FRAME.fps}`].join(',')}[out]`,
  };
}

/** Before the captions, which stay bright; after its last frame the filter passes frames through untouched. */
function fade({ fadeIn }: SceneRequest): string[] {
  if (!fadeIn) return [];
  const later = `setpts=PTS+round(${FADE_SKIPPED_S.toFixed(4)}/TB)`;
  return [later, `fade=t=in:st=0:d=${FADE_S}`, 'setpts=PTS-STARTPTS'];
}

function captions({ captions }: SceneRequest): string[] {
  if (captions === null) return [];
  return [`ass=filename=${filterValue(captions.assPath)}:fontsdir=${filterValue(captions.fontsDir)}`];
}
