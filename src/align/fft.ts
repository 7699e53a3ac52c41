/** Power spectra by a radix-2 fast Fourier transform (Cooley and Tukey 1965). Pure. */

/**
 * A transform for frames of `size` samples, a power of two.
 *
 * @returns a function that writes the power at 0 … size/2 (size/2 + 1 values) of `frame` into `power`; `frame` may
 *   be shorter than `size` and is then padded with zeros
 */
export function powerSpectrum(size: number): (frame: Float32Array, power: Float32Array) => void {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const half = size / 2;
  const cosines = Float64Array.from({ length: half }, (_, i) => Math.cos((-2 * Math.PI * i) / size));
  const sines = Float64Array.from({ length: half }, (_, i) => Math.sin((-2 * Math.PI * i) / size));
  const order = bitReversed(size);
  return (frame, power) => {
    im.fill(0);
    for (let i = 0; i < size; i++) re[i] = frame[order[i] ?? 0] ?? 0;
    for (let span = 1; span < size; span *= 2) {
      const stride = half / span;
      for (let start = 0; start < size; start += 2 * span) {
        for (let k = 0; k < span; k++) {
          const top = start + k;
          const bottom = top + span;
          const c = cosines[k * stride] ?? 0;
          const s = sines[k * stride] ?? 0;
          const x = re[bottom] ?? 0;
          const y = im[bottom] ?? 0;
          const turnedX = x * c - y * s;
          const turnedY = x * s + y * c;
          re[bottom] = (re[top] ?? 0) - turnedX;
          im[bottom] = (im[top] ?? 0) - turnedY;
          re[top] = (re[top] ?? 0) + turnedX;
          im[top] = (im[top] ?? 0) + turnedY;
        }
      }
    }
    for (let i = 0; i <= half; i++) power[i] = (re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2;
  };
}

function bitReversed(size: number): Uint32Array {
  const bits = Math.log2(size);
  return Uint32Array.from({ length: size }, (_, index) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed |= ((index >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
}
