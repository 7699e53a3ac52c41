/** Structured logs: one JSON object a line, with the job and step it belongs to. */
import { type LogFn, pino } from 'pino';

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

/** What queries were asked with: people's words, and now and then a token. */
const QUERY_VALUES = ['params', 'parameters', 'args', 'detail'];

/** The error as it is logged, its causes too: what a query failed with, but not whom and what it was about. */
function errorText(error: Error): object {
  const values: string[] = [];
  for (let one: unknown = error; one instanceof Error; one = one.cause)
    if ('params' in one) values.push(`\nparams: ${String(one.params)}`); // drizzle: `Failed query: …\nparams: …`
  const clear = (text: string) => values.reduce((left, value) => left.replaceAll(value, ''), text);
  const shown = pino.stdSerializers.err(error);
  if (!(shown instanceof Object)) return shown;
  const rest = Object.entries(shown).filter(([name]) => !QUERY_VALUES.includes(name));
  return Object.fromEntries(
    rest.map(([name, value]) => [name, typeof value === 'string' ? clear(value) : value]),
  );
}

/** What was logged as an error. */
export interface Fault {
  /** The log's `err`. */
  error: unknown;
  message: string;
  /** What is known of where it happened: `job`, `step`, `code`. */
  tags: Record<string, string>;
}

const TAGS = ['job', 'step', 'code'];

/** Hears what is logged as an error, with the fields of the loggers that it came through. */
function overhear(report: (fault: Fault) => void) {
  return function logMethod(this: pino.Logger, args: Parameters<LogFn>, method: LogFn, level: number) {
    if (level >= (pino.levels.values.error ?? 50)) {
      const [first, message] = args as unknown[];
      const fields = { ...this.bindings(), ...(first instanceof Error ? { err: first } : Object(first)) };
      const known = TAGS.filter((name) => typeof fields[name] === 'string');
      const text = typeof first === 'string' ? first : typeof message === 'string' ? message : '';
      const tags = Object.fromEntries(known.map((name) => [name, fields[name]]));
      report({ error: fields.err, message: text, tags });
    }
    method.apply(this, args);
  };
}

/**
 * A logger that writes to standard error, or to a file.
 *
 * @param level pino level, `silent` for none
 * @param file absolute path to append to, or null for standard error
 * @param report hears of every error that is logged; what the level keeps out is not heard of either
 */
export function createLogger(level: string, file: string | null, report?: (fault: Fault) => void) {
  return pino(
    {
      level,
      base: null,
      serializers: { err: errorText },
      ...(report ? { hooks: { logMethod: overhear(report) } } : {}),
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    },
    pino.destination({ dest: file ?? 2, mkdir: true, sync: true }),
  );
}
