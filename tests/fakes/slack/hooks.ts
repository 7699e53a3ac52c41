/** response_url: five answers in half an hour, without a token. */

import { SlackError } from './errors.ts';
import type { Events } from './events.ts';
import { RESPONSE_URL_USES, TIMES } from './limits.ts';
import type { Hook, Json } from './model.ts';
import { contentOf, edit, post, remove } from './writing.ts';

/** Does what the body of an answer says: a note to the person, a message to all, or a change of the source. */
export function answerWith(events: Events, hook: Hook, body: Json): void {
  const { store } = events;
  const source = store.messages.find(
    (one) => one.channelId === hook.channelId && one.ts === hook.sourceTs && one.deletedAt === null,
  );
  if (body.delete_original === true && source) {
    remove(events, source);
    return;
  }
  const content = contentOf(body);
  if (content.text === '' && !content.blocks?.length) throw new SlackError('no_text');
  if (body.replace_original === true && source) {
    edit(events, source, content);
    return;
  }
  const workspace = store.workspace(store.channel(hook.channelId).teamId);
  const forAll = body.response_type === 'in_channel';
  post(
    events,
    {
      channelId: hook.channelId,
      userId: workspace.botUserId,
      threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : null,
      ephemeralFor: forAll ? null : hook.userId,
      answers: hook.deliveryId,
    },
    content,
  );
}

/** One request to a response_url: status and body as Slack gives them. */
export function serveHook(events: Events, path: string, body: string): { status: number; body: string } {
  const hook = events.store.hooks.get(path);
  const refused = (status: number, error: string) => ({ status, body: JSON.stringify({ ok: false, error }) });
  if (!hook) return refused(404, 'invalid_url');
  if (events.store.clock() - hook.createdAt > TIMES.responseUrl) return refused(404, 'expired_url');
  if (hook.uses >= RESPONSE_URL_USES) return refused(404, 'used_url');
  hook.uses += 1;
  try {
    answerWith(events, hook, JSON.parse(body) as Json);
    return { status: 200, body: 'ok' };
  } catch (error) {
    return refused(500, error instanceof SlackError ? error.code : 'invalid_payload');
  }
}
