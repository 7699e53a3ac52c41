/** Buys one answer of Gemini: booked before it is asked for, kept once it is there, never asked for blindly. */
import type { Clock } from '#src/core/clock.ts';
import { AppError, cancelled } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { Delivery, HeldPurchase, Ledger, Order } from '#src/core/ledger.ts';
import type { CallContext, RateLimiter } from '#src/core/ports.ts';
import { isCancelledByPerson } from '#src/core/stop.ts';
import { geminiUsd } from '../paid/price-list.ts';
import type { GeminiAnswer, GeminiClient, GeminiReply, GeminiRequest } from './client.ts';
import { untilPacificMidnight } from './http-fault.ts';

export interface GeminiDeps {
  /** In whose name calls are booked; absent: Gemini's, at its prices. Calls of a model of one's own cost nothing here. */
  provider?: 'llm';
  client: GeminiClient;
  ledger: Ledger;
  limiter: RateLimiter;
  clock: Clock;
}

/** One request, and what is made of its answer. */
export interface Item {
  kind: Order['kind'];
  model: string;
  request: GeminiRequest;
  /** Tells repeated purchases of the same request apart: 1, 2, … */
  turn: number;
  /** Expected size. */
  tokens: { input: number; output: number };
  timeoutMs: number;
  /** How many of this kind may be under way at once, over all workers. */
  concurrent: number;
  /** What to keep of a complete answer; a string says why it is of no use. */
  accept(answer: GeminiAnswer): Delivery | string;
}

export type Bought =
  | { kind: 'delivered'; delivery: Delivery }
  /** It came, was charged for, and is of no use. */
  | { kind: 'useless'; reason: string }
  /** Safety rules refuse the request, or cut the answer. */
  | { kind: 'blocked'; reason: string }
  /** No answer was heard; it counts as spent. */
  | { kind: 'unheard' }
  /** The model is no longer there. */
  | { kind: 'gone'; message: string };

/** Pauses after which a service that is busy is asked again, ms; an own wish of the service goes before. */
const PAUSES_MS = [2_000, 8_000, 20_000];
/** A longer wish is not waited for here: the job goes back into the queue. */
const LONGEST_PAUSE_MS = 65_000;
const LATER_MS = 60_000;

/** How a blocked answer is noted in the ledger. */
const BLOCKED = 'blocked by safety rules: ';
const SAFETY_ENDS = new Set(['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII', 'LANGUAGE']);

/** The books may be away when an answer comes: so often it is tried to keep it, and soon after they are back. */
const KEEP_TRIES = 600;
const KEEP_PAUSE_MS = 1_000;

/**
 * A worker that leaves waits for the answer that it has asked for. One that is killed loses it: that call counts as
 * spent, and is reported as unheard to whoever takes the purchase up.
 *
 * @throws AppError `provider.quota` or `limit.reached` (transient, with `retryAfterMs`), `provider.unavailable`
 * (transient: busy; permanent: the key or the request is refused), `job.cancelled`
 */
export async function buy(deps: GeminiDeps, item: Item, context: CallContext): Promise<Bought> {
  const { kind, model, request, turn, tokens, concurrent } = item;
  const { provider = 'gemini' } = deps;
  const held = await deps.ledger.hold(
    {
      key: hashOf({ provider, kind, model, request, turn }),
      provider,
      kind,
      model,
      units: { inputTokens: tokens.input, outputTokens: tokens.output },
      estimateUsd: priceOf(deps, model, tokens),
      payer: context.payer ?? null,
      concurrent,
    },
    context.signal,
  );
  try {
    // Whoever asked is gone, and Gemini keeps no answers to look for.
    if (held.state === 'asked' && held.before !== null) await held.unknown('nobody heard the answer');
    return standing(held) ?? (await ask(deps, item, held, context));
  } finally {
    await held.release();
  }
}

const priceOf = ({ provider }: GeminiDeps, model: string, tokens: Item['tokens']): number =>
  provider === 'llm' ? 0 : geminiUsd(model, tokens);

/** What an earlier worker has made of the purchase; null: nothing yet. */
function standing({ state, delivery, reason }: HeldPurchase): Bought | null {
  if (state === 'done' && delivery) return { kind: 'delivered', delivery };
  if (state === 'unknown') return { kind: 'unheard' };
  if (state !== 'failed') return null;
  return reason?.startsWith(BLOCKED)
    ? { kind: 'blocked', reason: reason.slice(BLOCKED.length) }
    : { kind: 'useless', reason: reason ?? '' };
}

