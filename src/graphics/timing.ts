/** When the parts of a graphic enter. */

/** The first part stands at once; the next waits for its fade to be seen. */
const FIRST_S = 0;
const SECOND_S = 0.2;
/** With the third a graphic says something, whatever comes later. */
const THIRD_S = 0.6;
/** Parts follow each other no slower than this, seconds, so that nobody waits for a graphic to fill. */
const STEP_S = { brisk: 0.4, spoken: 2.4 } as const;
/** Share of the scene by which everything stands: lists grow with the narration, the rest is there early. */
const DONE_BY = { brisk: 0.35, spoken: 0.62 } as const;

/**
 * Seconds from the scene's start at which each of `count` parts enters: rising, the first at 0, the last
 * within the first part of the scene.
 */
export function enterTimes(count: number, durationS: number, pace: 'brisk' | 'spoken'): number[] {
  const last = Math.max(0, durationS) * DONE_BY[pace];
  const second = Math.min(SECOND_S, last / 3);
  const third = Math.min(THIRD_S, (2 * last) / 3);
  const step = count > 3 ? Math.min(STEP_S[pace], (last - third) / (count - 3)) : 0;
  return Array.from({ length: count }, (_, index) => {
    if (index < 2) return index === 0 ? FIRST_S : Number(second.toFixed(3));
    return Number((third + step * (index - 2)).toFixed(3));
  });
}
