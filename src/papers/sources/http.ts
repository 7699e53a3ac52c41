/** One careful GET: bounded in time, size and redirects, tried again while the server says that it may help. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#src/core/errors.ts';
import type { RateLimiter } from '#src/core/ports.ts';

const ATTEMPTS = 4;
const DEFAULT_RETRY_BASE_MS = 600;
/** A server that asks for a longer pause is left alone; the job's own retry comes back to it. */
const MAX_PAUSE_MS = 15_000;
const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 3;

export interface GetOptions {
  /** For people: `PubMed Central`. */
  source: string;
  signal: AbortSignal;
  /** The answer is cut off and refused beyond this. */
  maxBytes: number;
  timeoutMs?: number;
  limiter?: RateLimiter;
  retryBaseMs?: number | undefined;
  /** Whether a body says "slow down" although its status does not. */
  isOverLimit?: (body: Uint8Array) => boolean;
}

export interface Answer {
  status: number;
  body: Uint8Array;
}

/**
 * The answer with any status but 429 and 5xx.
 * Throws AppError `source.unavailable` (transient) when those stay, or there is no answer in time; `file.too-large`;
 * and the signal's reason when it aborts.
 */
export async function get(url: URL, options: GetOptions): Promise<Answer> {
  let failure = '';
  let pauseMs = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(pauseMs, undefined, { signal: options.signal });
    await options.limiter?.take(options.signal);
    const outcome = await tryOnce(url, options);
    if (!('failure' in outcome)) return outcome;
    failure = outcome.failure;
    pauseMs = Math.max(outcome.retryAfterMs, backoffMs(attempt, options.retryBaseMs));
    if (pauseMs > MAX_PAUSE_MS) break;
  }
  throw new AppError('source.unavailable', {
    message: `${url.host}${url.pathname}: ${failure}`,
    userMessage: `${options.source} does not answer at the moment. Please try again in a few minutes.`,
    recovery: 'transient',
    ...(pauseMs > 0 ? { retryAfterMs: Math.round(pauseMs) } : {}),
  });
}

/** Doubles each time, and half of it is chance, so that many waiting workers do not come back together. */
function backoffMs(attempt: number, baseMs = DEFAULT_RETRY_BASE_MS): number {
  return baseMs * 2 ** attempt * (0.5 + Math.random() / 2);
}

interface Failure {
  failure: string;
  retryAfterMs: number;
}

async function tryOnce(url: URL, options: GetOptions): Promise<Answer | Failure> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = AbortSignal.any([options.signal, timeout]);
  try {
    const response = await follow(url, signal);
    const retryAfterMs = retryAfter(response.headers.get('retry-after'));
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel();
      return { failure: `HTTP ${response.status}`, retryAfterMs };
    }
    const body = await readLimited(response, options.maxBytes);
    if (options.isOverLimit?.(body)) return { failure: 'over the rate limit', retryAfterMs };
    return { status: response.status, body };
  } catch (thrown) {
    options.signal.throwIfAborted();
    if (thrown instanceof AppError) throw thrown;
    const failure = timeout.aborted ? 'no answer in time' : String((thrown as Error).cause ?? thrown);
    return { failure, retryAfterMs: 0 };
  }
}

/** Redirects are followed on the same host only: an answer must not send us to places of its choosing. */
async function follow(url: URL, signal: AbortSignal): Promise<Response> {
  let current = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await fetch(current, { signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    const next = new URL(location, current);
    if (next.host !== url.host) throw new Error(`Redirect to another host: ${next.host}`);
    current = next;
  }
  throw new Error('Too many redirects');
}

async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) {
      throw new AppError('file.too-large', {
        message: `The answer is longer than ${maxBytes} bytes`,
        userMessage: 'This paper is larger than what can be read. Please attach a smaller PDF of it.',
      });
    }
    parts.push(part);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.byteLength;
  }
  return body;
}

/** `Retry-After` in seconds; as a date it is ignored, no source here writes one. */
function retryAfter(header: string | null): number {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}
