/** What was opened, to be closed in reverse. */

export type Close = () => unknown;

export interface Closers {
  /** Has `close` called before everything that was kept earlier. */
  keep(close: Close): void;
  /** Closes all of it, each once; what cannot be closed does not keep the rest open. @throws the first fault */
  closeAll(): Promise<void>;
}

export function createClosers(): Closers {
  const kept: Close[] = [];
  return {
    keep: (close) => void kept.push(close),
    async closeAll() {
      const faults: unknown[] = [];
      for (let close = kept.pop(); close; close = kept.pop()) {
        try {
          await close();
        } catch (fault) {
          faults.push(fault);
        }
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
