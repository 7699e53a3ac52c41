/** How long a video will still take. */
import { STEPS, type StepName } from '#src/core/job.ts';

/** Seconds a step takes on a small machine without keys; only used until the installation has made videos itself. */
const FIRST_GUESS: Record<StepName, number> = {
  'fetch-paper': 3,
  'generate-script': 1,
  'generate-audio': 12,
  'generate-videos': 40,
  'add-captions': 4,
};
/** How far this video's own pace may stretch or shrink what earlier videos took. */
const PACE = { slowest: 4, fastest: 0.25 };
/** Before this share of the expected work is done its pace says nothing. */
const PACE_FROM = 0.1;

type StepSeconds = Record<StepName, number>;

const median = (values: number[]): number | undefined => values.sort((a, b) => a - b)[values.length >> 1];

/** Expected seconds of each step: the median of earlier videos, or a first guess. */
export function expectedStepSeconds(earlier: Partial<StepSeconds>[]): StepSeconds {
  const expected = { ...FIRST_GUESS };
  for (const { name } of STEPS) {
    const seen = earlier.map((seconds) => seconds[name]).filter((seconds) => seconds !== undefined);
    expected[name] = median(seen) ?? expected[name];
  }
  return expected;
}

/**
 * Seconds left when `fraction` of `step` is done and `elapsedS` have gone since `startedAt`, where this run
 * began (a resumed job begins in the middle): what remains by the plan, at the pace that this run has shown.
 */
export function secondsLeft(
  expected: StepSeconds,
  startedAt: { step: StepName; fraction: number },
  now: { step: StepName; fraction: number },
  elapsedS: number,
): number {
  const total = STEPS.reduce((sum, { name }) => sum + expected[name], 0);
  const planned = plannedUntil(expected, now) - plannedUntil(expected, startedAt);
  const remaining = total - plannedUntil(expected, now);
  const known = planned > total * PACE_FROM;
  const pace = known ? Math.min(PACE.slowest, Math.max(PACE.fastest, elapsedS / planned)) : 1;
  return remaining * pace;
}

/** Planned seconds up to a point of the work. */
function plannedUntil(expected: StepSeconds, at: { step: StepName; fraction: number }): number {
  const index = STEPS.findIndex(({ name }) => name === at.step);
  const before = STEPS.slice(0, index).reduce((sum, { name }) => sum + expected[name], 0);
  return before + expected[at.step] * at.fraction;
}
