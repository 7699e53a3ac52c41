/** A thread for one alignment: it keeps seconds of arithmetic off the event loop, and can be stopped at any moment. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { AppError, cancelled } from '../core/errors.ts';
import type { TimedWord } from '../core/media.ts';
import { startThread } from '../thread.ts';
import type { AlignTask } from './align-entry.ts';

const ENTRY = new URL('./align-entry.ts', import.meta.url);
/** Five minutes of speech take some fifteen seconds on a busy machine; a thread that is silent for so long hangs. */
const HANG_MS = 90_000;

/** More threads than cores finish nothing sooner, and leave no time to the calls that a film waits for. */
const limit = pLimit(availableParallelism());

/** Throws AppError `job.cancelled` when the signal aborts, `internal` (transient) when the thread fails. */
export const alignInThread = (task: AlignTask, signal: AbortSignal): Promise<TimedWord[]> =>
  limit(() => align(task, signal));

async function align(task: AlignTask, signal: AbortSignal): Promise<TimedWord[]> {
  if (signal.aborted) throw cancelled(signal);
  const worker = startThread(ENTRY, { workerData: task });
  const done = new AbortController();
  try {
    return await new Promise<TimedWord[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(failed(`took over ${HANG_MS} ms`)), HANG_MS);
      done.signal.addEventListener('abort', () => clearTimeout(timer));
      signal.addEventListener('abort', () => reject(cancelled(signal)), { signal: done.signal });
      worker.on('message', resolve);
      worker.on('error', (error) => reject(failed(error instanceof Error ? error.message : String(error))));
      worker.on('exit', (code) => reject(failed(`ended with code ${code}`)));
    });
  } finally {
    done.abort();
    await worker.terminate();
  }
}

function failed(what: string): AppError {
  return new AppError('internal', {
    message: `The alignment's thread ${what}`,
    userMessage: 'The captions could not be timed. Please try again in a moment.',
    recovery: 'transient',
  });
}
