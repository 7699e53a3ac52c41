/** Confined work on the words of a paper or a script, once they are read. */
import { AppError } from '#src/core/errors.ts';
import { Ended, runConfined } from './index.ts';

/** The longest papers take two seconds, and 200 MB. */
const LIMITS = { cpuSeconds: 30, memoryMb: 600 };

/**
 * A function of ours, each call of it in a process of its own; what it takes and gives is cloned. It throws what
 * `runConfined` throws, but AppError `paper.unsuitable` where the work needed more than its limits.
 *
 * @param module the file that exports it
 * @param name under which it is exported
 */
export const onWords =
  <Work extends (...given: never[]) => unknown>(module: URL, name: string) =>
  async (signal: AbortSignal | undefined, ...given: Parameters<Work>): Promise<Awaited<ReturnType<Work>>> => {
    try {
      return await runConfined({ module, name, input: given, limits: LIMITS, signal });
    } catch (thrown) {
      if (!(thrown instanceof Ended) || thrown.why === 'crash') throw thrown;
      throw new AppError('paper.unsuitable', {
        message: thrown.message,
        userMessage:
          'The text of this paper takes far more work than that of a paper does, so no video can be made of it. Please send another version of it, the publisher’s PDF for example.',
        cause: thrown,
      });
    }
  };
