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
import { cancelled } from '#src/core/errors.ts';
import { ask, type Wait } from './ask.ts';
import { startChild } from './child.ts';

export { Ended } from './ended.ts';

export interface ConfinedTask extends Wait {
  /**
   * A module whose default export is `(input, report) => output`, sync or async; both are cloned (`structuredClone`'s
   * rules, without functions and shared memory). `report(share)` says how much is done, 0 to 1.
   */
  module: URL;
  /** Another function that it exports, in place of the default one; `input` is then the list of its arguments. */
  name?: string;
  input: unknown;
}

/**
 * The module's answer. It runs with an empty environment and behind everything else on the machine (`nice`).
 *
 * Throws the AppError that the module threw; `Ended` where a limit was reached or the module failed in an unforeseen
 * way: the caller says what that means to a person; `job.cancelled` as soon as the signal aborts; an Error that is worth
 * another try where the process could not be started or was ended from outside.
 */
export async function runConfined<T>({ module, name, input, ...wait }: ConfinedTask): Promise<T> {
  if (wait.signal?.aborted) throw cancelled(wait.signal);
  const child = startChild(wait.limits);
  const exited = once(child, 'exit').catch(() => undefined);
  try {
    return await ask<T>(child, { module: module.href, name, input }, wait);
  } finally {
    child.kill('SIGKILL');
    await exited;
  }
}
