/** Starts threads and processes of ours: each runs a compiled module of the house. */
import { type ChildProcess, fork } from 'node:child_process';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { compiled } from './root.ts';

/** A thread that runs the module at `entry`. It gets an empty environment: no thread has business with our keys. */
export function startThread(
  entry: URL,
  options: Pick<WorkerOptions, 'workerData' | 'resourceLimits' | 'stdout' | 'stderr'> = {},
): Worker {
  return new Worker(compiled(entry), { ...options, execArgv: [], env: {} });
}

/**
 * A process that runs the module at `entry`, with a channel to this one. It is the head of a group of its own: what
 * ends this process or its group does not end it.
 */
export function startDetached(entry: URL): ChildProcess {
  return fork(compiled(entry), {
    detached: true,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
