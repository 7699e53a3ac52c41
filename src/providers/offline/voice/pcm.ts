/** 16-bit mono samples: cleaning and cutting. Pure. */

/** Below any voice: takes away the offset and the rumble that the voice's filter leaves. */
const HIGH_PASS_HZ = 60;
/** Short enough to be no fade to the ear, long enough to be no click. */
const FADE_S = 0.008;

/** The same sound without a constant offset: a second-order Butterworth high-pass. */
export function removeOffset(pcm: Int16Array, sampleRate: number): Int16Array {
  const k = Math.tan((Math.PI * HIGH_PASS_HZ) / sampleRate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const a1 = 2 * (k * k - 1) * norm;
  const a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  const out = new Int16Array(pcm.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < pcm.length; i++) {
    const x = pcm[i] ?? 0;
    const y = norm * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = Math.max(-32768, Math.min(32767, Math.round(y)));
  }
  return out;
}

/** A copy of `pcm[from, to)` whose ends rise from and fall to silence. */
export function cutSoftly(pcm: Int16Array, from: number, to: number, sampleRate: number): Int16Array {
  const cut = pcm.slice(from, to);
  const fade = Math.min(Math.round(FADE_S * sampleRate), Math.floor(cut.length / 2));
  for (let i = 0; i < fade; i++) {
    const last = cut.length - 1 - i;
    cut[i] = Math.round(((cut[i] ?? 0) * i) / fade);
    cut[last] = Math.round(((cut[last] ?? 0) * i) / fade);
  }
  return cut;
}
