/** How long the queue is waited for: a person who asks does not wait for Redis, and need not. */
import { AppError } from '#src/core/errors.ts';

/** What has taken so long is left to the sweeps: within three seconds everybody has their answer. */
const PATIENCE_MS = 2_000;
/** After that nobody waits for a while: one who finds out is enough. */
const SILENT_MS = 5_000;

export interface Patience {
  /**
   * Does `work`, which asks the queue, unless the queue is known to be away.
   *
   * What was given up may still be done when the queue is back: only what may be done twice is asked like this.
   *
   * @throws AppError `queue.unavailable`: at once where it is away, after two seconds where it is silent
   */
  promptly<T>(work: () => Promise<T>): Promise<T>;
  /** The connection was lost, or is there again. */
  connected(is: boolean): void;
}

export function createPatience(patienceMs = PATIENCE_MS): Patience {
  // Until it is known better the queue is there: a process that has just started is still connecting.
  let away = false;
  let silentUntil = 0;
  return {
    async promptly(work) {
      if (away || Date.now() < silentUntil) throw unavailable('away');
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        const giveUp = () => {
          silentUntil = Date.now() + SILENT_MS;
          reject(unavailable(`silent for ${patienceMs} ms`));
        };
        // After the sockets were read: a process that was busy for so long has the answer waiting there.
        timer = setTimeout(() => setImmediate(giveUp), patienceMs);
      });
      const asked = work();
      asked.catch(() => undefined); // after the time is up nobody listens
      try {
        return await Promise.race([asked, tooLong]);
      } finally {
        clearTimeout(timer);
      }
    },
    connected(is) {
      away = !is;
      if (is) silentUntil = 0;
    },
  };
}

/** Whether it is only that the queue is away: what stands in the rows is brought to it by the sweeps. */
export const isQueueAway = (thrown: unknown): boolean =>
  thrown instanceof AppError && thrown.code === 'queue.unavailable';

const unavailable = (how: string): AppError =>
  new AppError('queue.unavailable', {
    message: `queue: ${how}`,
    userMessage: 'This cannot be passed on just now. Please try again in a minute.',
    recovery: 'transient',
  });
