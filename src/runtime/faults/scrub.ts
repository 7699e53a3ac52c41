/** What leaves the house when a fault is reported: kinds, places and numbers; no secrets, no people, no papers. Pure. */
import type { ErrorEvent } from '@sentry/node';

/** Enough for what went wrong; a paper's text has more to say. */
const MAX_MESSAGE_LENGTH = 160;
/** What is read of a line at all: the rest says no more, and takes long. */
const MAX_READ_LENGTH = 1_000;
const HIDDEN = '[hidden]';

/** In order: what a pattern leaves is read by the next. */
const PATTERNS: readonly [RegExp, string][] = [
  // Quoted text may be a paper's, a person's or a model's.
  [/"[^"]*"?|“[^”]*”?|`[^`]*`?|«[^»]*»?|(?<=^|[\s(:])'[^']*'?/g, HIDDEN],
  // An address may be signed or hold a password; which service it is may be known.
  [/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#:]+)[^\s)]*/gi, '$1$2'],
  [/[^\s<>()@]+@[^\s<>()@]+\.[a-z]+/gi, HIDDEN],
  [/\b(?:bearer|basic|bot|token|key|secret|password)\b(?:\s*[=:]\s*|\s+)\S+/gi, HIDDEN],
  [/\b(?:xox[a-z]|xapp|xoxe|sk|key|AIza)[-_A-Za-z0-9.]{8,}/g, HIDDEN],
  // People, channels and teams: Slack's ids, and Discord's numbers.
  [/\b[UWTCDGB][A-Z0-9]{7,}\b/g, HIDDEN],
  [/\b(?:discord|slack|playground|cli) \S+/g, HIDDEN],
  [/\b\d{12,}\b/g, HIDDEN],
  [/\b[A-Za-z0-9+_=-]{32,}\b/g, HIDDEN],
];

/** A message fit to leave: its first line, short, without what only this installation may know. */
export function scrubMessage(text: string): string {
  const clean = PATTERNS.reduce((left, [pattern, put]) => left.replace(pattern, put), beginningOf(text));
  return clean.length > MAX_MESSAGE_LENGTH ? `${clean.slice(0, MAX_MESSAGE_LENGTH)}…` : clean;
}

/** The first line as far as it is read, without a word that is cut in two: half a secret would not be known for one. */
function beginningOf(text: string): string {
  const read = text.slice(0, MAX_READ_LENGTH + 1);
  const end = read.indexOf('\n');
  if (end >= 0) return read.slice(0, end);
  if (read.length <= MAX_READ_LENGTH) return read;
  return `${read.slice(0, read.lastIndexOf(' ') + 1)}…`;
}

/** The event as it is sent: what is not named here does not leave. */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { job, step, code } = event.tags ?? {};
  const known = Object.entries({ job, step, code }).filter(([, value]) => value !== undefined);
  const values = (event.exception?.values ?? []).map(({ type, value, mechanism, stacktrace }) => ({
    ...(type === undefined ? {} : { type }),
    ...(value === undefined ? {} : { value: scrubMessage(value) }),
    ...(mechanism === undefined ? {} : { mechanism: { type: mechanism.type, handled: mechanism.handled } }),
    stacktrace: {
      // Neither variables nor lines of source: the place is enough.
      frames: (stacktrace?.frames ?? []).map(({ filename, function: name, lineno, colno, in_app }) =>
        given({ filename, function: name, lineno, colno, in_app }),
      ),
    },
  }));
  return {
    type: undefined,
    tags: Object.fromEntries(known),
    exception: { values: values as NonNullable<ErrorEvent['exception']>['values'] & object },
    ...given({
      event_id: event.event_id,
      timestamp: event.timestamp,
      platform: event.platform,
      level: event.level,
      release: event.release,
      environment: event.environment,
      message: event.message === undefined ? undefined : scrubMessage(event.message),
    }),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is undefined. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
