/** Work that cannot be stopped, waited for no longer than it is wanted. */
import { cancelled } from './errors.ts';

/** The work's result, or a rejection the moment the signal aborts: AppError `job.cancelled`, or the signal's own. */
export async function orAbort<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw cancelled(signal);
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(cancelled(signal));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
