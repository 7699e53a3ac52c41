/** The conversation as server-sent events: at each change what differs, after each connection all of it. */

import type { Playground } from '#src/chat/playground.ts';
import { messageHtml } from '../pages/playground/message.ts';
import { places } from '../places.ts';
import { secretOf, speakerOf } from '../playground/visitor.ts';
import { sendEvents } from '../send-events.ts';
import type { App, Web } from '../web.ts';

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
    const onEnd = web.closing.aborted
      ? null
      : streams.take({ [`person ${userId}`]: STREAMS.person, [`network ${network}`]: STREAMS.network });
    if (!onEnd) return c.body(null, 503, { 'retry-after': '10' });
    const sent = new Map<number, number>();
    return sendEvents<true>(c, web, {
      retryMs: RETRY_MS,
      follow(put) {
        put(true);
        return playground.follow(userId, () => put(true));
      },
      async next() {
        if (!(await playground.people.enter(secretOf(c, web) ?? ''))) {
          return { event: { event: 'left', data: '' }, over: true };
        }
        const data = await conversation(web, playground, userId, sent);
        return { event: { event: 'conversation', data }, over: false };
      },
      onEnd,
    });
  });
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
