/** One after the other. */
import { cancelled } from '#src/core/errors.ts';

/**
 * Runs what it is given one at a time, in order. Who is stopped while it waits for its turn is told at once, and
 * its turn passes.
 */
export function createTurns(): <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, work) => {
    const before = last;
    const mine = before.then(() => {
      if (signal.aborted) throw cancelled(signal);
      return work();
    });
    last = mine.catch(() => undefined);
    return orStopped(before, signal).then(() => mine);
  };
}

/** Settles with `work`, or rejects as soon as the signal aborts. */
async function orStopped(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let stop = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(cancelled(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
