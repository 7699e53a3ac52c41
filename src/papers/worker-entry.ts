/** What runs inside the thread of `runInWorker`: calls the named module and posts its answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../core/errors.ts';
import type { WorkerReply } from './worker.ts';

async function answer(): Promise<WorkerReply> {
  const { module, input } = workerData as { module: string; input: unknown };
  try {
    const { default: run } = (await import(module)) as { default: (input: unknown) => unknown };
    return { kind: 'value', value: await run(input) };
  } catch (thrown) {
    if (thrown instanceof AppError) {
      const { code, message, userMessage, recovery } = thrown;
      return { kind: 'app-error', code, message, userMessage, recovery };
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { kind: 'error', message: error.message, stack: error.stack };
  }
}

parentPort?.postMessage(await answer());
