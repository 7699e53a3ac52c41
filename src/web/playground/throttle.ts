/** Keeps anybody from asking too often: nobody who types notices. In memory, for this process alone. */

/** Beyond these the oldest are forgotten: memory matters more than an exact count. */
const MAX_KEYS = 10_000;
const MINUTE_MS = 60_000;

/** @returns in how many seconds the next one may come; 0: now, and it is counted */
export type Throttle = (key: string, now?: number) => number;

/** @param perMinute how many may come in a minute, all at once if need be */
export function throttle(perMinute: number): Throttle {
  const spacingMs = MINUTE_MS / perMinute;
  /** When each would be at rest again, ms. */
  const busyUntil = new Map<string, number>();
  return (key, now = Date.now()) => {
    const at = Math.max(now, busyUntil.get(key) ?? 0) + spacingMs;
    const waitMs = at - now - MINUTE_MS;
    if (waitMs > 0) return Math.ceil(waitMs / 1_000);
    busyUntil.delete(key);
    busyUntil.set(key, at);
    const [oldest] = busyUntil.keys();
    if (busyUntil.size > MAX_KEYS && oldest !== undefined) busyUntil.delete(oldest);
    return 0;
  };
}
