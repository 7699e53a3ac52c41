/** The watchdog's thread: it looks on while the event loop cannot. */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

export interface Watched {
  /** Over shared memory: one more with every sign of life. */
  beats: Int32Array;
  stillSeconds: number;
}

const LOOK_EVERY_MS = 500;
const STANDARD_ERROR = 2;
/** Of the log's lines: its worst. */
const FATAL = 60;

const { beats, stillSeconds } = workerData as Watched;
let last = { beat: -1, seconds: 0 };

setInterval(() => {
  const beat = Atomics.load(beats, 0);
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  if (beat !== last.beat) last = { beat, seconds };
  else if (seconds - last.seconds > stillSeconds) end();
}, LOOK_EVERY_MS);

function end(): void {
  const msg = `the event loop stood still for ${stillSeconds} s of CPU time: this process (${process.pid}) is ended`;
  writeSync(STANDARD_ERROR, `${JSON.stringify({ level: FATAL, time: Date.now(), msg })}\n`);
  // No other signal is heard by a process whose loop stands still.
  process.kill(process.pid, 'SIGKILL');
}
