/**
 * Runs a module of ours in a process of its own, which ends when it needs more of the processor or of memory than it
 * may: whatever is computed from a stranger's bytes or words can cost so much, and never the process that asked or its
 * event loop.
 *
 * The limits are CPU time and memory, never the time on the clock: on a busy machine the work is slow, not refused.
 * The system holds the process to them (`startChild`), so that they stand even where this process is busy or gone; and
 * it is watched from here, where a system does not.
 */
import { once } from 'node:events';
import { AppError, cancelled } from '#src/core/errors.ts';
import { startChild } from './child.ts';
import type { Order, Reply } from './confined-entry.ts';
import { Ended, type Limits } from './ended.ts';
import { watch } from './watch.ts';

export { Ended } from './ended.ts';

export interface ConfinedTask {
  /**
   * A module whose default export is `(input, report) => output`, sync or async; both are cloned (`structuredClone`'s
   * rules, without functions and shared memory). `report(share)` says how much is done, 0 to 1.
   */
  module: URL;
  input: unknown;
  limits: Limits;
  signal?: AbortSignal | undefined;
  /** Called with what the module reports as done, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * The module's answer. It runs with an empty environment and behind everything else on the machine (`nice`).
 *
 * Throws the AppError that the module threw; `Ended` where a limit was reached or the module failed in an unforeseen
 * way: the caller says what that means to a person; `job.cancelled` as soon as the signal aborts; an Error that is worth
 * another try where the process could not be started or was ended from outside.
 */
export async function runConfined<T>(task: ConfinedTask): Promise<T> {
  const { signal, limits } = task;
  if (signal?.aborted) throw cancelled(signal);
  const child = startChild(limits);
  const exited = once(child, 'exit').catch(() => undefined);
  const stop = new AbortController();
  try {
    return await new Promise<T>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(cancelled(signal)), { signal: stop.signal });
      child.on('message', (reply: Reply) => {
        if (reply.kind === 'progress') task.onProgress?.(reply.share);
        else if (reply.kind === 'value') resolve(reply.value as T);
        else reject(revived(reply));
      });
      child.on('error', reject);
      child.on('exit', (code, by) => reject(Ended.from(code, by, limits)));
      watch(child, limits, stop.signal, reject);
      // A child that has died already says so by its exit.
      child.send({ module: task.module.href, input: task.input } satisfies Order, () => undefined);
    });
  } finally {
    stop.abort();
    child.kill('SIGKILL');
    await exited;
  }
}

function revived(reply: Exclude<Reply, { kind: 'value' | 'progress' }>): Error {
  return reply.kind === 'app-error' ? new AppError(reply.code, reply) : new Ended(reply.why, reply.message);
}
