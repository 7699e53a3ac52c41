/** Gives a process its order, and waits for the answer within its limits. */
import type { ChildProcess } from 'node:child_process';
import { AppError, cancelled } from '#src/core/errors.ts';
import type { Order, Reply } from './confined-entry.ts';
import { Ended, type Limits } from './ended.ts';
import { watch } from './watch.ts';

export interface Wait {
  limits: Limits;
  signal?: AbortSignal | undefined;
  /** Called with what the module reports as done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/** Throws what `runConfined` throws. The process goes on, whatever came of it. */
export async function ask<T>(child: ChildProcess, order: Order, wait: Wait): Promise<T> {
  const stop = new AbortController();
  let listening = (): void => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      const { signal, limits, onProgress } = wait;
      signal?.addEventListener('abort', () => reject(cancelled(signal)), { signal: stop.signal });
      const onMessage = (reply: Reply) => {
        if (reply.kind === 'progress') onProgress?.(reply.share);
        else if (reply.kind === 'value') resolve(reply.value as T);
        else reject(revived(reply));
      };
      const onExit = (code: number | null, by: NodeJS.Signals | null) => reject(Ended.from(code, by, limits));
      child.on('message', onMessage).on('error', reject).on('exit', onExit);
      listening = () => child.off('message', onMessage).off('error', reject).off('exit', onExit);
      watch(child, limits, stop.signal, reject);
      if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
      // One that dies meanwhile says so by its exit.
      else child.send(order, () => undefined);
    });
  } finally {
    stop.abort();
    listening();
  }
}

function revived(reply: Exclude<Reply, { kind: 'value' | 'progress' }>): Error {
  return reply.kind === 'app-error' ? new AppError(reply.code, reply) : new Ended(reply.why, reply.message);
}
