/** Reports faults to Sentry, where SENTRY_DSN says so. Without it nothing of Sentry is even loaded. */
import type { Fault } from '../log.ts';
import { scrubEvent } from './scrub.ts';

/** What is under way when the process leaves may take so long. */
const FLUSH_MS = 2_000;

export interface FaultReports {
  report(fault: Fault): void;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** @param dsn null: nothing is reported */
export async function openFaultReports(dsn: string | null): Promise<FaultReports | null> {
  if (dsn === null) return null;
  const sentry = await import('@sentry/node');
  sentry.init({
    dsn,
    // This version's way to say `sendDefaultPii: false`: unset, it gathers everything.
    dataCollection: {
      userInfo: false,
      cookies: false,
      httpHeaders: false,
      httpBodies: [],
      urlQueryParams: false,
    },
    // No breadcrumbs, requests, modules or traces: what is sent is what is named in `scrubEvent`.
    defaultIntegrations: false,
    integrations: [
      sentry.linkedErrorsIntegration(),
      sentry.dedupeIntegration(),
      sentry.onUncaughtExceptionIntegration(),
    ],
    beforeSend: scrubEvent,
  });
  return {
    report({ error, message, tags }) {
      sentry.withScope((scope) => {
        scope.setTags(tags);
        if (error instanceof Error) sentry.captureException(error);
        else sentry.captureMessage(message, 'error');
      });
    },
    async close() {
      await sentry.close(FLUSH_MS);
    },
  };
}
