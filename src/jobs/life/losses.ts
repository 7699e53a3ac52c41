/** Whether a job is what ends its workers. Pure. */
import { AppError } from '#src/core/errors.ts';
import type { Losses } from '#src/core/losses.ts';

/** Workers that a job may lose without getting any further. Restarts in a row must not fail a job that goes on. */
const MOST_LOST_HERE = 2;

/**
 * The job's losses once `lost` of its workers have died in all, this run at `percent`.
 *
 * @param lost as the queue counts them; a worker that leaves in order is none
 */
export function lossesAt(before: Losses | null, lost: number, percent: number): Losses | null {
  const seen = before && before.seen <= lost ? before.seen : 0;
  if (lost === seen) return before;
  const here = before && percent <= before.percent ? before.here : 0;
  return { seen: lost, here: here + lost - seen, percent };
}

/** Whether the job is taken for the cause. */
export const isDeadly = (losses: Losses | null): boolean => (losses?.here ?? 0) >= MOST_LOST_HERE;

/** What becomes of such a job. */
export const keptDying = (): AppError =>
  new AppError('job.deadly', {
    message: 'its workers kept dying at the same place',
    userMessage:
      'Making this video stopped the machine twice at the same place, so it was not tried again. Please send another version of the paper, or tell us the job id and we will look into it.',
  });
