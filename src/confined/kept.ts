/** Keeps a process for an engine that is dear to load, a voice: started when first asked, never why we stay alive. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import pLimit from 'p-limit';
import { AppError, cancelled } from '#src/core/errors.ts';
import { ask } from './ask.ts';
import { startChild } from './child.ts';
import type { Limits } from './ended.ts';
import { usageOf } from './watch.ts';

/** The system ends a process that nobody watches any more after the CPU time of so many answers. */
const ANSWERS = 100;

export interface KeptTask {
  /** As of `runConfined`. A program gets its orders and answers them as `confined-entry.ts` does. */
  runs: { module: URL } | { program: string };
  /** Of one answer. */
  limits: Limits;
}

export interface Kept {
  /** One answer at a time, in order. Throws what `runConfined` throws; the next question gets a fresh process, if need be. */
  ask<T>(input: unknown, signal: AbortSignal): Promise<T>;
  /** Ends the process; what is under way is rejected. A later question starts a new one. */
  close(): Promise<void>;
}

export function keepConfined({ runs, limits }: KeptTask): Kept {
  const inTurn = pLimit(1);
  const module = 'module' in runs ? runs.module.href : '';
  const whole = { ...limits, cpuSeconds: ANSWERS * limits.cpuSeconds };
  let child: ChildProcess | null = null;

  const start = (): ChildProcess => {
    const started = startChild(whole, 'program' in runs ? runs.program : undefined);
    started.on('error', () => undefined); // told to whoever asks
    started.on('exit', () => {
      if (child === started) child = null;
    });
    return started;
  };
  const close = async (): Promise<void> => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    hold(ending, true);
    const exited = once(ending, 'exit').catch(() => undefined);
    ending.kill('SIGKILL');
    await exited;
  };
  const answer = async <T>(input: unknown): Promise<T> => {
    child ??= start();
    const asked = child;
    hold(asked, true);
    try {
      const before = await usageOf(asked.pid ?? 0).catch(() => null);
      const within = { ...limits, cpuSeconds: limits.cpuSeconds + (before?.cpuSeconds ?? 0) };
      return await ask<T>(asked, { module, input, stay: true }, { limits: within });
    } catch (thrown) {
      if (!(thrown instanceof AppError) && child === asked) await close();
      throw thrown;
    } finally {
      hold(asked, false);
    }
  };

  return {
    ask: (input, signal) =>
      inTurn(() => {
        if (signal.aborted) throw cancelled(signal);
        return answer(input);
      }),
    close,
  };
}

/** Whether the process keeps ours from ending. */
function hold(child: ChildProcess, held: boolean): void {
  if (held) child.ref();
  else child.unref();
  if (held) child.channel?.ref();
  else child.channel?.unref();
}
