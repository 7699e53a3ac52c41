/**
 * Who makes what is under a key, one at a time over all workers. A lock is PostgreSQL's own and belongs to the
 * connection: a worker that dies gives up all that it had.
 */
import postgres from 'postgres';
import { systemClock } from '#src/core/clock.ts';
import { orAbort } from '#src/core/or-abort.ts';
import { CONNECT } from './client.ts';

/** How often whoever waits for another process looks again, ms: spread, so that not all look at once. */
const LOOK_MS = { least: 150, most: 350 };

export interface KeyLocks {
  /**
   * Takes the key's lock, or waits until whoever has it lets go.
   *
   * @returns what lets go of it
   * @throws AppError `job.cancelled`, or the signal's own, when it aborts
   */
  take(key: string, signal: AbortSignal): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** @param url where PostgreSQL, or a pooler in session mode, answers */
export function openKeyLocks(url: string): KeyLocks {
  // One connection, which stays: a lock ends with it.
  const sql = postgres(url, { ...CONNECT, max: 1, max_lifetime: null });
  /** What this process has: to PostgreSQL all its jobs are one and the same. */
  const mine = new Map<string, Promise<void>>();
  const nameOf = (key: string) => `making ${key}`;

  async function tryTake(key: string): Promise<boolean> {
    const [row] = await sql<{ taken: boolean }[]>`
      select pg_try_advisory_lock(hashtextextended(${nameOf(key)}, 0)) as taken`;
    return row?.taken ?? false;
  }

  return {
    async take(key, signal) {
      for (;;) {
        signal.throwIfAborted();
        const others = mine.get(key);
        if (others) {
          await orAbort(() => others, signal);
          continue;
        }
        let done = (): void => {};
        mine.set(
          key,
          new Promise((resolve) => {
            done = resolve;
          }),
        );
        const forget = () => {
          mine.delete(key);
          done();
        };
        try {
          if (await tryTake(key)) {
            return async () => {
              // Where the connection has gone, the lock has, too.
              await sql`select pg_advisory_unlock(hashtextextended(${nameOf(key)}, 0))`.catch(
                () => undefined,
              );
              forget();
            };
          }
        } catch (thrown) {
          forget();
          throw thrown;
        }
        forget();
        await systemClock.sleep(LOOK_MS.least + Math.random() * (LOOK_MS.most - LOOK_MS.least), signal);
      }
    },
    close: () => sql.end({ timeout: 5 }),
  };
}
