/** Prints what a promise was rejected with that nobody handled: the runner's own report shows an Error alone. */
import { inspect } from 'node:util';

const tell = (reason: unknown): void => {
  if (!(reason instanceof Error))
    process.stderr.write(`Nobody handled the rejection with ${inspect(reason)}.\n`);
};
// Files that share a process share its listeners.
for (const listener of process.listeners('unhandledRejection'))
  if (listener.name === tell.name) process.off('unhandledRejection', listener);
process.on('unhandledRejection', tell);
