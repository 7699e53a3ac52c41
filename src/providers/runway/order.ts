/** What is asked of Runway, with what, and what comes of it. */
import type { Clock } from '#src/core/clock.ts';
import type { Ledger } from '#src/core/ledger.ts';
import type { RateLimiter } from '#src/core/ports.ts';
import type { ClipBody, RunwayClient } from './client.ts';
import type { Failure } from './outcomes.ts';

export interface RunwayDeps {
  client: RunwayClient;
  ledger: Ledger;
  limiter: RateLimiter;
  clock: Clock;
}

export interface ClipOrder {
  body: ClipBody;
  credits: number;
  /** The task whose picture is `promptImage`: the picture's address changes, and is the same purchase. */
  picture?: string;
  /** Tells repeated purchases of the same body apart. */
  turn: string;
}

export type BoughtClip =
  | { kind: 'ready'; taskId: string; url: string }
  /**
   * `unsafe`: Runway's safety rules refuse it: the same prompt will never do. `broken`: it may do better once more.
   * `impossible`: Runway does not take this, or somebody called it off.
   */
  | Failure
  /** Nobody can say whether it was made; it counts as spent, and is not asked for again. */
  | { kind: 'unsure' };
