/** When a transient failure is tried again. */
import { AppError } from '#src/core/errors.ts';

/**
 * How often a job is tried in all before a transient failure counts as final: the pauses come to two minutes at
 * least, so that a store or a source may be away for one.
 */
export const MAX_ATTEMPTS = 8;
/**
 * A worker asks a queue that was away again so soon (BullMQ's own 15 s outlast a lock): what ended meanwhile is settled
 * before it counts as lost, and is not given to the same worker a second time.
 */
export const ASK_AGAIN_MS = 500;
const FIRST_MS = 2_000;
const LONGEST_MS = 120_000;
/** Share of the delay that is random, so that jobs that failed together do not come back together. */
const JITTER = 0.5;

/**
 * Milliseconds until the next attempt: 2, 4, 8, … seconds, up to half of it taken off at random, and never
 * sooner than the failed service asked for.
 *
 * @param attemptsMade attempts so far, 1 after the first
 * @param random 0 to 1
 */
export function backoffMs(attemptsMade: number, error: unknown, random: number): number {
  const delay = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attemptsMade - 1));
  const jittered = delay * (1 - JITTER * random);
  const asked = error instanceof AppError ? (error.retryAfterMs ?? 0) : 0;
  return Math.round(Math.max(asked, jittered));
}
