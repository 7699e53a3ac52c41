/** What runs inside the thread of `runInWorker`: calls the named module and posts its answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../core/errors.ts';
import type { WorkerReply } from './worker.ts';

type Report = (share: number) => void;

function report(share: number): void {
  parentPort?.postMessage({ kind: 'progress', share } satisfies WorkerReply);
}

async function answer(): Promise<WorkerReply> {
  const { module, input } = workerData as { module: string; input: unknown };
  try {
    const { default: run } = (await import(module)) as {
      default: (input: unknown, report: Report) => unknown;
    };
    return { kind: 'value', value: await run(input, report) };
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
