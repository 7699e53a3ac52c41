/** What Ctrl+C does: once, stop in order; again, give up waiting for that. */

/** npm passes the terminal's signal on a second time: what comes so soon is the same key press. */
const SAME_PRESS_MS = 1_000;
const INTERRUPTED = 130;

/** Calls `stop` at the first SIGINT or SIGTERM, and ends the process at a later one. Returns a function that ends this. */
export function onInterrupt(stop: () => void): () => void {
  let first: number | null = null;
  const listen = () => {
    if (first === null) {
      first = Date.now();
      stop();
    } else if (Date.now() - first > SAME_PRESS_MS) {
      process.exit(INTERRUPTED);
    }
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}
