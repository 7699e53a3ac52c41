/** When what a person asks for is acknowledged: once it stands in the database, so that no crash loses it. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A database that answers has done so by then. Both chats bear three seconds. */
const PATIENCE_MS = 1_000;
/** Where so many wait at once, they wait for each other: nobody waits any longer, and who comes now not at all. */
const CROWD = 10;
/** Of those who wait, in this process: what ends their patience. */
const waiting = new Set<AbortController>();

/**
 * Starts the work, and waits for it as long as a person can wait for an acknowledgement.
 *
 * @returns the work, which has ended unless it was acknowledged
 */
export async function startInTime<T>(
  work: () => Promise<T>,
  acknowledge: () => Promise<unknown>,
): Promise<{ working: Promise<T>; acknowledged: boolean }> {
  if (waiting.size >= CROWD) {
    for (const patience of waiting) patience.abort();
    await acknowledge();
    return { working: work(), acknowledged: true };
  }
  const working = work();
  const acknowledged = !(await endsSoon(working));
  if (acknowledged) await acknowledge();
  return { working, acknowledged };
}

async function endsSoon(working: Promise<unknown>): Promise<boolean> {
  const patience = new AbortController();
  let ended = false;
  const end = () => {
    ended = true;
    patience.abort();
  };
  working.then(end, end);
  waiting.add(patience);
  await sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
  waiting.delete(patience);
  return ended;
}

/** Acknowledges as soon as the work has ended, or cannot be waited for any longer. @returns what the work does */
export async function acknowledged<T>(
  acknowledge: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const started = await startInTime(work, acknowledge);
  if (!started.acknowledged) await acknowledge();
  return started.working;
}
