/** Confined work on the words of a paper or a script, once they are read. */
import { AppError } from '#src/core/errors.ts';
import { Ended, runConfined } from './index.ts';

/** The longest papers take two seconds, and 200 MB. */
const LIMITS = { cpuSeconds: 30, memoryMb: 600 };

/**
 * The answer of a module of ours to what it is given.
 *
 * Throws what `runConfined` throws, but AppError `paper.unsuitable` where the work needed more than its limits.
 */
export async function runOnWords<T>(module: URL, input: unknown, signal?: AbortSignal): Promise<T> {
  try {
    return await runConfined<T>({ module, input, limits: LIMITS, signal });
  } catch (thrown) {
    if (!(thrown instanceof Ended) || thrown.why === 'crash') throw thrown;
    throw new AppError('paper.unsuitable', {
      message: thrown.message,
      userMessage:
        'The text of this paper takes far more work than that of a paper does, so no video can be made of it. Please send another version of it, the publisher’s PDF for example.',
      cause: thrown,
    });
  }
}
