import { describe, expect, it } from 'vitest';
import { resample } from '#src/render/audio/resample.ts';

const sine = (rate: number, hertz: number, samples: number) =>
  Int16Array.from({ length: samples }, (_, i) => 20_000 * Math.sin((2 * Math.PI * hertz * i) / rate));

describe('resample', () => {
  it.each([16_000, 22_050, 24_000, 44_100, 96_000])(
    'keeps a tone at %i Hz, at its moment and level',
    (rate) => {
      const out = resample(sine(rate, 1000, rate / 10), rate, 48_000);
      expect(out).toHaveLength(4800);
      for (let i = 200; i < out.length - 200; i += 1) {
        const expected = (20_000 / 32_768) * Math.sin((2 * Math.PI * 1000 * i) / 48_000);
        expect(Math.abs((out[i] ?? 0) - expected)).toBeLessThan(0.002);
      }
    },
  );

  it('leaves no mirror image above the band of the source', () => {
    // 7 kHz at 16 kHz would come back at 9 kHz: project the result on that tone.
    const out = resample(sine(16_000, 7000, 16_000), 16_000, 48_000);
    let [re, im] = [0, 0];
    for (let i = 0; i < out.length; i += 1) {
      re += (out[i] ?? 0) * Math.cos((2 * Math.PI * 9000 * i) / 48_000);
      im += (out[i] ?? 0) * Math.sin((2 * Math.PI * 9000 * i) / 48_000);
    }
    expect((2 * Math.hypot(re, im)) / out.length).toBeLessThan(0.001);
  });

  it('passes sound at the rate through', () => {
    expect([...resample(Int16Array.of(-32_768, 0, 16_384), 48_000, 48_000)]).toEqual([-1, 0, 0.5]);
  });
});
