/** A place for one value: whoever is slow to take it finds the newest one, and none that is out of date. */

export interface Newest<T> {
  put(value: T): void;
  /** The value that was put last and not taken yet; waits for one. Null: `timeoutMs` has passed, or the signal aborted. */
  take(timeoutMs: number, signal: AbortSignal): Promise<{ value: T } | null>;
}

export function newest<T>(): Newest<T> {
  let held: { value: T } | null = null;
  let wake: () => void = () => undefined;
  return {
    put(value) {
      held = { value };
      wake();
    },
    async take(timeoutMs, signal) {
      if (!held && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          signal.addEventListener('abort', wake, { once: true });
        });
        signal.removeEventListener('abort', wake);
      }
      const taken = held;
      held = null;
      return taken;
    },
  };
}
