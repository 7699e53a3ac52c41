/** Zero crossings of the filter to each side: enough that what it leaves of the mirror image can't be heard. */
const ZERO_CROSSINGS = 16;
/** Share of the band that passes before the filter starts to fall. */
const ROLL_OFF = 0.95;

/**
 * 16-bit mono sound at any whole rate as floats (-1 to 1) at another, by a windowed sinc. Sample k of the result
 * stands for the moment k / toRate, exactly: nothing is delayed or cut. Length: `round(n * toRate / fromRate)`.
 */
export function resample(pcm: Int16Array, fromRate: number, toRate: number): Float32Array {
  if (fromRate === toRate) return Float32Array.from(pcm, (value) => value / 32_768);
  const divisor = greatestCommonDivisor(fromRate, toRate);
  const phases = toRate / divisor;
  const step = fromRate / divisor;
  const filters = Array.from({ length: phases }, (_, phase) => filter(phase / phases, fromRate, toRate));
  const reach = halfWidth(fromRate, toRate);
  const out = new Float32Array(Math.round((pcm.length * toRate) / fromRate));
  for (let k = 0; k < out.length; k += 1) {
    const position = k * step;
    const taps = filters[position % phases];
    const first = Math.floor(position / phases) - reach + 1;
    if (taps === undefined) continue;
    let sum = 0;
    const end = Math.min(taps.length, pcm.length - first);
    for (let tap = Math.max(0, -first); tap < end; tap += 1) {
      sum += (taps[tap] ?? 0) * (pcm[first + tap] ?? 0);
    }
    out[k] = sum / 32_768;
  }
  return out;
}

/** Input samples that the filter takes in to each side. */
function halfWidth(fromRate: number, toRate: number): number {
  return Math.ceil(ZERO_CROSSINGS * Math.max(1, fromRate / toRate));
}

/** Weights of the input samples around a moment that lies `fraction` of a sample behind one of them. */
function filter(fraction: number, fromRate: number, toRate: number): Float64Array {
  const reach = halfWidth(fromRate, toRate);
  const cutoff = Math.min(1, toRate / fromRate) * ROLL_OFF;
  const taps = Float64Array.from({ length: 2 * reach }, (_, index) => {
    const distance = index - reach + 1 - fraction;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return Math.abs(distance) >= reach ? 0 : cutoff * sinc(cutoff * distance) * window;
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
