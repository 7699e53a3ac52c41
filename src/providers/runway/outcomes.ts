/** Words and errors that buying a film and following its task share. */
import { AppError } from '../../core/errors.ts';

/** How a task that somebody ended on Runway's own pages is noted in the ledger. */
export const CALLED_OFF = 'called off at Runway';

const LATER_MS = 60_000;

export const unavailable = (message: string, retryAfterMs = LATER_MS): AppError =>
  new AppError('provider.unavailable', {
    message: `Runway: ${message}`,
    userMessage: 'The service that makes film clips is not answering. Please try again in a few minutes.',
    recovery: 'transient',
    retryAfterMs,
  });

/** @param retryAfterMs when to look again: nothing says when a day's generations are renewed, they slide */
export const usedUp = (message: string, retryAfterMs: number): AppError =>
  new AppError('provider.quota', {
    message: `Runway: ${message}`,
    userMessage:
      'Today’s quota of the service that makes film clips is used up. This video waits, and goes on by itself when it is renewed.',
    recovery: 'transient',
    retryAfterMs,
  });
