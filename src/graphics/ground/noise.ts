/** Smooth noise from a seed. Pure numbers. */

/** One value in [-1, 1) for every pair of integers. */
function lattice(seed: number, x: number, y: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2147483648 - 1;
}

/** Quintic ease between lattice points: its second derivative is continuous, so hills show no kinks. */
function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

/** Smooth noise in about [-1, 1] at a point of the plane. */
export function smoothNoise(seed: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const acrossShare = ease(x - left);
  const downShare = ease(y - top);
  const upper = lattice(seed, left, top) * (1 - acrossShare) + lattice(seed, left + 1, top) * acrossShare;
  const lower =
    lattice(seed, left, top + 1) * (1 - acrossShare) + lattice(seed, left + 1, top + 1) * acrossShare;
  return upper * (1 - downShare) + lower * downShare;
}

/** Several octaves of smooth noise, each half as high and twice as fine as the one before; about [-1, 1]. */
export function rollingNoise(seed: number, x: number, y: number, octaves: number): number {
  let sum = 0;
  let height = 0.5;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += smoothNoise(seed + octave * 1013, x * scale, y * scale) * height;
    height *= 0.5;
    scale *= 2;
  }
  return sum;
}
