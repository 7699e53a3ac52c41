/** How payloads reach the app: attempts, acknowledgements, and events that come again. */
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from './model.ts';

export type Kind = 'slash_commands' | 'interactive' | 'events_api';

export interface Attempt {
  at: number;
  retryNum: number;
  /** Why it comes again; empty the first time. */
  retryReason: string;
  transport: 'socket' | 'http' | 'none';
  /** `pending`, `ok`, or what went wrong, as Slack names it in retries. */
  outcome: string;
}

/** One command, interaction or event on its way to the app. */
export interface Delivery {
  id: string;
  kind: Kind;
  teamId: string;
  payload: Json;
  attempts: Attempt[];
  acknowledgedAt: number | null;
  /** The body of the acknowledgement. */
  answer: Json | null;
  /** What the person sees instead of a reaction: `operation_timeout`, `dispatch_failed`. */
  error: string | null;
  /** Attempts that were acknowledged after their time, or more than once. */
  lateAcks: number;
}

export interface Outcome {
  /** `ok`, or why not. */
  outcome: string;
  answer: Json | null;
  /** X-Slack-No-Retry: 1. */
  noRetry: boolean;
}

/** A way to the app. */
export interface Transport {
  name: 'socket' | 'http';
  deliver(delivery: Delivery, attempt: Attempt): Promise<Outcome>;
}

/** What can go wrong on Slack's side; a test switches it on. */
export interface Faults {
  /** Events come a second time after they were acknowledged. */
  twice: boolean;
  /** The first attempt of each event is lost; the next ones arrive. */
  loseFirst: boolean;
  /** Uploads are completed, but the message that shows them never comes. */
  dropShares: boolean;
  /** Calls of this method are done, but their answer never arrives. */
  loseAnswersOf: string | null;
  /** A workspace that does not have plan blocks yet. */
  refusePlans: boolean;
}

const FAILED: Outcome = { outcome: 'connection_failed', answer: null, noRetry: false };

export class Deliveries {
  readonly all: Delivery[] = [];
  readonly faults: Faults = {
    twice: false,
    loseFirst: false,
    dropShares: false,
    loseAnswersOf: null,
    refusePlans: false,
  };
  private readonly stopping = new AbortController();

  constructor(
    private readonly clock: () => number,
    private readonly retryDelays: readonly number[],
    /** Null: there is no way to the app. */
    private readonly transport: () => Transport | null,
  ) {
    setMaxListeners(0, this.stopping.signal);
  }

  /** Sends a payload. `onAnswer` gets the body of a timely acknowledgement, `{}` when it is empty. */
  send(
    id: string,
    kind: Kind,
    teamId: string,
    payload: Json,
    onAnswer: (answer: Json) => void = () => {},
  ): Delivery {
    const delivery: Delivery = {
      id,
      kind,
      teamId,
      payload,
      attempts: [],
      acknowledgedAt: null,
      answer: null,
      error: null,
      lateAcks: 0,
    };
    this.all.push(delivery);
    void this.run(delivery, onAnswer).catch((error: Error) => {
      if (error.name !== 'AbortError') delivery.error = String(error.stack);
    });
    return delivery;
  }

  /** No more attempts. */
  stop(): void {
    this.stopping.abort();
  }

  private async run(delivery: Delivery, onAnswer: (answer: Json) => void): Promise<void> {
    let reason = '';
    for (let retryNum = 0; retryNum <= this.retryDelays.length; retryNum++) {
      const delay = this.retryDelays[retryNum - 1];
      if (delay !== undefined) await pause(delay, undefined, { signal: this.stopping.signal });
      const { outcome, answer, noRetry } = await this.attempt(delivery, retryNum, reason);
      if (outcome === 'ok') {
        delivery.acknowledgedAt = this.clock();
        delivery.answer = answer;
        onAnswer(answer ?? {});
        if (this.faults.twice && delivery.kind === 'events_api')
          await this.attempt(delivery, retryNum + 1, this.timeout());
        return;
      }
      if (delivery.kind !== 'events_api') {
        delivery.error = outcome.endsWith('timeout') ? 'operation_timeout' : 'dispatch_failed';
        return;
      }
      if (noRetry) return;
      reason = outcome === 'lost' ? this.timeout() : outcome;
    }
  }

  /** What each transport calls an acknowledgement that did not come. */
  private timeout(): string {
    return this.transport()?.name === 'http' ? 'http_timeout' : 'timeout';
  }

  private async attempt(delivery: Delivery, retryNum: number, retryReason: string): Promise<Outcome> {
    const transport = this.transport();
    const attempt: Attempt = {
      at: this.clock(),
      retryNum,
      retryReason,
      transport: transport?.name ?? 'none',
      outcome: 'pending',
    };
    delivery.attempts.push(attempt);
    const lost = this.faults.loseFirst && retryNum === 0 && delivery.kind === 'events_api';
    const result = lost
      ? { ...FAILED, outcome: 'lost' }
      : ((await transport?.deliver(delivery, attempt)) ?? FAILED);
    attempt.outcome = result.outcome;
    return result;
  }
}
