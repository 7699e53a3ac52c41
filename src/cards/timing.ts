/** When the parts of a card enter. */

/** The first part stands at once; the next waits for its fade to be seen. */
const FIRST_S = 0;
const SECOND_S = 0.2;
/** Parts follow each other no slower than this, seconds, so that nobody waits for a card to fill. */
const STEP_S = { brisk: 0.4, spoken: 2.4 } as const;
/** Share of the scene by which everything stands: lists grow with the narration, the rest is there early. */
const DONE_BY = { brisk: 0.35, spoken: 0.62 } as const;

/**
 * Seconds from the scene's start at which each of `count` parts enters: rising, the first at 0, the last
 * within the first part of the scene.
 */
export function enterTimes(count: number, durationS: number, pace: 'brisk' | 'spoken'): number[] {
  const last = Math.max(0, durationS) * DONE_BY[pace];
  const start = Math.min(SECOND_S, last / 2);
  const step = count > 2 ? Math.min(STEP_S[pace], (last - start) / (count - 2)) : 0;
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? FIRST_S : Number((start + step * (index - 1)).toFixed(3)),
  );
}
