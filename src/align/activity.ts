/** What a sound's frames say above its own noise, and which of them hold speech. Pure. */
import { BANDS } from './spectrum.ts';

/** How far below its loud frames a band is still believed, dB: below are noise, echo and the coder. */
const RANGE_DB = 45;
/** A recording's own noise reaches this far above its quietest frames. */
const NOISE_DB = 4;
const QUIET_SHARE = 0.05;
const LOUD_SHARE = 0.95;
/** How far a frame with speech stands out: this share of the loud frames, and at least so many dB. */
const SPEECH_SHARE = 0.12;
const SPEECH_DB = 1.5;

export interface Sound {
  count: number;
  /** `count * BANDS` decibels. */
  bands: Float32Array;
  /** Each band's noise floor and loud level, dB. */
  floor: Float32Array;
  peak: Float32Array;
  /** How far each frame stands out of the floor, dB, the mean of its bands: a hiss and a vowel weigh alike. */
  level: Float32Array;
  /** Frames whose level is above it hold speech. */
  threshold: number;
}

/** @param bands `count * BANDS` decibels */
export function listen(bands: Float32Array): Sound {
  const count = bands.length / BANDS;
  const floor = new Float32Array(BANDS);
  const peak = new Float32Array(BANDS);
  for (let b = 0; b < BANDS; b++) {
    const sorted = Float32Array.from({ length: count }, (_, t) => bands[t * BANDS + b] ?? 0).sort();
    const loud = share(sorted, LOUD_SHARE);
    peak[b] = loud;
    floor[b] = Math.max(share(sorted, QUIET_SHARE) + NOISE_DB, loud - RANGE_DB);
  }
  const level = Float32Array.from({ length: count }, (_, t) => {
    let sum = 0;
    for (let b = 0; b < BANDS; b++) sum += Math.max(0, (bands[t * BANDS + b] ?? 0) - (floor[b] ?? 0));
    return sum / BANDS;
  });
  const threshold = Math.max(SPEECH_DB, SPEECH_SHARE * share(level.slice().sort(), LOUD_SHARE));
  return { count, bands, floor, peak, level, threshold };
}

const share = (sorted: Float32Array, part: number): number =>
  sorted[Math.floor(part * (sorted.length - 1))] ?? 0;

/** Whether each frame holds speech. */
export const speaking = ({ level, threshold }: Sound): boolean[] =>
  Array.from(level, (value) => value > threshold);

/** Stretches `[from, to)` of speech, in frames. Silences shorter than `bridge` frames are part of them. */
export function stretches(speech: boolean[], bridge: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [t, here] of speech.entries()) {
    if (!here) continue;
    const last = found.at(-1);
    if (last && t - last.to < bridge) last.to = t + 1;
    else found.push({ from: t, to: t + 1 });
  }
  return found;
}
