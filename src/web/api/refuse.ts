/** How the API says no: a status, a code for programs, a sentence for people. */
import { AppError, type ErrorCode, toAppError } from '#src/core/errors.ts';
import type { RequestContext, Web } from '../web.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** What is not here is `422`: the request is understood, and cannot be fulfilled as it is. */
const STATUS: Partial<Record<ErrorCode, RefusalStatus>> = {
  'access.denied': 403,
  'job.not-found': 404,
  'file.too-large': 413,
  'file.interrupted': 408,
  'file.unsupported': 415,
  'limit.reached': 429,
  'storage.failed': 500,
  'setup.invalid': 500,
  internal: 500,
};
/** When to try again where nothing better is known, s. */
const SOON_S = 5;

export function refuse(
  c: RequestContext,
  status: RefusalStatus,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return c.json({ error: { code, message } }, status, { 'cache-control': 'no-store', ...headers });
}

/** The refusal for what was thrown. What is not the caller's doing goes to the log. */
export function refusalOf(c: RequestContext, web: Web, thrown: unknown): Response {
  const error = toAppError(thrown);
  const expected = thrown instanceof AppError && error.recovery === 'permanent';
  const status = error.recovery === 'transient' ? 503 : (STATUS[error.code] ?? 422);
  if (!expected || status >= 500) web.log.error({ err: thrown, path: c.req.routePath }, 'API failed');
  const waitS =
    error.retryAfterMs === undefined ? SOON_S : Math.max(1, Math.ceil(error.retryAfterMs / 1_000));
  const headers: Record<string, string> =
    status === 429 || status === 503 ? { 'retry-after': String(waitS) } : {};
  // The rest of the body stands in the connection: it is of no more use.
  if (status === 413 || status === 408) headers.connection = 'close';
  return refuse(c, status, error.code, error.userMessage, headers);
}
