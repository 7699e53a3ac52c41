/** Buckets of requests, with Discord's headers and 429 bodies. */
import type { Rate } from './limits.ts';

interface Bucket {
  used: number;
  endsAt: number;
}

export interface Taken {
  allowed: boolean;
  /** Seconds until the window ends. */
  resetAfter: number;
  headers: Record<string, string>;
}

export class Rates {
  /** How many 429 were given, by scope. */
  readonly refused = { user: 0, global: 0, oldEdits: 0 };
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly clock: () => number) {}

  /** Takes one request from a bucket. */
  take(key: string, rate: Rate): Taken {
    const now = this.clock();
    let bucket = this.buckets.get(key);
    if (!bucket || bucket.endsAt <= now) {
      bucket = { used: 0, endsAt: now + rate.windowMs };
      this.buckets.set(key, bucket);
    }
    const allowed = bucket.used < rate.requests;
    if (allowed) bucket.used += 1;
    const resetAfter = (bucket.endsAt - now) / 1000;
    const headers = {
      'X-RateLimit-Limit': `${rate.requests}`,
      'X-RateLimit-Remaining': `${rate.requests - bucket.used}`,
      'X-RateLimit-Reset': (bucket.endsAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': Buffer.from(key).toString('hex').slice(0, 32),
    };
    return { allowed, resetAfter, headers };
  }
}
