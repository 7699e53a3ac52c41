/** Follows a task to its end: looks politely, cancels with the job, gives up what hangs. */
import { cancelled } from '#src/core/errors.ts';
import type { HeldPurchase } from '#src/core/ledger.ts';
import type { CallContext } from '#src/core/ports.ts';
import { isCancelledByPerson } from '#src/core/stop.ts';
import { USD_PER_CREDIT } from '../paid/price-list.ts';
import { nextLookMs, type Sighting } from './next-look.ts';
import type { BoughtClip, ClipOrder, RunwayDeps } from './order.ts';
import { type Failure, noted, unavailable } from './outcomes.ts';

/** A video takes one to three minutes; one that runs for longer than this has hung. */
const LONGEST_RUN_MS = 600_000;
/** In the queue of a busy account. */
const LONGEST_WAIT_MS = 1_800_000;
/** Looks in a row that fail before the job is given back to the queue. The task goes on meanwhile. */
const MOST_UNHEARD = 8;

/** @throws AppError `provider.unavailable` (transient: the task can be taken up later), `job.cancelled` */
export async function followTask(
  deps: Pick<RunwayDeps, 'client' | 'clock'>,
  held: HeldPurchase,
  { credits }: ClipOrder,
  { signal, onProgress }: CallContext,
): Promise<BoughtClip> {
  const { client, clock } = deps;
  const taskId = held.taskId ?? '';
  const price = credits * USD_PER_CREDIT;
  const usd = (charged: number | null) => (charged === null ? price : charged * USD_PER_CREDIT);
  const begun = clock.now();
  let runningSince: number | null = null;
  let waits = false;
  let unheard = 0;
  const seen: Sighting[] = [];
  // A task that was just created has nothing to show yet; one that was taken up may be done.
  let first = held.state === 'done';
  for (;;) {
    if (!first) await pause();
    first = false;
    const view = await client.look(taskId, signal);
    if (signal.aborted) await stop();
    unheard = view.kind === 'unheard' ? unheard + 1 : 0;
    switch (view.kind) {
      case 'ready':
        if (held.state !== 'done') await held.done(usd(view.credits), null);
        return { kind: 'ready', taskId, url: view.url };
      case 'failed': {
        const kind = view.code.startsWith('SAFETY') ? 'unsafe' : 'broken';
        return fail({ kind, reason: `${view.code}: ${view.message}` }, usd(view.credits));
      }
      case 'cancelled':
        return fail({ kind: 'impossible', reason: 'called off at Runway' }, usd(view.credits));
      case 'missing':
        return fail({ kind: 'impossible', reason: view.message }, price);
      case 'unheard':
        if (unheard >= MOST_UNHEARD) throw unavailable(view.message);
        break;
      case 'working': {
        const now = clock.now();
        if (view.share !== null) {
          onProgress?.(view.share);
          seen.push({ at: now, share: view.share });
        }
        waits = view.status !== 'RUNNING';
        if (view.status === 'RUNNING') runningSince ??= now;
        const hangs = runningSince !== null && now - runningSince > LONGEST_RUN_MS;
        if (!hangs && now - begun <= LONGEST_WAIT_MS + LONGEST_RUN_MS) break;
        await client.cancel(taskId);
        return fail({ kind: 'impossible', reason: `task ${taskId} took too long` }, waits ? 0 : price);
      }
    }
  }

  async function fail(failure: Failure, paidUsd: number): Promise<Failure> {
    await held.failed(paidUsd, noted(failure));
    return failure;
  }

  async function pause(): Promise<void> {
    await clock.sleep(nextLookMs(seen, clock.now(), Math.random()), signal).catch(() => undefined);
    if (signal.aborted) await stop();
  }

  /** The person's cancel ends the task; a worker that leaves hands it to the next one. */
  async function stop(): Promise<never> {
    if (isCancelledByPerson(signal) && held.state === 'known') {
      const stopped = await client.cancel(taskId);
      // What has begun to run is charged for.
      await held.cancelled(stopped && waits ? 0 : price);
    }
    throw cancelled(signal);
  }
}
