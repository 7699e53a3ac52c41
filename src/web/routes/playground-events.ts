/** The conversation as server-sent events: at each change what differs, after each connection all of it. */
import { streamSSE } from 'hono/streaming';
import { newest } from '../newest.ts';
import { messageHtml } from '../pages/playground/message.ts';
import { places } from '../places.ts';
import type { Playground } from '../playground/port.ts';
import { secretOf, speakerOf } from '../playground/visitor.ts';
import type { App, RequestContext, Web } from '../web.ts';

/** Proxies cut connections on which nothing has come for half a minute or more. */
const HEARTBEAT_MS = 15_000;
/** How soon browsers connect again, ms. */
const RETRY_MS = 1_000;
/** Pages open at once, each of which costs some kilobytes: of all people together, of one, and from one network. */
const STREAMS = { all: 500, person: 8, network: 32 };

export function playgroundEventsRoute(app: App, web: Web, playground: Playground): void {
  const streams = places(STREAMS.all);
  app.get('/playground/events', async (c) => {
    c.header('cache-control', 'no-store');
    const speaker = await speakerOf(c, web, playground);
    if (!speaker) return c.body(null, 401);
    const { userId, network } = speaker;
    const end = web.closing.aborted
      ? null
      : streams.take({ [`person ${userId}`]: STREAMS.person, [`network ${network}`]: STREAMS.network });
    if (!end) return c.body(null, 503, { 'retry-after': '10' });
    return send(c, web, playground, userId, end);
  });
}

function send(
  c: RequestContext,
  web: Web,
  playground: Playground,
  userId: string,
  onEnd: () => void,
): Response {
  const response = streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const signal = AbortSignal.any([gone.signal, web.closing]);
    const changes = newest<true>();
    const stop = playground.follow(userId, () => changes.put(true));
    changes.put(true);
    const sent = new Map<number, number>();
    try {
      await stream.write(`retry: ${RETRY_MS}\n\n`);
      while (!signal.aborted) {
        const changed = await changes.take(HEARTBEAT_MS, signal);
        if (!changed) {
          await stream.write(': still here\n\n');
          continue;
        }
        if (!(await playground.people.enter(secretOf(c, web) ?? ''))) {
          await stream.writeSSE({ event: 'left', data: '' });
          return;
        }
        await stream.writeSSE({
          event: 'conversation',
          data: await conversation(web, playground, userId, sent),
        });
      }
    } catch (err) {
      // The browser connects again and gets everything.
      web.log.warn({ err }, 'conversation broke off');
    } finally {
      stop();
      onEnd();
    }
  });
  // Nothing in between may keep the events, or gather them to compress them.
  response.headers.set('cache-control', 'no-store, no-transform');
  response.headers.set('x-accel-buffering', 'no');
  return response;
}

/** The order of all messages, and the text of those that this connection has not been sent as they are now. */
async function conversation(
  { settings }: Web,
  playground: Playground,
  userId: string,
  sent: Map<number, number>,
): Promise<string> {
  const messages = await playground.messages(userId);
  const html: Record<string, string> = {};
  for (const message of messages) {
    if (sent.get(message.id) === message.revision) continue;
    html[`m${message.id}`] = String(await messageHtml(message, settings.publicUrl));
    sent.set(message.id, message.revision);
  }
  return JSON.stringify({ order: messages.map(({ id }) => `m${id}`), html });
}
