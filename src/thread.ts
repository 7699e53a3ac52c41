/** Starts threads and processes of ours: each runs a TypeScript module of the house. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A thread does not inherit the TypeScript loader, and tsx's `--import` does nothing in a thread: so it starts as a
 * line of plain JavaScript that registers the loader. Resolved from here, since the working directory may be any.
 */
const TSX_API = import.meta.resolve('tsx/esm/api');

/**
 * A thread that runs the module at `entry`. It gets an empty environment: no thread has business with our keys.
 *
 * @param preload URLs of JavaScript modules to load before the loader is there, so that it does not rewrite them
 */
export function startThread(
  entry: URL,
  options: Pick<WorkerOptions, 'workerData' | 'resourceLimits' | 'stdout' | 'stderr'> = {},
  preload: readonly string[] = [],
): Worker {
  const imports = preload.map((url) => `await import(${JSON.stringify(url)});`).join('\n');
  const bootstrap = `(async () => {
    ${imports}
    const tsx = await import(${JSON.stringify(TSX_API)});
    tsx.register();
    await import(${JSON.stringify(entry.href)});
  })()`;
  return new Worker(bootstrap, { ...options, eval: true, execArgv: ['--no-warnings'], env: {} });
}

const TSX = import.meta.resolve('tsx');

/**
 * A process that runs the module at `entry`, with a channel to this one. It is the head of a group of its own: what
 * ends this process or its group does not end it.
 */
export function startDetached(entry: URL): ChildProcess {
  return fork(fileURLToPath(entry), {
    detached: true,
    execArgv: ['--no-warnings', '--import', TSX],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
