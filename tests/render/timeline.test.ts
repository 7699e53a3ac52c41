import { describe, expect, it } from 'vitest';
import { frameCounts } from '../../src/render/timeline.ts';

describe('frameCounts', () => {
  it('ends every scene on the frame nearest to its end in the film', () => {
    const durations = Array.from({ length: 200 }, (_, i) => 1.0166 + ((i * 37) % 11) / 7);
    const frames = frameCounts(durations);
    let endS = 0;
    let placed = 0;
    durations.forEach((duration, i) => {
      endS += duration;
      placed += frames[i] ?? 0;
      expect(Math.abs(placed - endS * 30)).toBeLessThanOrEqual(0.5);
    });
  });

  it('does not add up the rounding of many equal scenes', () => {
    // 0.416 s is 12.48 frames: rounded one by one, ten of them would lose five frames.
    expect(frameCounts(Array(10).fill(0.416)).reduce((a, b) => a + b)).toBe(125);
  });

  it('is empty for no scenes', () => expect(frameCounts([])).toEqual([]));
});
