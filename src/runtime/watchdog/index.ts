/**
 * Ends this process when its event loop stands still: a process that answers nobody, not even SIGTERM, is worse than
 * one that is started again. Its jobs go on in another worker.
 */
import { Worker } from 'node:worker_threads';
import { compiled } from '../root.ts';
import type { Watched } from './watchdog-entry.ts';

const ENTRY = new URL('./watchdog-entry.ts', import.meta.url);
const BEAT_MS = 250;
/**
 * CPU time of the whole process, s, without a sign of life: time on the clock says nothing, because a machine may sleep
 * or have no time for us. The longest work on the loop, drawing a graphic, takes one.
 */
const STILL_SECONDS = 20;

/** From now on. Does not keep the process alive. @param stillSeconds only tests shorten it */
export function startWatchdog(stillSeconds = STILL_SECONDS): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS).unref();
  const workerData: Watched = { beats, stillSeconds };
  // It has no business with our keys.
  new Worker(compiled(ENTRY), { workerData, execArgv: [], env: {} }).unref();
}
