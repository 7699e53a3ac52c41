/** What an HTTP error of the Gemini API means for whoever asked. A refused call is never charged for. */

export type HttpFault =
  /** The model is retired, or never was. */
  | { kind: 'gone'; message: string }
  /** Too much at the moment: worth another try after a pause. */
  | { kind: 'busy'; message: string; retryAfterMs: number | null }
  /** The day's quota is used up. */
  | { kind: 'quota'; message: string }
  /** The key, or the account, is not accepted. */
  | { kind: 'locked'; message: string }
  /** The request itself is wrong. */
  | { kind: 'rejected'; message: string };

interface Detail {
  '@type'?: string;
  reason?: string;
  retryDelay?: string;
  violations?: { quotaId?: string }[];
  [more: string]: unknown;
}

const MESSAGE_CHARS = 300;

/** @param details `error.details` of the body: ErrorInfo, QuotaFailure, RetryInfo */
export function readHttpFault(status: number, text: string, details: readonly Detail[]): HttpFault {
  const message = `${status}: ${text.slice(0, MESSAGE_CHARS)}`;
  if (status === 404) return { kind: 'gone', message };
  if (status === 429) {
    // A day's quota comes with a RetryInfo of seconds, too: only the quota's name tells.
    const perDay = details.some(({ violations }) =>
      violations?.some(({ quotaId }) => quotaId?.includes('PerDay')),
    );
    return perDay ? { kind: 'quota', message } : { kind: 'busy', message, retryAfterMs: retryDelay(details) };
  }
  const wrongKey = details.some(({ reason }) => reason === 'API_KEY_INVALID');
  if (status === 401 || status === 403 || wrongKey) return { kind: 'locked', message };
  if (status >= 500 || status === 408) return { kind: 'busy', message, retryAfterMs: null };
  return { kind: 'rejected', message };
}

/** RetryInfo's `37s` or `1.5s`. */
function retryDelay(details: readonly Detail[]): number | null {
  const delay = details.find(({ retryDelay }) => retryDelay)?.retryDelay;
  const seconds = Number(delay?.replace(/s$/, ''));
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1_000) : null;
}

/** Google's daily quotas begin anew at midnight in California. @returns ms from `now` */
export function untilPacificMidnight(now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const passedS = (of('hour') * 60 + of('minute')) * 60 + of('second');
  return (24 * 3_600 - passedS) * 1_000;
}
