/** The bot and the worker as processes of their own, to be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';
import { until } from '../../tests/support/wait.ts';

const ENTRIES = { bot: 'dist/src/entries/bot.js', worker: 'dist/worker/index.js' } as const;
const READY_MS = 400_000;

type Name = keyof typeof ENTRIES;

export interface Processes {
  /** Starts it, and waits until it says that it is ready. */
  start(name: Name): Promise<void>;
  pidOf(name: Name): number | null;
  /** Ends it; seconds until it was gone. */
  end(name: Name, signal: 'SIGKILL' | 'SIGTERM'): Promise<number>;
  close(): Promise<void>;
}

/**
 * @param folder for the logs, one for each process: `bot.log`, `worker.log`
 * @param root the checkout that is run, compiled; else this version of the product
 */
export function openProcesses(environment: NodeJS.ProcessEnv, folder: string, root = ROOT): Processes {
  const running = new Map<Name, ChildProcess>();

  const processes: Processes = {
    async start(name) {
      const path = join(folder, `${name}.log`);
      const log = openSync(path, 'a');
      const before = (await readFile(path, 'utf8')).length;
      const child = spawn(process.execPath, [ENTRIES[name]], {
        cwd: root,
        env: environment,
        stdio: ['ignore', log, log],
      });
      running.set(name, child);
      await until(async () => {
        if (child.exitCode !== null) throw new Error(`the ${name} ended with ${child.exitCode}: see ${path}`);
        return (await readFile(path, 'utf8')).slice(before).includes(`${name} ready`);
      }, READY_MS);
    },
    pidOf: (name) => running.get(name)?.pid ?? null,
    async end(name, signal) {
      const child = running.get(name);
      if (!child || child.exitCode !== null || child.signalCode !== null) return 0;
      const from = Date.now();
      const gone = new Promise((done) => child.once('exit', done));
      child.kill(signal);
      await gone;
      return (Date.now() - from) / 1_000;
    },
    async close() {
      await Promise.all((['bot', 'worker'] as const).map((name) => processes.end(name, 'SIGTERM')));
    },
  };
  return processes;
}
