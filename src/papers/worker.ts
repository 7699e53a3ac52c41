/**
 * Runs a file reader in a thread of its own, so that a hostile or enormous file can cost time and memory up to
 * a limit, and never the process or its event loop.
 */
import { pathToFileURL } from 'node:url';
import { AppError, cancelled, type ErrorCode, type Recovery } from '../core/errors.ts';
import { compiled } from '../root.ts';
import { startThread } from '../thread.ts';

const ENTRY = new URL('./worker-entry.ts', import.meta.url);
/** Room for the code itself: pdfjs or mammoth need their own stack for deeply nested input. */
const STACK_MB = 4;

export interface WorkerTask {
  /**
   * A module whose default export is `(input, report) => output`, sync or async; both must be structured-cloneable.
   * `report(share)` says how much is done, 0 to 1.
   */
  module: URL;
  input: unknown;
  /** Wall time from start to answer, ms. */
  timeoutMs: number;
  /** Limit of the thread's JavaScript heap, MB. Buffers live outside it: bound those by checking the file first. */
  memoryMb: number;
  signal?: AbortSignal | undefined;
  /** Called with what the module reports as done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** What crosses the thread's border; an AppError loses its class in the clone, so it travels as fields. */
export type WorkerReply =
  | { kind: 'value'; value: unknown }
  | { kind: 'progress'; share: number }
  | { kind: 'app-error'; code: ErrorCode; message: string; userMessage: string; recovery: Recovery }
  | { kind: 'error'; message: string; stack: string | undefined };

/**
 * The module's answer.
 *
 * Throws the AppError that the module threw; `file.too-large` when the heap limit is hit or the time is over;
 * `file.damaged` when the module failed in an unforeseen way; `job.cancelled` when the signal aborts.
 */
export async function runInWorker<T>(task: WorkerTask): Promise<T> {
  const { signal } = task;
  if (signal?.aborted) throw cancelled(signal);
  const worker = startThread(ENTRY, {
    workerData: { module: pathToFileURL(compiled(task.module)).href, input: task.input },
    resourceLimits: { maxOldGenerationSizeMb: task.memoryMb, stackSizeMb: STACK_MB },
    stdout: true,
    stderr: true,
  });
  // Unread pipes would hold a chatty library's output in memory.
  worker.stdout.resume();
  worker.stderr.resume();
  const stop = new AbortController();
  try {
    return await new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(tooSlow(task.timeoutMs)), task.timeoutMs);
      stop.signal.addEventListener('abort', () => clearTimeout(timer));
      signal?.addEventListener('abort', () => reject(cancelled(signal)), { signal: stop.signal });
      worker.on('message', (reply: WorkerReply) => {
        if (reply.kind === 'progress') task.onProgress?.(reply.share);
        else if (reply.kind === 'value') resolve(reply.value as T);
        else reject(revive(reply));
      });
      worker.on('error', (error) => reject(fromThread(error, task.memoryMb)));
      worker.on('exit', (code) => reject(unforeseen(`The reader's thread ended with code ${code}`)));
    });
  } finally {
    stop.abort();
    await worker.terminate();
  }
}

function revive(reply: Exclude<WorkerReply, { kind: 'value' | 'progress' }>): AppError {
  if (reply.kind === 'error') return unforeseen(reply.stack ?? reply.message);
  return new AppError(reply.code, reply);
}

function fromThread(error: unknown, memoryMb: number): AppError {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new AppError('file.too-large', {
      message: `The reader needed more than ${memoryMb} MB`,
      userMessage:
        'This file needs more memory than we can give it. Please send a smaller or simpler version of the paper.',
      cause: error,
    });
  }
  return unforeseen(error instanceof Error ? error.message : String(error), error);
}

function unforeseen(message: string, cause?: unknown): AppError {
  return new AppError('file.damaged', {
    message,
    userMessage:
      'This file could not be read: it seems to be damaged. Please open it, save it again and send the new file.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function tooSlow(timeoutMs: number): AppError {
  return new AppError('file.too-large', {
    message: `The reader took more than ${timeoutMs} ms`,
    userMessage: `This file could not be read within ${Math.round(timeoutMs / 1000)} seconds. Please send a smaller or simpler version of the paper.`,
  });
}
