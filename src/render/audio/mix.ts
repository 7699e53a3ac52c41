import { readFile, rm, writeFile } from 'node:fs/promises';
import { runFfmpeg } from '../ffmpeg/run.ts';
import type { RenderContext } from '../scene.ts';
import { type Level, METER, measure, readLevel } from './measure.ts';
import { type Bed, layUnder } from './music.ts';
import { placeNarration, SAMPLE_RATE, type SceneSpeech } from './narration.ts';
import { finish, VOICE } from './voice.ts';

export interface MixRequest {
  scenes: readonly SceneSpeech[];
  /** What lies under the voice; absent: nothing. */
  bed?: Bed | undefined;
  /** Absolute path of the sound to write: AAC-LC, 48 kHz stereo, in an MP4 container. */
  out: string;
}

/** What every platform plays without turning it up or down. */
const TARGET_LUFS = -14;
/** Below the promised -1 dBTP by what two meters may differ in. */
const CEILING_DBTP = -1.2;
/** First limit on samples, dBFS: the encoder and the curve between samples add about a decibel. */
const FIRST_LIMIT_DB = -2.2;
/** Closer than this to the target is not worth another pass, LU. */
const CLOSE_LU = 0.4;
/** Further encodes after the first; each lands closer. */
const MAX_CORRECTIONS = 3;
/** ffmpeg gives -70 for silence: nothing that a gain could mend. */
const SILENT_LUFS = -60;
const BITRATE = '160k';
const TIMEOUT_MS = 120_000;

const RAW = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '1'];
const MONO = ['-c:a', 'pcm_f32le', '-f', 'f32le'];
/**
 * Both sides are the same voice, so it is coded as middle and side throughout, without looking for anything else;
 * that takes a quarter of the time of the default search, at the same noise.
 */
const CODER = ['-aac_coder', 'fast', '-aac_ms', '1', '-aac_is', '0', '-aac_pns', '0', '-aac_tns', '0'];
const AAC = [
  ...['-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', BITRATE, ...CODER],
  ...['-ar', String(SAMPLE_RATE), '-ac', '2'],
];

/**
 * The video's sound from its narration, as long as its frames to the sample: every scene at one level, the voice
 * shaped, the whole at -14 LUFS within 1 and below -1 dBTP as measured on the encoded file. Returns that measure.
 * Sound too peaky for both keeps the peak and stays below the loudness. Throws AppError `render.failed` or
 * `job.cancelled`.
 */
export async function mixNarration({ scenes, bed, out }: MixRequest, context: RenderContext): Promise<Level> {
  const track = await placeNarration(scenes);
  const placed = `${out}.placed.f32`;
  const shaped = `${out}.shaped.f32`;
  try {
    await writeFile(placed, new Uint8Array(track.buffer));
    const voice = await shape(placed, shaped, context);
    if (bed) await addBed(shaped, voice.lufs - BOTH_SIDES_LU, bed);
    return await level(shaped, voice.lufs, { samples: track.length, out }, context);
  } catch (error) {
    await rm(out, { force: true });
    throw error;
  } finally {
    await Promise.all([rm(placed, { force: true }), rm(shaped, { force: true })]);
  }
}

/** Runs the voice chain once, and measures what comes out: the passes that follow only set the level. */
async function shape(path: string, output: string, context: RenderContext): Promise<Level> {
  const log = await runFfmpeg(context.ffmpeg, {
    name: 'shaping the voice',
    inputs: [{ path, options: RAW }],
    options: ['-af', `${VOICE},${METER}`, ...MONO],
    output,
    logLevel: 'info',
    timeoutMs: TIMEOUT_MS,
    signal: context.signal,
  });
  return readLevel(log);
}

/** A voice on both sides is louder than on one of them by so much. */
const BOTH_SIDES_LU = 3;

async function addBed(path: string, lufs: number, bed: Bed): Promise<void> {
  const bytes = await readFile(path);
  const voice = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  await layUnder(voice, lufs, bed);
  await writeFile(path, new Uint8Array(voice.buffer));
}

/** Encodes, measures what was encoded, and corrects gain and limit by what is wrong with it. */
async function level(
  path: string,
  lufs: number,
  target: { samples: number; out: string },
  context: RenderContext,
): Promise<Level> {
  let gainDb = lufs < SILENT_LUFS ? 0 : TARGET_LUFS - lufs;
  let limitDb = FIRST_LIMIT_DB;
  for (let correction = 0; ; correction += 1) {
    await encode(path, finish(gainDb, limitDb, target.samples), target.out, context);
    const result = await measure(context.ffmpeg, { path: target.out }, context.signal);
    const tooHighDb = Math.max(0, (result.truePeakDb ?? 0) - CEILING_DBTP);
    const missingLu = result.lufs < SILENT_LUFS ? 0 : TARGET_LUFS - result.lufs;
    if ((tooHighDb === 0 && Math.abs(missingLu) < CLOSE_LU) || correction === MAX_CORRECTIONS) return result;
    gainDb += missingLu;
    limitDb -= tooHighDb;
  }
}

async function encode(path: string, filters: string, output: string, context: RenderContext): Promise<void> {
  await runFfmpeg(context.ffmpeg, {
    name: 'encoding the sound',
    inputs: [{ path, options: RAW }],
    options: ['-af', filters, ...AAC, '-map_metadata', '-1', '-f', 'mp4'],
    output,
    timeoutMs: TIMEOUT_MS,
    signal: context.signal,
  });
}
