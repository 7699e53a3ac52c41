/** Whether a job is what ends its workers. Pure. */
import { AppError } from '#src/core/errors.ts';
import type { Losses } from '#src/core/losses.ts';

/** Workers that a job may lose without getting any further. Restarts in a row must not fail a job that goes on. */
const MOST_LOST_HERE = 2;

/** Where a job is: what it says of itself, how many things it has made, which says more, and on which database. */
export type Reached = Pick<Losses, 'percent' | 'made' | 'databaseSince'>;

/** Workers that have died since the job's losses were noted. @param lost as the queue counts them; one that leaves in order is none */
export const newlyLost = (before: Losses | null, lost: number): number =>
  lost - (before && before.seen <= lost ? before.seen : 0);

/** The job's losses once `lost` of its workers have died in all, this run where it has `reached`. */
export function lossesAt(before: Losses | null, lost: number, reached: Reached): Losses | null {
  const more = newlyLost(before, lost);
  if (more === 0) return before;
  const further =
    !before ||
    reached.percent > before.percent ||
    reached.made > before.made ||
    reached.databaseSince !== before.databaseSince;
  return { seen: lost, here: (further ? 0 : before.here) + more, ...reached };
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
