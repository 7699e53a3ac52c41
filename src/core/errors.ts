/**
 * The one error type of the product.
 *
 * `message` is for the log; `userMessage` is the only text a chat, a page or the terminal may show. It says
 * plainly what happened and what to do next, and never carries internals.
 */

/** What the caller may do about it: try again later, or not at all. */
export type Recovery = 'transient' | 'permanent';

export type ErrorCode =
  | 'paper.unrecognised' // the text is no paper id, link or file that is known
  | 'paper.not-found' // a well-formed id that no source has
  | 'paper.withheld' // the publisher keeps the full text back
  | 'paper.retracted'
  | 'paper.doubtful' // a file that does not look like a paper: the person is asked
  | 'paper.unsuitable' // read, but nothing to make a video from (a notice, no body, too short)
  | 'file.unsupported' // not a PDF, DOCX or JATS file, whatever its name says
  | 'file.too-large'
  | 'file.encrypted'
  | 'file.damaged'
  | 'file.empty'
  | 'file.interrupted' // it stopped coming in
  | 'file.gone' // what was sent is no longer kept
  | 'file.no-text' // pages are pictures
  | 'source.unavailable' // a paper source is down or refuses
  | 'provider.unavailable'
  | 'provider.quota' // what the account may use is used up; `retryAfterMs` says until when
  | 'provider.refused' // its safety rules refuse what was asked
  | 'render.failed'
  | 'storage.failed'
  | 'queue.unavailable' // Redis is away: what the row says is brought to it later
  | 'job.cancelled'
  | 'job.not-found'
  | 'job.deadly' // whoever works on it dies
  | 'access.denied' // not admitted, or not this person's to change
  | 'limit.reached' // as many videos as one person may have made at once or a day
  | 'chat.gone' // a message, channel or account that is no longer there
  | 'chat.forbidden' // the bot lacks a permission or scope
  | 'chat.unavailable' // the chat platform is away, or asks to wait
  | 'language.unavailable' // nobody here writes the language that was asked for
  | 'address.refused' // an address from outside that leads where nothing is fetched from
  | 'input.invalid'
  | 'setup.invalid' // configuration or environment of the installation
  | 'internal';

interface AppErrorOptions {
  /** For the log: as much detail as helps. */
  message: string;
  /** For people: one or two plain sentences, what happened and what to do next. */
  userMessage: string;
  /** Whether trying the same thing again can help; default permanent. */
  recovery?: Recovery;
  /** For transient errors: do not try again sooner than this. */
  retryAfterMs?: number;
  cause?: unknown;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;
  readonly recovery: Recovery;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = options.userMessage;
    this.recovery = options.recovery ?? 'permanent';
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** What is the same at every try: only another request can be better. */
const SETTLED = /^(?:(?:paper|file|language|input|address)\..*|provider\.refused|job\.deadly|chat\.gone)$/;

/** Whether a job that failed with this may fare better when it is tried again; null: nobody knows why it failed. */
export const mayFareBetter = (code: string | null): boolean => !SETTLED.test(code ?? '');

/** `fetch` throws TypeError for faults of the network, too: `fetch failed`, `terminated`. They alone have a cause. */
const isNetworkFault = (thrown: TypeError): boolean =>
  thrown.cause !== undefined || thrown.message === 'fetch failed' || thrown.message === 'terminated';

/** What a mistake in the code throws. Trying again only repeats it. */
const isMistake = (thrown: unknown): boolean =>
  (thrown instanceof TypeError && !isNetworkFault(thrown)) ||
  thrown instanceof RangeError ||
  thrown instanceof ReferenceError ||
  thrown instanceof SyntaxError;

/**
 * Any thrown value as an AppError. What is not one already is `internal`: a mistake is permanent; any other
 * unforeseen fault (a dropped connection, a killed child) deserves a retry, and the retry limit bounds the cost.
 */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError('internal', {
    message,
    userMessage:
      'Something went wrong on our side. Please try again; if it happens again, tell us the job id.',
    recovery: isMistake(thrown) ? 'permanent' : 'transient',
    cause: thrown,
  });
}

/** What work that `signal` has stopped ends with. */
export function cancelled(signal: AbortSignal): AppError {
  if (signal.reason instanceof AppError) return signal.reason;
  return new AppError('job.cancelled', {
    message: `stopped: ${String(signal.reason)}`,
    userMessage: 'This was cancelled.',
    cause: signal.reason,
  });
}
