/** Buys one video of Runway: booked, asked for once, followed by its task, and looked for where no answer came. */
import { systemClock } from '#src/core/clock.ts';
import { cancelled } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import type { HeldPurchase } from '#src/core/ledger.ts';
import type { CallContext } from '#src/core/ports.ts';
import { USD_PER_CREDIT } from '../paid/price-list.ts';
import type { Account, CreateReply } from './client.ts';
import { followTask } from './follow-task.ts';
import { readBefore, wasNotCreated } from './not-created.ts';
import type { BoughtClip, ClipOrder, RunwayDeps } from './order.ts';
import { type Failure, noted, readNoted, unavailable, usedUp } from './outcomes.ts';
import { createTurns } from './turns.ts';

/** Time for a request that was cut off to show in the account, ms. */
const SETTLE_MS = 15_000;
/** How often a request is sent that certainly came to nothing. */
const MOST_SENT = 3;
const PAUSE_MS = 10_000;
/** A longer wish of the service is not waited for here: the job goes back into the queue. */
const LONGEST_PAUSE_MS = 65_000;
/** Nothing says when a day's generations are renewed: they slide. */
const QUOTA_LOOK_MS = 3_600_000;
/** What a create usually takes, for whoever must leave, ms. */
const GRACE_MS = 1_500;
/** An account that does not say how many it makes at once is taken for the smallest. */
const CONCURRENT_UNKNOWN = 2;
const CONCURRENT_UNLIMITED = 20;
/** So many more may wait in Runway's own line, where the next one begins at the moment in which a place is free. */
const WAITING_THERE = 1;
/** The account's limits change with its tier, not by the minute. */
const ACCOUNT_KEPT_MS = 600_000;

/**
 * A buyer of videos. It throws AppError `provider.quota` or `limit.reached` (transient, with `retryAfterMs`),
 * `provider.unavailable` (transient), `job.cancelled`. When a person cancels, the task is cancelled with the job;
 * a worker that leaves lets it go on, and the next one takes it up.
 */
export function createClipBuyer(deps: RunwayDeps) {
  const { client, ledger, clock } = deps;
  const oneAtATime = createTurns();
  let known: { at: number; concurrent: number } | null = null;

  async function concurrent(model: string, signal: AbortSignal): Promise<number> {
    if (known && clock.now() - known.at < ACCOUNT_KEPT_MS) return known.concurrent;
    const account = await client.account(model, signal);
    const most = account ? (account.concurrent ?? CONCURRENT_UNLIMITED) : CONCURRENT_UNKNOWN;
    if (account) known = { at: clock.now(), concurrent: most };
    return most;
  }

  return async (order: ClipOrder, context: CallContext): Promise<BoughtClip> => {
    const { body, credits, turn, picture } = order;
    const { signal } = context;
    const held = await ledger.hold(
      {
        key: hashOf({ provider: 'runway', body: picture ? { ...body, promptImage: picture } : body, turn }),
        provider: 'runway',
        kind: 'clip',
        model: body.model,
        units: { ...(body.duration !== undefined && { seconds: body.duration }), credits },
        estimateUsd: credits * USD_PER_CREDIT,
        payer: context.payer ?? null,
        concurrent: (await concurrent(body.model, signal)) + WAITING_THERE,
      },
      signal,
    );
    try {
      const settled = await takeUp(deps, held, order, context);
      if (settled) return settled;
      for (let sent = 1; sent <= MOST_SENT; sent += 1) {
        const outcome = await oneAtATime(signal, () => send(deps, held, order, signal));
        if (outcome === 'taken') return await followTask(deps, held, order, context);
        if (outcome === 'unheard') {
          const unsure = await findOut(deps, held, order, signal);
          if (unsure) return unsure;
        } else if (typeof outcome !== 'number') {
          return outcome;
        } else await clock.sleep(outcome, signal);
      }
      throw unavailable('the request came to nothing each time');
    } finally {
      // Booked, but nothing has gone out.
      if (held.state === 'asked' && held.before === null) await held.putBack().catch(() => undefined);
      await held.release();
    }
  };
}

/** What an earlier worker has made of the purchase; null: nothing has been asked for. */
async function takeUp(
  deps: RunwayDeps,
  held: HeldPurchase,
  order: ClipOrder,
  context: CallContext,
): Promise<BoughtClip | null> {
  switch (held.state) {
    case 'known':
    case 'done':
      return followTask(deps, held, order, context);
    case 'asked':
      // Before `sending` nothing had gone out.
      if (held.before !== null) return findOut(deps, held, order, context.signal);
      await held.putBack();
      return null;
    case 'unknown':
      return { kind: 'unsure' };
    case 'failed':
      return readNoted(held.reason ?? '');
    case 'intent':
    case 'cancelled':
      return null;
  }
}

/** A number: send it again after so many ms. */
async function send(
  { client, limiter }: RunwayDeps,
  held: HeldPurchase,
  { body }: ClipOrder,
  signal: AbortSignal,
): Promise<'taken' | 'unheard' | number | BoughtClip> {
  await held.ask(signal);
  await limiter.take(signal);
  const account = await client.account(body.model, signal);
  signal.throwIfAborted();
  await held.sending(account ? noteOf(account) : { account: 'unknown' });
  const reply = await orAbandon(client.create(body), signal);
  switch (reply.kind) {
    case 'taken':
      await held.known(reply.taskId);
      return 'taken';
    case 'unheard':
      return 'unheard';
    case 'impossible': {
      const failure: Failure = { kind: 'impossible', reason: reply.message };
      await held.failed(0, noted(failure));
      return failure;
    }
    case 'quota':
      await held.putBack();
      throw usedUp(reply.message, QUOTA_LOOK_MS);
    case 'busy': {
      await held.putBack();
      const pause = reply.retryAfterMs ?? PAUSE_MS;
      if (pause > LONGEST_PAUSE_MS) throw unavailable(reply.message, pause);
      return pause;
    }
  }
}

/** Who leaves waits a moment for the task's name, and no longer: the account will tell the next one. */
async function orAbandon(reply: Promise<CreateReply>, signal: AbortSignal): Promise<CreateReply> {
  let stop = (): void => {};
  const abandoned = new Promise<CreateReply>((resolve) => {
    stop = () =>
      void systemClock
        .sleep(GRACE_MS)
        .then(() => resolve({ kind: 'unheard', message: 'stopped while it waited' }));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([reply, abandoned]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const noteOf = ({ credits, daily }: Account) => ({ credits, daily });

/** null: it was not created, and may be asked for again. */
async function findOut(
  { client, clock }: RunwayDeps,
  held: HeldPurchase,
  { body, credits }: ClipOrder,
  signal: AbortSignal,
): Promise<BoughtClip | null> {
  const before = readBefore(held.before);
  await clock.sleep(SETTLE_MS, signal);
  const now = before && (await client.account(body.model, signal));
  if (signal.aborted) throw cancelled(signal);
  const others = await held.takenSince();
  const meanwhile = { count: others.count, credits: others.usd / USD_PER_CREDIT };
  if (before && now && wasNotCreated(before, now, meanwhile, credits)) {
    await held.putBack();
    return null;
  }
  await held.unknown('no answer, and the account does not rule out that it was made');
  return { kind: 'unsure' };
}
