/** Two sounds as rows of numbers that are alike where the same thing is said. Pure. */
import { type Sound, speaking } from './activity.ts';
import { BANDS } from './spectrum.ts';

const CEPSTRA = 13;
/** Level and shape of the spectrum, and the slope of each. */
const WIDTH = 2 * CEPSTRA;
/** Of a band that noise has drowned: it still says a little, dB. */
const LEAST_DEPTH_DB = 10;
/** Frames on each side over which a slope is taken. */
const SLOPE_REACH = 3;

/**
 * Mel cepstra with their slopes, each sound normalised by its own speech so that voice, loudness and microphone drop
 * out. Both are cut off at the same depth below their loud frames, that of the noisier one: what one recording
 * cannot show must not count against the other.
 *
 * @returns `WIDTH` values a frame, for each sound
 */
export function features(one: Sound, other: Sound): [Float32Array, Float32Array] {
  const depth = one.peak.map((peak, b) =>
    Math.max(
      LEAST_DEPTH_DB,
      Math.min(peak - (one.floor[b] ?? 0), (other.peak[b] ?? 0) - (other.floor[b] ?? 0)),
    ),
  );
  const rows = (sound: Sound): Float32Array => {
    const floor = sound.peak.map((peak, b) => peak - (depth[b] ?? 0));
    return withSlopes(normalised(cepstra(sound, floor), speaking(sound)));
  };
  return [rows(one), rows(other)];
}

/** The root mean square difference of two frames. */
export function distance(a: Float32Array, t: number, b: Float32Array, s: number): number {
  let sum = 0;
  let [i, j] = [t * WIDTH, s * WIDTH];
  for (const end = i + WIDTH; i < end; i++, j++) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum / WIDTH);
}

function cepstra({ count, bands }: Sound, floor: Float32Array): Float32Array {
  const cosines = Float32Array.from({ length: CEPSTRA * BANDS }, (_, i) =>
    Math.cos((Math.PI * Math.floor(i / BANDS) * ((i % BANDS) + 0.5)) / BANDS),
  );
  const rows = new Float32Array(count * CEPSTRA);
  const frame = new Float32Array(BANDS);
  for (let t = 0; t < count; t++) {
    for (let b = 0; b < BANDS; b++) frame[b] = Math.max(bands[t * BANDS + b] ?? 0, floor[b] ?? 0);
    for (let k = 0; k < CEPSTRA; k++) {
      let sum = 0;
      for (let b = 0; b < BANDS; b++) sum += (frame[b] ?? 0) * (cosines[k * BANDS + b] ?? 0);
      rows[t * CEPSTRA + k] = sum;
    }
  }
  return rows;
}

/** Zero mean and unit variance over the frames with speech. */
function normalised(rows: Float32Array, speech: boolean[]): Float32Array {
  for (let k = 0; k < CEPSTRA; k++) {
    let [sum, squares, n] = [0, 0, 0];
    for (const [t, here] of speech.entries()) {
      if (!here) continue;
      const value = rows[t * CEPSTRA + k] ?? 0;
      sum += value;
      squares += value * value;
      n++;
    }
    const mean = sum / Math.max(1, n);
    const deviation = Math.sqrt(Math.max(1e-6, squares / Math.max(1, n) - mean * mean));
    for (let at = k; at < rows.length; at += CEPSTRA) rows[at] = ((rows[at] ?? 0) - mean) / deviation;
  }
  return rows;
}

function withSlopes(rows: Float32Array): Float32Array {
  const count = rows.length / CEPSTRA;
  const out = new Float32Array(count * WIDTH);
  let norm = 0;
  for (let d = 1; d <= SLOPE_REACH; d++) norm += (2 * d * d) / SLOPE_REACH;
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < CEPSTRA; k++) {
      let slope = 0;
      for (let d = 1; d <= SLOPE_REACH; d++) {
        const after = rows[Math.min(count - 1, t + d) * CEPSTRA + k] ?? 0;
        slope += d * (after - (rows[Math.max(0, t - d) * CEPSTRA + k] ?? 0));
      }
      out[t * WIDTH + k] = rows[t * CEPSTRA + k] ?? 0;
      out[t * WIDTH + CEPSTRA + k] = slope / norm;
    }
  }
  return out;
}
