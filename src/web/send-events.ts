/** Answers with server-sent events: what there is at each change, the newest and not each. */
import { type SSEMessage, streamSSE } from 'hono/streaming';
import { newest } from './newest.ts';
import type { RequestContext, Web } from './web.ts';

/** Proxies cut connections on which nothing has come for half a minute or more. */
const HEARTBEAT_MS = 15_000;

interface Next {
  event: SSEMessage;
  /** Whether it is the last one. */
  over: boolean;
}

interface Source<T> {
  /** How soon the reader connects again, ms; absent: as it likes. */
  retryMs?: number;
  /** Puts what there is now, and again after each change. @returns what ends it */
  follow(put: (value: T) => void): () => void;
  next(value: T): Promise<Next> | Next;
  /** The connection is closed, by whomever. */
  onEnd(): void;
}

/** The answer; an event of the same text as the one before it is not sent. It ends when the server closes, too. */
export function sendEvents<T>(c: RequestContext, web: Web, source: Source<T>): Response {
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const signal = AbortSignal.any([gone.signal, web.closing]);
    const values = newest<T>();
    const stop = source.follow(values.put);
    try {
      if (source.retryMs) await stream.write(`retry: ${source.retryMs}\n\n`);
      let last: unknown = null;
      while (!signal.aborted) {
        const taken = await values.take(HEARTBEAT_MS, signal);
        if (!taken) {
          await stream.write(': still here\n\n');
          continue;
        }
        const { event, over } = await source.next(taken.value);
        if (event.data !== last) await stream.writeSSE(event);
        last = event.data;
        if (over) return;
      }
    } catch (err) {
      // The reader connects again and gets everything.
      web.log.error({ err, path: c.req.routePath }, 'events ended by a fault');
    } finally {
      stop();
      source.onEnd();
    }
  });
  // Nothing in between may keep the events, or gather them to compress them.
  response.headers.set('cache-control', 'no-store, no-transform');
  response.headers.set('x-accel-buffering', 'no');
  return response;
}
