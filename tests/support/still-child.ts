/** A process under the watchdog that says `ready` and then does what it is told. */
import { setTimeout as pause } from 'node:timers/promises';
import { startWatchdog } from '#src/runtime/watchdog/index.ts';

const [what = '', stillSeconds = ''] = process.argv.slice(2);
const NEVER = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** CPU time as the watchdog counts it, µs: where asking for it is dear, most of it is the system's. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

startWatchdog(Number(stillSeconds));
process.on('SIGTERM', () => process.exit(0));
await pause(300);
process.stdout.write('ready\n');
switch (what) {
  case 'computes for ever':
    for (;;) Math.random();
  case 'waits on its loop without computing':
    Atomics.wait(NEVER, 0, 0, 4_000);
    break;
  case 'computes in turns': {
    const until = spent() + 1_500_000;
    while (spent() < until) {
      const turn = spent() + 200_000;
      while (spent() < turn) Math.random();
      await pause(1);
    }
  }
}
process.stdout.write('went on\n');
process.exit(0);
