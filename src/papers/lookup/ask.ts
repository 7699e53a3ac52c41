/** Asks an archive for a record: paced, for a few seconds at most, and remembered. Only an id leaves the house. */
import { z } from 'zod';
import type { CallContext, RateLimiter, Remember } from '#src/core/ports.ts';
import { get } from '../sources/http.ts';

/** A body read as JSON, or as text where it is none; null where the archive has no such thing. */
export type AskSource = (source: string, url: URL) => Promise<unknown>;

export interface AskDeps {
  /** By source, as people know it. */
  limiters?: Readonly<Record<string, RateLimiter>> | undefined;
  retryBaseMs?: number | undefined;
}

const MAX_BYTES = 4_000_000;
/** One answer; a record is small. */
const TIMEOUT_MS = 8_000;
const bodySchema = z.object({ body: z.string().nullable() });

/**
 * @param remember where answers are kept, so that one id is asked about once; absent: nowhere
 * @throws what `get` throws: what was not answered is not remembered
 */
export function createAsk(deps: AskDeps, { signal }: CallContext, remember?: Remember): AskSource {
  const fetchBody = async (source: string, url: URL) => {
    const limiter = deps.limiters?.[source];
    const { status, body } = await get(url, {
      ...{ source, signal, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS, retryBaseMs: deps.retryBaseMs },
      ...(limiter && { limiter }),
    });
    return { body: status === 200 ? new TextDecoder().decode(body) : null };
  };
  return async (source, url) => {
    const make = () => fetchBody(source, url);
    const { body } = remember ? await remember(url.href, bodySchema, make) : await make();
    return body === null ? null : parsed(body);
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
