/** A smaller cut of the video, for chats that play what is uploaded up to a number of bytes. */
import { rm, stat } from 'node:fs/promises';
import { FRAME } from '#src/core/media.ts';
import { PIXELS } from './encoder.ts';
import { runFfmpeg } from './ffmpeg/run.ts';
import { copyProvenance } from './provenance.ts';
import type { RenderContext } from './scene.ts';

/** Raise it when the same video is cut differently. */
export const CHAT_CUT_VERSION = 2;

/** Two thirds of the video's size: what a phone shows of a video inside a chat, with captions as sharp as the screen. */
const SMALLER = 'scale=2*trunc(iw/3):2*trunc(ih/3)';
/** Of the largest formats, px. */
const PIXELS_SHOWN = 720 * 1280;
/** Kept free of the limit, for what surrounds the file on its way. */
const SPARE = 0.03;
/** Speech over quiet music, AAC. */
const AUDIO_BITS_PER_S = 96_000;
/** Of the file: index and packet headers, of about 50 packets a second. */
const CONTAINER_SHARE = 0.015;
/**
 * Below so many bits for each pixel shown the cut does not look good: moving pictures turn to blocks around the
 * captions. 0.025 is 690 kbit/s here, which fills 10 MB in 100 s.
 */
const LEAST_BITS_PER_PIXEL = 0.025;
/** Where the limit leaves room the cut is no larger than this quality needs. */
const QUALITY = '23';
/** The encoder's buffer, in seconds of the highest rate: how far it may go over that rate for a moment. */
const BUFFER_S = 1.5;
/** A cut that came out too large all the same is made again with this share of its rate. */
const LOWER = 0.85;
const TRIES = 3;
const THREADS = 2;
/** Seconds of work for a second of video on a machine that is very busy. */
const TIMEOUT_MS_PER_S = 30_000;
const TIMEOUT_MIN_MS = 300_000;

export interface ChatCutRequest {
  /** The video, absolute path. */
  video: string;
  durationS: number;
  /** Bytes that the cut may have. */
  limit: number;
  /** Absolute path of the cut to write. */
  out: string;
}

/** Whether a file of so many bytes can be uploaded as it is. */
export const fitsUpload = (bytes: number, limit: number): boolean => bytes <= limit * (1 - SPARE);

/** The highest rate of the pictures, bit/s, that keeps the cut below the limit; null: it would not look good. */
export function cutRate(durationS: number, limit: number): number | null {
  const bits = limit * (1 - SPARE) * (1 - CONTAINER_SHARE) * 8;
  const rate = Math.floor((bits - AUDIO_BITS_PER_S * durationS) / (durationS + BUFFER_S));
  return rate < PIXELS_SHOWN * FRAME.fps * LEAST_BITS_PER_PIXEL ? null : rate;
}

/**
 * Writes a cut of two thirds of the size (H.264 High, AAC, index at the front) that is not larger than the limit with a little to
 * spare. Throws AppError `render.failed` or `job.cancelled`; then, and where it returns null, there is no `out`.
 *
 * @returns its size in bytes; null where a video of that length would not look good in so few bytes
 */
export async function renderChatCut(request: ChatCutRequest, context: RenderContext): Promise<number | null> {
  const { durationS, limit, out } = request;
  let rate = cutRate(durationS, limit);
  for (let attempt = 1; rate !== null && attempt <= TRIES; attempt += 1) {
    await encode(request, rate, context);
    await copyProvenance(request.video, out);
    const { size } = await stat(out);
    if (fitsUpload(size, limit)) return size;
    await rm(out, { force: true });
    rate = Math.floor(rate * LOWER);
  }
  return null;
}

async function encode(request: ChatCutRequest, rate: number, context: RenderContext): Promise<void> {
  const { video, durationS, out } = request;
  try {
    await runFfmpeg(context.ffmpeg, {
      name: 'cut for a chat',
      inputs: [{ path: video }],
      options: [
        ...['-map', '0:v:0', '-map', '0:a:0', '-map_chapters', '-1', '-sn', '-dn'],
        ...['-vf', `${SMALLER}:flags=bicubic,format=${PIXELS}`],
        ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', QUALITY, '-profile:v', 'high'],
        ...['-x264-params', 'rc-lookahead=10:mbtree=1'], // veryfast's quality, as for the video itself
        ...['-maxrate', String(rate), '-bufsize', String(Math.round(rate * BUFFER_S))],
        ...['-threads', String(THREADS), '-g', String(4 * FRAME.fps)],
        ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709', '-color_range', 'tv'],
        ...['-c:a', 'aac', '-b:a', String(AUDIO_BITS_PER_S), '-movflags', '+faststart', '-f', 'mp4'],
      ],
      output: out,
      timeoutMs: Math.max(TIMEOUT_MIN_MS, durationS * TIMEOUT_MS_PER_S),
      signal: context.signal,
      onProgress: (done) => context.onProgress?.(Math.min(1, done / durationS)),
    });
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  }
}
