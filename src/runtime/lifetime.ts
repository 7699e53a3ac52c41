/** The life of a process of the product: its parts are opened one after the other, and closed in reverse. */

import { toAppError } from '#src/core/errors.ts';
import { type Close, createClosers } from './closers.ts';
import { LEAVE_WITHIN_MS, onInterrupt } from './interrupt.ts';
import { EXIT, READY } from './supervise.ts';

/**
 * Has what was just opened closed when the process leaves, before all that was opened earlier.
 *
 * @throws where the process was told to leave while it was starting: nothing more is to be opened
 */
export type Keep = (close: Close) => void;

/** What a start that failed has opened is waited for so long: a part may never have come to its end. */
const CLOSE_WITHIN_MS = 5_000;

class Leaving extends Error {}

/**
 * Opens the process, says so to whoever started it, and closes it when it is told to leave, at whatever moment that is.
 * A start that fails closes what was opened, says why on standard error, and ends the process.
 */
export async function live(open: (keep: Keep) => Promise<void>): Promise<void> {
  const closers = createClosers();
  let leaving = false;
  let ready = false;
  const closeAll = () =>
    closers.closeAll().catch((thrown: unknown) => {
      process.stderr.write(`Left in disorder: ${toAppError(thrown).message}\n`);
      process.exitCode = EXIT.failed;
    });
  closers.keep(
    onInterrupt(() => {
      leaving = true;
      if (ready) void closeAll(); // else the start itself sees to it, as soon as it gets to it
    }, LEAVE_WITHIN_MS),
  );
  try {
    await open((close) => {
      closers.keep(close);
      if (leaving) throw new Leaving();
    });
    ready = true;
    process.send?.(READY);
    if (leaving) await closeAll();
  } catch (thrown) {
    if (!(thrown instanceof Leaving)) {
      const error = toAppError(thrown);
      process.stderr.write(`${error.userMessage}\n`);
      process.exitCode = error.recovery === 'permanent' ? EXIT.setup : EXIT.failed;
    }
    setTimeout(() => process.exit(), CLOSE_WITHIN_MS);
    await closeAll();
    process.exit();
  }
}
