/** A rate limiter for one process. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimiter } from './types.ts';

/** Requests set out evenly but do not arrive so: the spacing is this much wider than the limit asks. */
const MARGIN = 1.05;

/** Lets `perSecond` requests go each second, evenly spaced, in the order in which they were asked for. */
export function createRateLimiter(perSecond: number): RateLimiter {
  const spacingMs = (1_000 / perSecond) * MARGIN;
  let next = 0;
  return {
    async take(signal) {
      signal.throwIfAborted();
      const now = performance.now();
      const at = Math.max(now, next);
      next = at + spacingMs;
      if (at > now) await sleep(at - now, undefined, { signal });
    },
  };
}
