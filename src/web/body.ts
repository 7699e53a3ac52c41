/** What comes in with a request, untrusted: no more of it than may be, and nothing that stands still. */
import type { MiddlewareHandler } from 'hono/types';
import { collect, fileTooLarge } from '#src/core/collect.ts';
import { AppError } from '#src/core/errors.ts';
import type { RequestContext, Web } from './web.ts';

/** A connection on which nothing comes for so long is given up. */
const IDLE_MS = 20_000;
/** Slower than any connection that people have, bytes a second: what comes drop by drop stands still as well. */
const SLOWEST = 2_000;

const interrupted = (): AppError =>
  new AppError('file.interrupted', {
    message: 'body stands still',
    userMessage: 'That stopped coming in. Please check your connection, and send it once more.',
  });

/**
 * The parts of the request's body as they come.
 *
 * @throws AppError `file.interrupted` where they stop coming
 */
export async function* partsOf(c: RequestContext, { bodyIdleMs = IDLE_MS }: Pick<Web, 'bodyIdleMs'>) {
  const reader = c.req.raw.body?.getReader();
  if (!reader) return;
  const startedAt = performance.now();
  let bytes = 0;
  try {
    for (;;) {
      const earnedMs = startedAt + bodyIdleMs + (bytes / SLOWEST) * 1_000 - performance.now();
      const { value } = await within(reader.read(), Math.min(bodyIdleMs, earnedMs));
      if (!value) return;
      bytes += value.length;
      yield value as Uint8Array;
    }
  } finally {
    reader.releaseLock();
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(interrupted()), Math.max(0, ms));
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Takes the whole body in, so that it can be read in any form afterwards, however it was sent.
 *
 * @throws AppError `file.too-large`, `file.interrupted`
 */
export async function takeBody(
  c: RequestContext,
  web: Pick<Web, 'bodyIdleMs'>,
  maxBytes: number,
): Promise<void> {
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) throw fileTooLarge(maxBytes);
  if (!c.req.raw.body) return;
  const body = await collect(partsOf(c, web), maxBytes);
  const { url, method, headers } = c.req.raw;
  c.req.raw = new Request(url, { method, headers, body });
}

/** Answers what is too much, or stops coming, by `refuse`; what is left of it stands in the connection, which ends. */
export const boundedBody =
  (
    web: Pick<Web, 'bodyIdleMs'>,
    maxBytes: number,
    refuse = (c: RequestContext, status: 408 | 413): Response | Promise<Response> =>
      c.text(status === 413 ? 'That is too long.' : 'That stopped coming in.', status),
  ): MiddlewareHandler =>
  async (c, next) => {
    try {
      await takeBody(c, web, maxBytes);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      c.header('connection', 'close');
      return refuse(c, thrown.code === 'file.too-large' ? 413 : 408);
    }
    return next();
  };
