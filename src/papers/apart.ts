/** Readers of files, each in a confined process: what its ends mean to whoever sent the file. */
import { type ConfinedTask, Ended, runConfined } from '#src/confined/index.ts';
import { AppError } from '#src/core/errors.ts';

/**
 * The reader's answer.
 *
 * Throws the AppError that the reader threw; `file.too-large` where it needed more than its limits, `file.damaged`
 * where it failed in an unforeseen way; `job.cancelled` when the signal aborts.
 */
export async function readApart<T>(task: ConfinedTask): Promise<T> {
  try {
    return await runConfined<T>(task);
  } catch (thrown) {
    throw thrown instanceof Ended ? REFUSALS[thrown.why](thrown) : thrown;
  }
}

const REFUSALS: Record<Ended['why'], (cause: Ended) => AppError> = {
  cpu: (cause) =>
    new AppError('file.too-large', {
      message: cause.message,
      userMessage:
        'This file takes far more work to read than a paper does, so the reading was stopped. Please send a smaller or simpler version of the paper.',
      cause,
    }),
  memory: (cause) =>
    new AppError('file.too-large', {
      message: cause.message,
      userMessage:
        'This file needs more memory than we can give it. Please send a smaller or simpler version of the paper.',
      cause,
    }),
  crash: (cause) =>
    new AppError('file.damaged', {
      message: cause.message,
      userMessage:
        'This file could not be read: it seems to be damaged. Please open it, save it again and send the new file.',
      cause,
    }),
};
