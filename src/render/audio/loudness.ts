/** How loud a stretch of speech is: ITU-R BS.1770-4, one channel at 48 kHz. */

/** The K-weighting's two filters at 48 kHz, b0 b1 b2 a1 a2 (BS.1770-4, tables 1 and 2). */
const K_WEIGHTING = [
  [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
  [1, -2, 1, -1.99004745483398, 0.99007225036621],
] as const;
/** Blocks of 400 ms that overlap by three quarters. */
const BLOCK = 19_200;
const HOP = 4_800;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/**
 * Integrated loudness in LUFS of mono samples (-1 to 1) at 48 kHz; -Infinity for silence. What is shorter than a
 * block is measured as one.
 */
export function loudness(samples: Float32Array): number {
  const powers = blockPowers(weigh(samples)).filter((power) => lufs(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufs(mean(powers)) + RELATIVE_GATE_LU;
  return lufs(mean(powers.filter((power) => lufs(power) > gate)));
}

function weigh(samples: Float32Array): Float64Array {
  const out = Float64Array.from(samples);
  for (const [b0, b1, b2, a1, a2] of K_WEIGHTING) {
    let x1 = 0;
    let x2 = 0;
    let y1 = 0;
    let y2 = 0;
    for (let i = 0; i < out.length; i += 1) {
      const x = out[i] ?? 0;
      const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      out[i] = y;
    }
  }
  return out;
}

/** Mean square of each block; of the whole where there is less than one. Each hop is summed once. */
function blockPowers(samples: Float64Array): number[] {
  const hops = Array.from({ length: Math.floor(samples.length / HOP) }, (_, hop) =>
    energy(samples.subarray(hop * HOP, (hop + 1) * HOP)),
  );
  const each = BLOCK / HOP;
  if (hops.length < each) return [energy(samples) / Math.max(1, samples.length)];
  return Array.from(
    { length: hops.length - each + 1 },
    (_, first) => hops.slice(first, first + each).reduce((sum, hop) => sum + hop, 0) / BLOCK,
  );
}

function energy(samples: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i += 1) sum += (samples[i] ?? 0) ** 2;
  return sum;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function lufs(power: number): number {
  return power === 0 ? Number.NEGATIVE_INFINITY : -0.691 + 10 * Math.log10(power);
}
