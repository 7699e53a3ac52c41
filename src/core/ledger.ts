/** What is bought of the paid providers, noted before it is asked for. Behind this port stands the database. */
import type { Person } from './job.ts';

/** For whom money is spent. */
export interface Payer {
  jobId: string;
  person: Person;
}

/**
 * `intent`: its price is noted, nothing has gone out. `asked`: the request is on its way. `known`: the provider
 * works on it and has named the task. `done`: delivered. `failed`: refused, or delivered and of no use. `unknown`:
 * asked and never answered, so counted as spent. `cancelled`: called off by the person.
 */
export type PurchaseState = 'intent' | 'asked' | 'known' | 'done' | 'failed' | 'unknown' | 'cancelled';

/** One thing to buy. */
export interface Order {
  /** Hash of what is bought (provider, model, inputs): two orders with one key are the same purchase. */
  key: string;
  provider: 'gemini' | 'runway' | 'llm';
  kind: 'script' | 'reading' | 'looking' | 'narration' | 'prompt' | 'clip';
  model: string;
  /** What the price is made of: `{ seconds: 6 }`, `{ inputTokens: 9000, outputTokens: 3000 }`. */
  units: Record<string, number>;
  /** Expected price, USD. */
  estimateUsd: number;
  /** null: nobody's, as in a benchmark. */
  payer: Payer | null;
  /** How many purchases of this provider and kind may be under way at once, over all workers. */
  concurrent: number;
}

/** What was delivered, kept until the pipeline has made its own file of it. */
export interface Delivery {
  bytes: Uint8Array;
  /** Says what the bytes are: a media type. */
  type: string;
}

/** A purchase that this worker alone may go on with. Every change is stored when its promise resolves. */
export interface HeldPurchase {
  readonly state: PurchaseState;
  readonly taskId: string | null;
  /** Why it failed. */
  readonly reason: string | null;
  /** What `sending` noted; null: nothing can have gone out that waits for it. */
  readonly before: unknown;
  readonly delivery: Delivery | null;
  /**
   * Waits for a free place, then books the price and notes that the request goes out.
   *
   * @throws AppError `limit.reached` (transient, with `retryAfterMs`) where the day's budget is used up
   */
  ask(signal: AbortSignal): Promise<void>;
  /** Notes that the request goes out, and how the account was just before: to look at should its outcome stay unknown. */
  sending(before: Record<string, unknown>): Promise<void>;
  /** It was not taken, and costs nothing: it may be asked for again. */
  putBack(): Promise<void>;
  /** The provider has taken it, and this is its name for the task. */
  known(taskId: string): Promise<void>;
  done(actualUsd: number, delivery: Delivery | null): Promise<void>;
  failed(actualUsd: number, reason: string): Promise<void>;
  unknown(reason: string): Promise<void>;
  cancelled(actualUsd: number): Promise<void>;
  /** What was asked of the same model after this, and certainly taken by the provider: how many, and their price. */
  takenSince(): Promise<{ count: number; usd: number }>;
  /** Lets go; another worker may take it up. Whatever state it is in stays. */
  release(): Promise<void>;
}

export interface Ledger {
  /**
   * Takes the purchase up that is known under the order's key, or begins one. Waits while another worker has it.
   * What failed for money or after it was begun, or was never answered, stays on record for some hours: a job that
   * is delivered again does not pay for it again.
   */
  hold(order: Order, signal: AbortSignal): Promise<HeldPurchase>;
}
