/** An engine of speech in a process of its own, which is kept for the next text. */
import { type Kept, type KeptTask, keepConfined } from '#src/confined/kept.ts';
import { AppError } from '#src/core/errors.ts';
import { orAbort } from '#src/core/or-abort.ts';

/** Of one scene: five minutes of speech take ten seconds of it, and loading one more. */
const LIMITS: KeptTask['limits'] = { cpuSeconds: 60, memoryMb: 600 };

/**
 * As `keepConfined`, but a question ends as soon as its signal aborts (`job.cancelled`), and what ends the engine is an
 * AppError `provider.unavailable`, transient.
 */
export function createEngine(runs: KeptTask['runs'], limits = LIMITS): Kept {
  const kept = keepConfined({ runs, limits });
  return {
    close: kept.close,
    async ask<T>(input: unknown, signal: AbortSignal) {
      try {
        return await orAbort(() => kept.ask<T>(input, signal), signal);
      } catch (thrown) {
        throw thrown instanceof AppError ? thrown : unavailable(thrown);
      }
    },
  };
}

const unavailable = (cause: unknown): AppError =>
  new AppError('provider.unavailable', {
    message: cause instanceof Error ? cause.message : String(cause),
    userMessage: 'The built-in voice stopped unexpectedly. Please try again in a moment.',
    recovery: 'transient',
    cause,
  });