async function ask(deps: GeminiDeps, item: Item, held: HeldPurchase, context: CallContext): Promise<Bought> {
  for (let tries = 0; ; tries += 1) {
    const reply = await send(deps, item, held, context.signal);
    switch (reply.kind) {
      case 'answer':
        return settle(deps, item, held, reply);
      case 'unheard':
        await held.unknown(reply.message);
        return { kind: 'unheard' };
      case 'stopped':
        await held.unknown('stopped while it waited');
        throw cancelled(context.signal);
      case 'gone':
        await held.failed(0, reply.message);
        return { kind: 'gone', message: reply.message };
      case 'quota':
        await held.putBack();
        throw usedUp(reply.message, untilPacificMidnight(deps.clock.now()));
      case 'locked':
      case 'rejected':
        await held.failed(0, reply.message);
        throw refused(reply.message);
      case 'busy': {
        await held.putBack();
        const pause = reply.retryAfterMs ?? PAUSES_MS[tries];
        if (tries >= PAUSES_MS.length || pause === undefined || pause > LONGEST_PAUSE_MS) {
          throw busy(reply.message, Math.max(LATER_MS, reply.retryAfterMs ?? 0));
        }
        await deps.clock.sleep(pause, context.signal);
      }
    }
  }
}

async function send(
  { client, limiter }: GeminiDeps,
  { model, request, timeoutMs }: Item,
  held: HeldPurchase,
  signal: AbortSignal,
): Promise<GeminiReply> {
  await limiter.take(signal);
  await held.ask(signal);
  await held.sending({ sent: true });
  return client.generate(model, request, { timeoutMs, signal: cancelOf(signal) });
}

/** Aborts when the person cancels, and not when the worker leaves. */
function cancelOf(signal: AbortSignal): AbortSignal {
  const cancel = new AbortController();
  const tell = () => {
    if (isCancelledByPerson(signal)) cancel.abort(signal.reason);
  };
  if (signal.aborted) tell();
  else signal.addEventListener('abort', tell, { once: true, signal: cancel.signal });
  return cancel.signal;
}

async function settle(
  deps: GeminiDeps,
  item: Item,
  held: HeldPurchase,
  answer: GeminiAnswer,
): Promise<Bought> {
  const { clock } = deps;
  const usd = priceOf(deps, item.model, answer.tokens);
  const { blockReason, finishReason } = answer;
  const safety = blockReason ?? (finishReason && SAFETY_ENDS.has(finishReason) ? finishReason : null);
  if (safety !== null) {
    await keep(clock, () => held.failed(usd, `${BLOCKED}${safety}`));
    return { kind: 'blocked', reason: safety };
  }
  const accepted =
    finishReason === 'STOP' ? item.accept(answer) : `ended with ${finishReason ?? 'no candidate'}`;
  if (typeof accepted === 'string') {
    await keep(clock, () => held.failed(usd, accepted));
    return { kind: 'useless', reason: accepted };
  }
  await keep(clock, () => held.done(usd, accepted));
  return { kind: 'delivered', delivery: accepted };
}

/** What is paid for gets into the books, however long they are away; what is in other hands by then is theirs. */
async function keep(clock: Clock, note: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await note();
    } catch (error) {
      if (error instanceof AppError || tries >= KEEP_TRIES) throw error;
      await clock.sleep(KEEP_PAUSE_MS);
    }
  }
}

const usedUp = (message: string, retryAfterMs: number): AppError =>
  new AppError('provider.quota', {
    message: `Gemini: ${message}`,
    userMessage:
      'Today’s quota of the service that writes and speaks is used up. This video waits, and goes on by itself when it is renewed.',
    recovery: 'transient',
    retryAfterMs,
  });

const busy = (message: string, retryAfterMs: number): AppError =>
  new AppError('provider.unavailable', {
    message: `Gemini: ${message}`,
    userMessage: 'The service that writes and speaks is overloaded. Please try again in a few minutes.',
    recovery: 'transient',
    retryAfterMs,
  });

const refused = (message: string): AppError =>
  new AppError('provider.unavailable', {
    message: `Gemini: ${message}`,
    userMessage:
      'The service that writes and speaks does not accept this bot’s requests. Please tell whoever runs the bot.',
  });
