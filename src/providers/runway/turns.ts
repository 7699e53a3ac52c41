/** One after the other. */
import { cancelled } from '#src/core/errors.ts';
import { orAbort } from '#src/core/or-abort.ts';

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
    return orAbort(() => before, signal).then(() => mine);
  };
}
