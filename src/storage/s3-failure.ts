/** What a store's refusal means: whether trying again can help, and which setting to look at. */
import { AppError } from '#src/core/errors.ts';
import { PLAIN_ADVICE } from './port.ts';

const KEYS =
  'The storage does not accept our keys. Please check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or the profile or role they come from.';
const RIGHTS =
  'The storage refuses us. The keys must be allowed to get, put and delete objects in S3_BUCKET, and to list it.';
const REGION = 'The storage is in another region. Please check S3_REGION and S3_ENDPOINT.';
const FULL = 'The storage for the videos is full. Please make room and try again.';

/** Refusals that stay until a person changes something, by the store's code, the SDK's name or the system's. */
const ADVICE: Record<string, string> = {
  NoSuchBucket: 'The bucket that keeps the videos does not exist. Please check S3_BUCKET and S3_ENDPOINT.',
  InvalidBucketName: 'The name of the bucket for the videos cannot be right. Please check S3_BUCKET.',
  AccessDenied: RIGHTS,
  AllAccessDisabled: RIGHTS,
  AccountProblem: RIGHTS,
  Forbidden: RIGHTS,
  InvalidAccessKeyId: KEYS,
  SignatureDoesNotMatch: KEYS,
  InvalidToken: KEYS,
  ExpiredToken: KEYS,
  CredentialsProviderError:
    'There are no keys for the storage. Please set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile or role.',
  AuthorizationHeaderMalformed: REGION,
  IllegalLocationConstraintException: REGION,
  PermanentRedirect: REGION,
  TemporaryRedirect: REGION,
  RequestTimeTooSkewed:
    'The storage refuses us because the clock of this machine is wrong. Please set the clock and try again.',
  QuotaExceeded: FULL,
  XMinioStorageFull: FULL,
  XMinioAdminBucketQuotaExceeded: FULL,
  ENOSPC: 'The disk for work in progress is full. Please make room and try again.',
};

/** Refusals with a status of 400 to 499 that trying again mends all the same. */
const PASSING = new Set([
  'RequestTimeout',
  'SlowDown',
  'TooManyRequests',
  'OperationAborted',
  'BadDigest',
  'IncompleteBody',
  'XAmzContentSHA256Mismatch',
  'NoSuchUpload', // an upload that was finished or cleared away meanwhile: the next one starts afresh
  'PreconditionFailed', // replaced while it was being read
]);

/** A store that is away is often back within a minute; the queue's own pauses alone would not last that long. */
const AWAY_RETRY_MS = 20_000;
const AWAY = 'The storage for the videos cannot be reached right now. Please try again in a minute.';

interface Told {
  code: string;
  status: number | undefined;
  text: string;
}

function toldBy(cause: unknown): Told {
  const error = cause as {
    name?: string;
    code?: string;
    message?: string;
    $metadata?: { httpStatusCode?: number };
  };
  const status = error?.$metadata?.httpStatusCode;
  // The store's code is the name of the SDK's error; the system's (ENOSPC, ECONNRESET) is in `code`.
  const named = status === undefined ? (error?.code ?? error?.name) : error?.name;
  return { code: named ?? '', status, text: error?.message ?? String(cause) };
}

/** Whether the store says that there is nothing under the key. (A HEAD has no body, so no code to go by.) */
export function isAbsent(cause: unknown): boolean {
  const { code, status } = toldBy(cause);
  return status === 404 && !(code in ADVICE) && !PASSING.has(code);
}

function adviceFor({ code, status, text }: Told): string | undefined {
  if (code in ADVICE) return ADVICE[code];
  if (/region is missing/i.test(text))
    return 'Please set S3_REGION, the region of the bucket for the videos.';
  if (status === 401 || status === 403) return RIGHTS;
  if (status === 301 || status === 307) return REGION;
  if (status === 507) return FULL;
  return undefined;
}

/** `cause` as an AppError `storage.failed`; one that is already comes back as it is. */
export function s3Failure(action: string, key: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const told = toldBy(cause);
  const advice = adviceFor(told);
  const { code, status, text } = told;
  const refused = status !== undefined && status >= 400 && status < 500 && status !== 429;
  const local = code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR';
  const permanent = advice !== undefined || local || (refused && !PASSING.has(code));
  return new AppError('storage.failed', {
    message: `storage: cannot ${action} ${key}: ${[code, status, text].filter(Boolean).join(' ')}`,
    userMessage: advice ?? (permanent ? PLAIN_ADVICE : AWAY),
    recovery: permanent ? 'permanent' : 'transient',
    ...(!permanent && { retryAfterMs: AWAY_RETRY_MS }),
    cause,
  });
}
