/** What a worker and its till say to each other, over the channel that Node opens between them. */
import type { Ticket } from '../../../core/ledger.ts';
import type { GeminiReply, GeminiRequest } from '../client.ts';

/** How the till reaches Gemini and the books. It goes over the channel alone: no argument, no file, no variable. */
export interface TillSetup {
  apiKey: string;
  /** null: Google's own */
  baseUrl: string | null;
  databaseUrl: string;
}

export interface TillCall {
  /** Tells the calls of one worker apart. */
  call: number;
  ticket: Ticket;
  model: string;
  request: GeminiRequest;
  timeoutMs: number;
}

export type ToTill =
  | ({ kind: 'open' } & TillSetup)
  | ({ kind: 'ask' } & TillCall)
  /** Nobody wants the answer any more. */
  | { kind: 'abort'; call: number }
  /** The worker leaves; the answer is for another one. */
  | { kind: 'leave'; call: number };

export type FromTill = { kind: 'reply'; call: number; reply: GeminiReply };
