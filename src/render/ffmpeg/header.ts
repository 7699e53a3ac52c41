import type { FfmpegBinary } from './binary.ts';
import { runFfmpeg } from './run.ts';

export interface MediaFacts {
  /** Length that the container gives, s; null where it gives none. */
  durationS: number | null;
  /** Video packets in the file, counted. */
  frames: number;
  hasAudio: boolean;
}

/** Passing a video's packets by without decoding them takes far less. */
const TIMEOUT_MS = 60_000;

/**
 * Reads a video's header and counts its video packets, without decoding. There is no ffprobe in production, so this
 * reads ffmpeg's own log. Throws AppError `render.failed` when the file can't be opened or has no pictures.
 */
export async function readMedia(
  binary: FfmpegBinary,
  path: string,
  signal: AbortSignal,
  options: readonly string[] = [],
): Promise<MediaFacts> {
  const log = await runFfmpeg(binary, {
    name: 'reading a video',
    inputs: [{ path, options }],
    options: ['-map', '0:v:0', '-c', 'copy'],
    output: null,
    logLevel: 'info',
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  const header = log.split(/^(?:Output #0|Stream mapping:)/m)[0] ?? '';
  const duration = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(header);
  return {
    durationS: duration ? Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]) : null,
    frames: framesIn(log),
    hasAudio: /Stream #0:\d[^\n]*?: Audio: /.test(header),
  };
}

/** Video packets that a run has written, by the last line of its progress. */
export const framesIn = (log: string): number =>
  Number([...log.matchAll(/frame=\s*(\d+)/g)].at(-1)?.[1] ?? 0);
