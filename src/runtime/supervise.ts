/** Keeps processes of the product running, each started again when it ends, until they are told to leave. */
import { type ChildProcess, spawn } from 'node:child_process';

/** What a process ends with. `setup`: trying again changes nothing (EX_CONFIG of sysexits.h). */
export const EXIT = { failed: 1, usage: 2, setup: 78 } as const;
/** What a process sends to whoever supervises it, once it does what it is for. */
export const READY = 'ready';

/** So often one is tried that has never been ready: after half a minute it is not going to be. */
const TRIES_TO_START = 5;
/** Between two starts: 1, 2, 4, … seconds. */
const PAUSE_MS = { first: 1_000, longest: 60_000 };
/** After so long in good order it is as if it had never failed. */
const STEADY_MS = 60_000;
/** A little longer than a process takes to leave in disorder. */
const KILL_AFTER_MS = 22_000;

export interface Supervised {
  name: string;
  /** Path of the module that it runs. */
  path: string;
}

export interface Supervision {
  /** Tells all of them to leave, and ends those that do not. */
  leave(): void;
  /** When none is left: the exit code of the one that could not start; 0 if they were told to leave. */
  ended: Promise<number>;
}

/** Starts the processes. They end with this one, however it ends: `live` sees their channel break. */
export function supervise(processes: readonly Supervised[]): Supervision {
  const running = new Set<ChildProcess>();
  const pausing = new Set<NodeJS.Timeout>();
  let leaving = false;
  let result = 0;
  let end: () => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = () => resolve(result);
  });

  function leave(): void {
    if (leaving) return;
    leaving = true;
    for (const timer of pausing) clearTimeout(timer);
    for (const child of running) child.kill('SIGTERM');
    setTimeout(killAll, KILL_AFTER_MS).unref();
    if (running.size === 0) end();
  }
  function killAll(): void {
    for (const child of running) child.kill('SIGKILL');
  }
  process.once('exit', killAll);

  function keepRunning({ name, path }: Supervised): void {
    let everReady = false;
    let failures = 0;

    function start(): void {
      let readyAt: number | null = null;
      const child = spawn(process.execPath, [path], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
      running.add(child);
      child.on('message', (message) => {
        if (message !== READY) return;
        everReady = true;
        readyAt = Date.now();
      });
      child.once('exit', (code, signal) => {
        running.delete(child);
        if (leaving) {
          if (running.size === 0) end();
          return;
        }
        if (readyAt !== null && Date.now() - readyAt >= STEADY_MS) failures = 0;
        failures += 1;
        const how = signal ?? `exit code ${code}`;
        if (!everReady && (code === EXIT.setup || failures === TRIES_TO_START)) {
          process.stderr.write(`The ${name} cannot start (${how}).\n`);
          result = code || EXIT.failed;
          return leave();
        }
        again(how);
      });
    }

    function again(how: string): void {
      const pauseMs = Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** (failures - 1));
      process.stderr.write(`The ${name} ended (${how}); it is started again in ${pauseMs / 1_000} s.\n`);
      const timer = setTimeout(() => {
        pausing.delete(timer);
        start();
      }, pauseMs);
      pausing.add(timer);
    }
    start();
  }

  for (const one of processes) keepRunning(one);
  return { leave, ended };
}
