/** Whether a file from outside is a video that plays. */
import { FRAME } from '#src/core/media.ts';
import { clipInput } from './clip.ts';
import type { FfmpegBinary } from './ffmpeg/binary.ts';
import { runFfmpeg } from './ffmpeg/run.ts';

/** Decoding takes a fraction of a video's length. */
const TIMEOUT_MS = 60_000;

/**
 * Decodes the picture of a clip as far as a scene of `seconds` needs it.
 *
 * @throws AppError `render.failed` where it can't be decoded, `job.cancelled`
 */
export async function checkClip(
  ffmpeg: FfmpegBinary,
  path: string,
  seconds: number,
  signal: AbortSignal,
): Promise<void> {
  await runFfmpeg(ffmpeg, {
    name: 'check of a clip',
    inputs: [clipInput(path, Math.ceil(seconds * FRAME.fps))],
    options: ['-map', '0:v:0', '-an', '-xerror'],
    output: null,
    timeoutMs: TIMEOUT_MS,
    signal,
  });
}
