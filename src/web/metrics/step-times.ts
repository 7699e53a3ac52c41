/** Durations of the steps of all films ever finished, without reading all of them at each scrape. */
import type { Database } from '../../db/client.ts';
import { type StepTimes, stepTimes } from '../../db/metrics.ts';
import { addTimes } from './histogram.ts';

/** Upper bounds, seconds: from "it was remembered" to "something is wrong". */
export const STEP_BOUNDS_S = [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800];
/** A film that was finished so long ago has been noted, also by a worker whose clock is a little off. */
const SETTLED_MS = 60_000;

/** @returns reads them: what is settled is counted once, what is recent anew each time */
export function countStepTimes(db: Database): (now: number) => Promise<StepTimes[]> {
  let settled: StepTimes[] = [];
  let until = new Date(0);
  return async (now) => {
    const border = new Date(Math.max(now - SETTLED_MS, until.getTime()));
    const counted = addTimes(settled, await stepTimes(db, STEP_BOUNDS_S, until, border));
    settled = counted;
    until = border;
    return addTimes(settled, await stepTimes(db, STEP_BOUNDS_S, border, new Date(now + SETTLED_MS)));
  };
}
