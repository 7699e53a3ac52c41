/** Lays music under a voice: far below it, lower still while it speaks, and gone with the last sample. */
import type { Music } from '#src/core/options.ts';
import { BED_RATE, makeBed } from './bed.ts';
import { loudness } from './loudness.ts';
import { SAMPLE_RATE } from './narration.ts';
import { resample } from './resample.ts';

/** Below the voice's loudness: in pauses, LU; and how much lower while it speaks, dB. */
const UNDER_LU = 19;
const DUCK_DB = 6;
/** The voice is heard where a block of so many seconds is above this, of full scale. */
const BLOCK_S = 0.02;
const HEARD = 0.01;
/** It gives way fast and comes back slowly, seconds. */
const DOWN_S = 0.12;
const UP_S = 0.9;
const FADE_IN_S = 0.6;
const FADE_OUT_S = 1.8;

export interface Bed {
  music: Music;
  /** Of the paper. */
  seed: number;
}

/**
 * Adds the music to a voice, in place. One channel at 48 kHz.
 * @param lufs the voice's loudness, as one channel
 * @returns the music as it was added
 */
export async function layUnder(
  voice: Float32Array,
  lufs: number,
  { music, seed }: Bed,
): Promise<Float32Array> {
  const made = await makeBed(music, seed, Math.ceil((voice.length * BED_RATE) / SAMPLE_RATE));
  const bed = resample(made, BED_RATE, SAMPLE_RATE).subarray(0, voice.length);
  const under = 10 ** ((lufs - UNDER_LU - loudness(bed.subarray(0, MEASURED))) / 20);
  const duck = ducking(voice);
  for (let at = 0; at < bed.length; at += 1) {
    const left = bed.length - 1 - at;
    const edge = Math.min(1, at / (FADE_IN_S * SAMPLE_RATE), left / (FADE_OUT_S * SAMPLE_RATE));
    bed[at] = (bed[at] ?? 0) * under * edge * (duck[Math.floor(at / BLOCK)] ?? 1);
    voice[at] = (voice[at] ?? 0) + (bed[at] ?? 0);
  }
  return bed;
}

/** Music is alike throughout: its first part tells how loud it is. */
const MEASURED = 20 * SAMPLE_RATE;
const BLOCK = Math.round(BLOCK_S * SAMPLE_RATE);

/** The gain of each block, smoothed. */
function ducking(voice: Float32Array): number[] {
  const low = 10 ** (-DUCK_DB / 20);
  const gains: number[] = [];
  let gain = 1;
  for (let start = 0; start < voice.length; start += BLOCK) {
    let power = 0;
    const end = Math.min(voice.length, start + BLOCK);
    for (let at = start; at < end; at += 1) power += (voice[at] ?? 0) ** 2;
    const wanted = Math.sqrt(power / (end - start)) > HEARD ? low : 1;
    gain += (wanted - gain) * (1 - Math.exp(-BLOCK_S / (wanted < gain ? DOWN_S : UP_S)));
    gains.push(gain);
  }
  return gains;
}
