/** What Ctrl+C does: once, stop in order; again, give up waiting for that. */

/** npm passes the terminal's signal on a second time: what comes so soon is the same key press. */
const SAME_PRESS_MS = 1_000;
const INTERRUPTED = 130;
/** Less than the 30 seconds that whoever stops a service gives it. */
export const LEAVE_WITHIN_MS = 20_000;

/**
 * Calls `stop` at the first SIGINT or SIGTERM, and ends the process at a later one. Returns a function that ends this.
 * A process that another one supervises leaves with it, too, however that one ended.
 *
 * @param withinMs the process ends then at the latest: where the queue or the database is away, orderly leaving waits
 *   for it. What was not handed over is taken up by another worker; by default there is no such end
 */
export function onInterrupt(stop: () => void, withinMs: number | null = null): () => void {
  let first: number | null = null;
  const giveUp = () => {
    process.stderr.write('Left in disorder: something that is away could not be waited for.\n');
    process.exit(1);
  };
  const listen = () => {
    if (first === null) {
      first = Date.now();
      if (withinMs !== null) setTimeout(giveUp, withinMs).unref();
      stop();
    } else if (Date.now() - first > SAME_PRESS_MS) {
      process.exit(INTERRUPTED);
    }
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, listen);
  if (process.channel) process.on('disconnect', listen);
  return () => {
    process.off('disconnect', listen);
    for (const signal of signals) process.off(signal, listen);
  };
}
