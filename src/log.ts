/** Structured logs: one JSON object a line, with the job and step it belongs to. */
import { pino } from 'pino';

/** What the rest of the house may do with a log. */
export type { Logger } from 'pino';

/** Fields that may carry a secret, wherever they stand in a logged object. */
const SECRETS = [
  'apiKey',
  'api_key',
  'password',
  'token',
  'authorization',
  'databaseUrl',
  'redisUrl',
  'connectionString',
];

/**
 * A logger that writes to standard error, or to a file.
 *
 * @param level pino level, `silent` for none
 * @param file absolute path to append to, or null for standard error
 */
export function createLogger(level: string, file: string | null) {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    },
    pino.destination({ dest: file ?? 2, mkdir: true, sync: true }),
  );
}
