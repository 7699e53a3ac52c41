import type { FfmpegBinary } from './binary.ts';
import { type FfmpegInput, runFfmpeg } from './run.ts';

/** What a media file says of itself, and what is really in it. */
export interface MediaFacts {
  /** Length of the container, s; null where it gives none. */
  durationS: number | null;
  /** The first video stream, as ffmpeg prints it: `h264 (High), yuv420p(tv, bt709), 720x1280, 24 fps …`. */
  video: { line: string; width: number; height: number; fps: number | null } | null;
  /** The first audio stream, as ffmpeg prints it: `aac (LC) (mp4a / 0x6134706D), 48000 Hz, stereo, fltp, 160 kb/s`. */
  audio: string | null;
  /** Video packets in the file; 0 where `countFrames` is off. */
  frames: number;
}

/** Reading a header, or passing a film's packets by without decoding them, takes far less. */
const TIMEOUT_MS = 60_000;

/**
 * Reads a file's header, and with `countFrames` counts its video packets (no decoding). There is no ffprobe in
 * production, so this is ffmpeg's own log. Throws AppError `render.failed` when the file can't be opened.
 */
export async function readMedia(
  binary: FfmpegBinary,
  input: FfmpegInput,
  options: { countFrames: boolean; signal: AbortSignal },
): Promise<MediaFacts> {
  const log = await runFfmpeg(binary, {
    name: 'reading a file',
    inputs: [input],
    options: ['-map', '0:v:0', '-c', 'copy', ...(options.countFrames ? [] : ['-frames:v', '1'])],
    output: null,
    logLevel: 'info',
    timeoutMs: TIMEOUT_MS,
    signal: options.signal,
  });
  return parseMedia(log);
}

/** The facts in ffmpeg's log of a run with one input. */
export function parseMedia(log: string): MediaFacts {
  const header = log.split(/^(?:Output #0|Stream mapping:)/m)[0] ?? '';
  const duration = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(header);
  const video = /Stream #0:\d[^\n]*?: Video: ([^\n]*)/.exec(header)?.[1] ?? null;
  const size = video === null ? null : /, (\d{1,5})x(\d{1,5})/.exec(video);
  const counts = [...log.matchAll(/frame=\s*(\d+)/g)];
  return {
    durationS: duration ? Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3]) : null,
    video:
      video !== null && size
        ? {
            line: video,
            width: Number(size[1]),
            height: Number(size[2]),
            fps: Number(/([\d.]+) fps/.exec(video)?.[1] ?? Number.NaN) || null,
          }
        : null,
    audio: /Stream #0:\d[^\n]*?: Audio: ([^\n]*)/.exec(header)?.[1] ?? null,
    frames: Number(counts.at(-1)?.[1] ?? 0),
  };
}
