/**
 * `npm start`: bot and worker together, each a process of its own, so that rendering never delays an answer. Both
 * are started again when they crash, and told to leave together.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { onInterrupt } from './interrupt.ts';
import { compiled } from './root.ts';

const PROCESSES = {
  bot: new URL('./bot.ts', import.meta.url),
  worker: new URL('../worker/index.ts', import.meta.url),
} as const;
/** A process that ends so soon was not able to start: trying again changes nothing. */
const TOO_SOON_MS = 10_000;
const RESTART_MS = 1_000;

const running = new Map<string, ChildProcess>();
let leaving = false;

function start(name: keyof typeof PROCESSES): void {
  const startedAt = Date.now();
  const child = spawn(process.execPath, [compiled(PROCESSES[name])], { stdio: 'inherit' });
  running.set(name, child);
  child.once('exit', (code, signal) => {
    running.delete(name);
    if (leaving) return;
    if (Date.now() - startedAt < TOO_SOON_MS) {
      process.exitCode = code || 1;
      return leave('SIGTERM');
    }
    process.stderr.write(`The ${name} ended (${signal ?? code}); it is started again.\n`);
    setTimeout(() => leaving || start(name), RESTART_MS);
  });
}

function leave(signal: NodeJS.Signals): void {
  leaving = true;
  for (const child of running.values()) child.kill(signal);
}

onInterrupt(() => leave('SIGTERM'));
for (const name of Object.keys(PROCESSES) as (keyof typeof PROCESSES)[]) start(name);
