import { describe, expect, it } from 'vitest';
import { loudness } from '#src/render/audio/loudness.ts';

const tone = (amplitude: number, seconds: number) =>
  Float32Array.from(
    { length: seconds * 48_000 },
    (_, i) => amplitude * Math.sin((2 * Math.PI * 997 * i) / 48_000),
  );

describe('loudness', () => {
  // BS.1770-4: a sine of 997 Hz at full scale in one channel is at -3.01 LKFS.
  it('measures the reference tone', () => expect(loudness(tone(1, 2))).toBeCloseTo(-3.01, 1));
  it('follows the level', () => expect(loudness(tone(0.1, 2))).toBeCloseTo(-23.01, 1));
  it('measures what is shorter than a block', () => expect(loudness(tone(0.1, 0.2))).toBeCloseTo(-23, 0));
  it('leaves pauses out', () => {
    const withPause = new Float32Array(10 * 48_000);
    withPause.set(tone(0.1, 2), 48_000);
    expect(Math.abs(loudness(withPause) + 23)).toBeLessThan(0.8);
  });
  it('calls silence silence', () => {
    expect(loudness(new Float32Array(48_000))).toBe(Number.NEGATIVE_INFINITY);
    expect(loudness(new Float32Array(0))).toBe(Number.NEGATIVE_INFINITY);
  });
});
