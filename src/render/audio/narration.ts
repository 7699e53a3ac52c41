/** The video's narration as one track: every scene's speech at its place, at one level. */
import { setImmediate } from 'node:timers/promises';
import { FRAME } from '#src/core/media.ts';
import { loudness } from './loudness.ts';
import { resample } from './resample.ts';

export interface SceneSpeech {
  pcm: Int16Array;
  sampleRate: number;
  /** The scene's length in the video. */
  frames: number;
}

export const SAMPLE_RATE = 48_000;
/** Exact: no scene's start falls between two samples. */
const SAMPLES_PER_FRAME = SAMPLE_RATE / FRAME.fps;

/** Level of each scene before the voice chain, LUFS of one channel: the chain's compressor is set for it. */
const SCENE_LUFS = -23;
/** Speech that is further below that than this is room noise, not speech: it is not pulled up any more. */
const MAX_GAIN_DB = 30;

/**
 * One mono track of `sum(frames) / 30` seconds at 48 kHz. Each scene's speech begins on the first sample of its
 * first frame; what reaches past its last frame (less than a frame, by rounding) sounds on under the next scene. A
 * scene takes some 30 ms of computing; between two of them other work has its turn.
 */
export async function placeNarration(scenes: readonly SceneSpeech[]): Promise<Float32Array> {
  const frames = scenes.reduce((sum, scene) => sum + scene.frames, 0);
  const track = new Float32Array(frames * SAMPLES_PER_FRAME);
  let start = 0;
  for (const scene of scenes) {
    place(scene, track.subarray(start));
    start += scene.frames * SAMPLES_PER_FRAME;
    await setImmediate();
  }
  return track;
}

/** A function of its own: inside the one that waits between two scenes the loop takes 0.2 s more a minute of speech. */
function place({ pcm, sampleRate }: SceneSpeech, track: Float32Array): void {
  const speech = resample(pcm, sampleRate, SAMPLE_RATE);
  const gain = gainFor(loudness(speech));
  const end = Math.min(speech.length, track.length);
  for (let i = 0; i < end; i += 1) track[i] = (track[i] ?? 0) + gain * (speech[i] ?? 0);
}

/** Linear gain from the measured loudness to the common one; silence stays as it is. */
function gainFor(lufs: number): number {
  return Number.isFinite(lufs) ? 10 ** (Math.min(MAX_GAIN_DB, SCENE_LUFS - lufs) / 20) : 1;
}
