import { createLogger } from '../../src/log.ts';

/** A log that nobody reads. */
export const silentLog = createLogger('silent', null);
