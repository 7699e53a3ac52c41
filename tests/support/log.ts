import { createLogger } from '#src/runtime/log.ts';

/** A log that nobody reads. */
export const silentLog = createLogger('silent', null);
