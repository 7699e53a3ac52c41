/** One alignment in a process of its own: seconds of arithmetic off the event loop, which can be stopped at any moment. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Ended, runConfined } from '#src/confined/index.ts';
import { AppError } from '#src/core/errors.ts';
import type { TimedWord } from '#src/core/media.ts';
import type { AlignTask, JudgeTask } from './align-entry.ts';

const MODULE = new URL('./align-entry.ts', import.meta.url);
/** Five minutes of speech take some ten seconds, and 500 MB. */
const LIMITS = { cpuSeconds: 60, memoryMb: 1_500 };

/** More processes than cores finish nothing sooner, and leave no time to the calls that a video waits for. */
const limit = pLimit(availableParallelism());

/** Throws AppError `job.cancelled` when the signal aborts, `internal` (transient) when the process fails. */
export const alignApart = (task: AlignTask, signal: AbortSignal): Promise<TimedWord[]> =>
  apart<TimedWord[]>(task, signal);

/** What is wrong with the sound, null: nothing. Throws as `alignApart`. */
export const judgeApart = (task: JudgeTask, signal: AbortSignal): Promise<string | null> =>
  apart<string | null>(task, signal);

const apart = <T>(task: AlignTask, signal: AbortSignal): Promise<T> =>
  limit(async () => {
    try {
      return await runConfined<T>({ module: MODULE, input: task, limits: LIMITS, signal });
    } catch (thrown) {
      if (!(thrown instanceof Ended)) throw thrown;
      throw new AppError('internal', {
        message: `The alignment was ended: ${thrown.message}`,
        userMessage: 'The captions could not be timed. Please try again in a moment.',
        recovery: 'transient',
        cause: thrown,
      });
    }
  });
