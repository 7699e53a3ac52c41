/** Words and errors that buying a video and following its task share. */
import { AppError } from '#src/core/errors.ts';

/** A video that was not made, whether it may be asked for again, and why. */
export interface Failure {
  kind: 'unsafe' | 'broken' | 'impossible';
  reason: string;
}

/** How the ledger notes a failure, so that the next worker reads what this one saw. */
export const noted = ({ kind, reason }: Failure): string => `${kind}: ${reason}`;

export function readNoted(text: string): Failure {
  const match = /^(unsafe|broken|impossible): (.*)$/s.exec(text);
  return match
    ? { kind: match[1] as Failure['kind'], reason: match[2] ?? '' }
    : { kind: 'broken', reason: text };
}

const LATER_MS = 60_000;

export const unavailable = (message: string, retryAfterMs = LATER_MS): AppError =>
  new AppError('provider.unavailable', {
    message: `Runway: ${message}`,
    userMessage: 'The service that makes video clips is not answering. Please try again in a few minutes.',
    recovery: 'transient',
    retryAfterMs,
  });

/** @param retryAfterMs when to look again: nothing says when a day's generations are renewed, they slide */
export const usedUp = (message: string, retryAfterMs: number): AppError =>
  new AppError('provider.quota', {
    message: `Runway: ${message}`,
    userMessage:
      'Today’s quota of the service that makes video clips is used up. This video waits, and goes on by itself when it is renewed.',
    recovery: 'transient',
    retryAfterMs,
  });
