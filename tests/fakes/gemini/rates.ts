/** How many calls a model takes: a minute, a day, at a time. */
import { type ApiError, quota } from './errors.ts';
import type { Limits } from './models.ts';

const MINUTE_MS = 60_000;

/** Daily quotas start anew at midnight in California. */
const pacificDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

export class Rates {
  private readonly taken = new Map<string, number[]>();
  private readonly running = new Map<string, number>();
  /** Most calls of a model that were under way at once. */
  readonly peak = new Map<string, number>();

  constructor(private readonly clock: () => number) {}

  /** Counts a call, or gives the refusal. */
  enter(model: string, { perMinute, perDay, concurrent }: Limits): ApiError | null {
    const now = this.clock();
    const all = this.taken.get(model) ?? [];
    const today = all.filter((time) => pacificDay.format(time) === pacificDay.format(now));
    const minute = all.filter((time) => now - time < MINUTE_MS);
    const running = this.running.get(model) ?? 0;
    if (perDay !== null && today.length >= perDay) return quota(model, 'Day', perDay, 37);
    const oldest = minute[0];
    if (perMinute !== null && oldest !== undefined && minute.length >= perMinute) {
      return quota(model, 'Minute', perMinute, Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1_000)));
    }
    if (concurrent !== null && running >= concurrent) return quota(model, 'Minute', concurrent, 1);
    this.taken.set(model, [...all, now]);
    this.running.set(model, running + 1);
    this.peak.set(model, Math.max(this.peak.get(model) ?? 0, running + 1));
    return null;
  }

  leave(model: string): void {
    this.running.set(model, (this.running.get(model) ?? 1) - 1);
  }
}
