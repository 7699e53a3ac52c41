/** One alignment in a process of its own: seconds of arithmetic off the event loop, which can be stopped at any moment. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Ended, runConfined } from '#src/confined/index.ts';
import { AppError } from '#src/core/errors.ts';
import type { align } from './align.ts';
import type { faultOf } from './as-written.ts';

/** Five minutes of speech take some ten seconds, and 500 MB. */
const LIMITS = { cpuSeconds: 60, memoryMb: 1_500 };

/** More processes than cores finish nothing sooner, and leave no time to the calls that a video waits for. */
const limit = pLimit(availableParallelism());

/** Throws AppError `job.cancelled` when the signal aborts, `internal` (transient) when the process fails. */
const apart =
  <Work extends (...given: never[]) => unknown>(module: URL, name: string) =>
  (signal: AbortSignal, ...given: Parameters<Work>): Promise<ReturnType<Work>> =>
    limit(() =>
      runConfined<ReturnType<Work>>({ module, name, input: given, limits: LIMITS, signal }).catch(asAppError),
    );

function asAppError(thrown: unknown): never {
  if (!(thrown instanceof Ended)) throw thrown;
  throw new AppError('internal', {
    message: `The alignment was ended: ${thrown.message}`,
    userMessage: 'The captions could not be timed. Please try again in a moment.',
    recovery: 'transient',
    cause: thrown,
  });
}

export const alignApart = apart<typeof align>(new URL('./align.ts', import.meta.url), 'align');
export const judgeApart = apart<typeof faultOf>(new URL('./as-written.ts', import.meta.url), 'faultOf');
