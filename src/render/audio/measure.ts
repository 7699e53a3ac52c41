import type { FfmpegBinary } from '../ffmpeg/binary.ts';
import { type FfmpegInput, renderFailed, runFfmpeg } from '../ffmpeg/run.ts';

export interface Level {
  /** Integrated loudness (EBU R 128). ffmpeg gives -70 for silence. */
  lufs: number;
  /** dBTP, from four times the samples; null where it was not asked for. */
  truePeakDb: number | null;
}

const TIMEOUT_MS = 120_000;

/** Loudness of a voice that stands on both sides, from one of them (the same on both counts twice). */
export const METER = 'ebur128=framelog=verbose:dualmono=true';

/** Decodes a sound file with the same voice on both sides and measures it. Throws AppError `render.failed` or `job.cancelled`. */
export async function measure(binary: FfmpegBinary, input: FfmpegInput, signal: AbortSignal): Promise<Level> {
  const log = await runFfmpeg(binary, {
    name: 'measuring the sound',
    inputs: [input],
    options: ['-map', '0:a:0', '-af', `pan=mono|c0=c0,${METER}:peak=true`],
    output: null,
    logLevel: 'info',
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  return readLevel(log);
}

/** The level in ffmpeg's log of a run with the filter `ebur128`. Throws AppError `render.failed` without one. */
export function readLevel(log: string): Level {
  const summary = log.slice(log.lastIndexOf('Summary:'));
  const lufs = /\bI:\s+(-?[\d.]+) LUFS/.exec(summary);
  if (!lufs) throw renderFailed(`no loudness in the log of ffmpeg: ${log.slice(-500)}`);
  const peak = /\bPeak:\s+(-?(?:[\d.]+|inf)) dBFS/.exec(summary)?.[1];
  const truePeakDb = peak === undefined ? null : peak === '-inf' ? Number.NEGATIVE_INFINITY : Number(peak);
  return { lufs: Number(lufs[1]), truePeakDb };
}
