/** Sound as frames: log energies in mel bands, one frame every ten milliseconds. Pure. */
import { powerSpectrum } from './fft.ts';

export const HOP_S = 0.01;
const WINDOW_S = 0.025;
/** Below lies hum, above it little of speech that all rates and voices share. */
const LOWEST_HZ = 100;
export const HIGHEST_HZ = 6400;
export const BANDS = 24;
/** Lifts the high bands, where consonants are told apart. */
const PRE_EMPHASIS = 0.97;
/** Keeps the logarithm of digital silence finite; far below the noise of any recording at 16 bit. */
const TINY = 1;

/** Power spectra of the frames of a sound, before any band is cut. */
export interface Spectra {
  count: number;
  /** Bins a frame. */
  bins: number;
  /** `count * bins` values. */
  power: Float32Array;
  binHz: number;
}

/** The frames of a sound; frame `t` is centred at `(t + 0.5) * hopS`. */
export function spectra(pcm: Int16Array, sampleRate: number, hopS = HOP_S): Spectra {
  const length = Math.round(WINDOW_S * sampleRate);
  const size = 2 ** Math.ceil(Math.log2(length));
  const bins = size / 2 + 1;
  const count = Math.max(1, Math.floor(pcm.length / sampleRate / hopS));
  const window = Float32Array.from(
    { length },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length),
  );
  const transform = powerSpectrum(size);
  const power = new Float32Array(count * bins);
  const frame = new Float32Array(length);
  for (let t = 0; t < count; t++) {
    const from = Math.round((t + 0.5) * hopS * sampleRate - length / 2);
    for (let i = 0; i < length; i++) {
      frame[i] = ((pcm[from + i] ?? 0) - PRE_EMPHASIS * (pcm[from + i - 1] ?? 0)) * (window[i] ?? 0);
    }
    transform(frame, power.subarray(t * bins, (t + 1) * bins));
  }
  return { count, bins, power, binHz: sampleRate / size };
}

/** The same sound in frames that are `by` times as long: the mean power of each `by` frames. */
export function pooled({ count, bins, power, binHz }: Spectra, by: number): Spectra {
  const fewer = Math.ceil(count / by);
  const mean = new Float32Array(fewer * bins);
  for (let t = 0; t < count; t++) {
    const group = Math.floor(t / by);
    const size = Math.min(by, count - group * by);
    for (let i = 0; i < bins; i++) {
      const at = group * bins + i;
      mean[at] = (mean[at] ?? 0) + (power[t * bins + i] ?? 0) / size;
    }
  }
  return { count: fewer, bins, power: mean, binHz };
}

const melOf = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
const hzOf = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/**
 * Decibels in triangular mel bands (Davis and Mermelstein 1980).
 *
 * @param topHz the upper end of the highest band, the same for sounds that are to be compared
 * @param warp above 1 reads the bands that much higher, as a shorter vocal tract has them
 * @returns `count * BANDS` values
 */
export function melBands({ count, bins, power, binHz }: Spectra, topHz: number, warp = 1): Float32Array {
  const [low, high] = [melOf(LOWEST_HZ), melOf(topHz)];
  const edges = Array.from(
    { length: BANDS + 2 },
    (_, i) => hzOf(low + ((high - low) * i) / (BANDS + 1)) * warp,
  );
  const filters = Array.from({ length: BANDS }, (_, b) =>
    triangle(edges[b] ?? 0, edges[b + 1] ?? 0, edges[b + 2] ?? 0, binHz, bins),
  );
  const bands = new Float32Array(count * BANDS);
  for (let t = 0; t < count; t++) {
    for (const [b, { first, weights }] of filters.entries()) {
      let sum = 0;
      for (let i = 0; i < weights.length; i++) sum += (power[t * bins + first + i] ?? 0) * (weights[i] ?? 0);
      bands[t * BANDS + b] = 10 * Math.log10(sum + TINY);
    }
  }
  return bands;
}

function triangle(from: number, peak: number, to: number, binHz: number, bins: number) {
  const first = Math.ceil(from / binHz);
  const last = Math.min(bins - 1, Math.floor(to / binHz));
  const weights = Float32Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const hz = (first + i) * binHz;
    return hz <= peak ? (hz - from) / (peak - from) : (to - hz) / (to - peak);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { first, weights: sum > 0 ? weights.map((weight) => weight / sum) : weights };
}
