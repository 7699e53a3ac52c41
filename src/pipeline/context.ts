/** What every step is handed, and nothing else: steps import no client, no environment and no clock. */
import type { StepName } from '#src/core/job.ts';
import type { Payer } from '#src/core/ledger.ts';
import type { CallContext } from '#src/core/ports.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Storage } from '#src/storage/port.ts';
import type { Memoise } from './memo.ts';

export interface PipelineContext {
  signal: AbortSignal;
  log: Logger;
  memo: Memoise;
  storage: Storage;
  /** A folder of this run's own, removed when it ends. */
  scratch: string;
  /** Whom paid calls are booked to; absent: nobody. */
  payer?: Payer;
  /** What the job's script has taken so far; absent: nobody counts. */
  spent?(): Promise<{ calls: number; usd: number }>;
  /** How much of the step is done, 0 to 1. */
  progress(step: StepName, fraction: number): void;
}

/** What a provider needs of the step's context. */
export const callContext = ({ signal, payer }: PipelineContext): CallContext => ({
  signal,
  ...(payer ? { payer } : {}),
});
