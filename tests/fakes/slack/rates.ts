/** How often something was done lately, and when it may be done again. */
import type { Rate } from './limits.ts';

export class Rates {
  private readonly taken = new Map<string, number[]>();

  constructor(private readonly clock: () => number) {}

  /** Takes one; gives 0, or the whole seconds to wait when there were too many. */
  take(key: string, rate: Rate): number {
    const now = this.clock();
    const recent = (this.taken.get(key) ?? []).filter((at) => now - at < rate.windowMs);
    const [oldest] = recent.slice(-rate.requests);
    const full = recent.length >= rate.requests && oldest !== undefined;
    this.taken.set(key, full ? recent : [...recent, now]);
    return full ? Math.max(1, Math.ceil((oldest + rate.windowMs - now) / 1000)) : 0;
  }
}
