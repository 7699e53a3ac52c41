/** Starts threads of ours: each runs a compiled module of the house. */
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { compiled } from './root.ts';

/** A thread that runs the module at `entry`. It gets an empty environment: no thread has business with our keys. */
export function startThread(
  entry: URL,
  options: Pick<WorkerOptions, 'workerData' | 'resourceLimits' | 'stdout' | 'stderr'> = {},
): Worker {
  return new Worker(compiled(entry), { ...options, execArgv: [], env: {} });
}
