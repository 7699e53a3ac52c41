/** The till's own side: it makes each call once, keeps what comes, and ends when nobody is left to serve. */
import type { Clock } from '../../../core/clock.ts';
import type { Ticket, TillBooks } from '../../../core/ledger.ts';
import type { GeminiClient, GeminiReply } from '../client.ts';
import { packReply } from './kept-reply.ts';
import type { FromTill, TillCall, TillSetup, ToTill } from './messages.ts';

export interface TillParts {
  client: GeminiClient;
  books: TillBooks;
  clock: Clock;
}

/** The worker's end of the channel: `process` of a child that was forked. */
export interface Channel {
  connected: boolean;
  send?(message: FromTill): unknown;
  on(event: 'message', listener: (message: ToTill) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

/** The books may be away when an answer comes: it is tried for so long to keep it, and soon after they are back. */
const KEEP_TRIES = 600;
const KEEP_PAUSE_MS = 1_000;
const MOST_ANSWERED = 50;

interface Open {
  stop: AbortController;
  /** No worker waits for it here. */
  left: boolean;
}

/** Serves until the worker is gone, however it went, and every call has ended; then `end` is called. */
export function serveTill(channel: Channel, open: (setup: TillSetup) => TillParts, end: () => void): void {
  let parts: TillParts | null = null;
  const calls = new Map<number, Open>();
  /** Answered lately: a worker that dies before it has judged an answer does not keep the next one waiting. */
  const answered: Ticket[] = [];
  const endIfIdle = () => {
    if (!channel.connected && calls.size === 0) end();
  };

  async function ask({ client, books, clock }: TillParts, call: TillCall, state: Open): Promise<void> {
    const { ticket, model, request, timeoutMs } = call;
    const renewing = setInterval(() => void books.renew(ticket).catch(() => undefined), books.renewMs);
    try {
      const reply = await make(books, call, () =>
        client.generate(model, request, { timeoutMs, signal: state.stop.signal, ticket }),
      );
      if (reply.kind !== 'stopped') await keep(reply, { books, clock }, call);
      if (channel.connected) {
        channel.send?.({ kind: 'reply', call: call.call, reply });
        answered.push(ticket);
        if (answered.length > MOST_ANSWERED) answered.shift();
      } else state.left = true;
      if (state.left) await books.release(ticket).catch(() => undefined);
    } finally {
      clearInterval(renewing);
    }
  }

  channel.on('message', (message) => {
    if (message.kind === 'open') parts = open(message);
    else if (message.kind === 'abort') calls.get(message.call)?.stop.abort('cancel');
    else if (message.kind === 'leave') {
      const state = calls.get(message.call);
      if (state) state.left = true;
    } else if (parts) {
      const state: Open = { stop: new AbortController(), left: false };
      calls.set(message.call, state);
      void ask(parts, message, state).finally(() => {
        calls.delete(message.call);
        endIfIdle();
      });
    }
  });
  channel.on('disconnect', () => {
    const letGo = answered.map((ticket) => parts?.books.release(ticket));
    void Promise.allSettled(letGo).then(endIfIdle);
  });
}

/** What cannot be noted does not go out. */
async function make(
  books: TillBooks,
  { ticket }: TillCall,
  send: () => Promise<GeminiReply>,
): Promise<GeminiReply> {
  const may = await books.sending(ticket).catch(() => null);
  if (may) return send();
  const message = may === false ? 'the purchase is in other hands' : 'the books were away: nothing was sent';
  return { kind: 'busy', message, retryAfterMs: null };
}

async function keep(
  reply: GeminiReply,
  { books, clock }: Pick<TillParts, 'books' | 'clock'>,
  { ticket }: TillCall,
): Promise<void> {
  for (let tries = 1; tries <= KEEP_TRIES; tries += 1) {
    try {
      return await books.keep(ticket, packReply(reply));
    } catch {
      await clock.sleep(KEEP_PAUSE_MS);
    }
  }
}
