/** chat.*: messages, notes to one person, and their edits. */
import { invalid, SlackError } from '../errors.ts';
import { CHANNEL_RATE, HISTORY_SCOPES, MESSAGE } from '../limits.ts';
import type { Channel, Json, Message } from '../model.ts';
import { messagePayload } from '../payloads.ts';
import { type Content, contentOf, edit, post, remove } from '../writing.ts';
import { type Call, channelOf, demand, given, type Method, needed, workspaceOf } from './call.ts';

/** Where the bot may write now; a person's id stands for the direct conversation. */
function writable(call: Call): Channel {
  const id = needed(call, 'channel');
  const user = call.store.users.get(id);
  const direct = user && user.teamId === workspaceOf(call).id && !user.bot;
  const channel = direct ? call.store.directChannel(user) : channelOf(call, id);
  if (channel.archived) throw new SlackError('is_archived');
  const open = channel.kind === 'channel' && call.token?.scopes.includes('chat:write.public');
  if (!channel.member && !open) throw new SlackError('not_in_channel');
  return channel;
}

function content(call: Call): Content {
  const said = contentOf(call.args);
  if (said.text === '' && !said.blocks?.length) throw new SlackError('no_text');
  if (call.faults.refusePlans && said.blocks?.some(({ type }) => type === 'plan'))
    throw invalid('invalid_blocks', ['unsupported type: plan [json-pointer:/blocks]']);
  return said;
}

/**
 * The thread that is written to. The ts of a reply is no thread: what goes there is not found in the thread of
 * its parent, as with Slack, which warns of it.
 */
function threadOf(call: Call, channel: Channel): string | null {
  const ts = given(call, 'thread_ts');
  if (ts === null) return null;
  const parent = call.store.message(channel.id, ts);
  if (!parent) throw new SlackError('thread_not_found');
  return parent.ts;
}

/** A message of the bot that it may change. */
function own(call: Call, refusal: string): Message {
  const channel = channelOf(call, needed(call, 'channel'));
  const message = call.store.message(channel.id, needed(call, 'ts'));
  if (!message) throw new SlackError('message_not_found');
  if (message.userId !== workspaceOf(call).botUserId) throw new SlackError(refusal);
  if (channel.archived) throw new SlackError('is_archived');
  return message;
}

const answer = (call: Call, message: Message): Json => ({
  channel: message.channelId,
  ts: message.ts,
  message: messagePayload(call.store, message, call.base()),
});

const postMessage: Method = (call) => {
  const channel = writable(call);
  const said = content(call);
  const threadTs = threadOf(call, channel);
  const wait = call.rates.take(`posts in ${channel.id}`, CHANNEL_RATE);
  if (wait > 0) throw new SlackError('ratelimited', {}, wait);
  const place = { channelId: channel.id, userId: workspaceOf(call).botUserId, threadTs };
  const message = post(call.events, place, said);
  if (threadTs) clearStatus(call, channel.id, threadTs);
  return answer(call, message);
};

/** A new message of the bot ends the status of its thread. */
function clearStatus(call: Call, channelId: string, threadTs: string): void {
  const { store } = call;
  const last = store.statuses
    .filter((one) => one.channelId === channelId && one.threadTs === threadTs)
    .at(-1);
  if (last && last.status !== '')
    store.statuses.push({ at: store.clock(), channelId, threadTs, status: '', loadingMessages: [] });
}

const update: Method = (call) => {
  const message = own(call, 'cant_update_message');
  const said = content(call);
  if (said.text.length > MESSAGE.editedText) throw new SlackError('msg_too_long');
  edit(call.events, message, said);
  return { ...answer(call, message), text: said.text };
};

const postEphemeral: Method = (call) => {
  const channel = writable(call);
  if (!channel.member) throw new SlackError('not_in_channel');
  const user = call.store.users.get(needed(call, 'user'));
  const there = channel.kind !== 'im' || channel.userId === user?.id;
  if (!user || user.bot || !there) throw new SlackError('user_not_in_channel');
  const said = content(call);
  const threadTs = threadOf(call, channel);
  const message = post(
    call.events,
    { channelId: channel.id, userId: workspaceOf(call).botUserId, threadTs, ephemeralFor: user.id },
    said,
  );
  return { message_ts: message.ts };
};

/** Messages since `oldest`, the newest first in a channel, the oldest first in a thread. */
const read =
  (
    belongs: (message: Message, threadTs: string | null) => boolean,
    newestFirst: boolean,
    threaded: boolean,
  ): Method =>
  (call) => {
    const channel = channelOf(call, needed(call, 'channel'));
    if (call.token) demand(call.token, [HISTORY_SCOPES[channel.kind]]);
    if (!channel.member) throw new SlackError('not_in_channel');
    const threadTs = threaded ? needed(call, 'ts') : null;
    if (threadTs && !call.store.message(channel.id, threadTs)) throw new SlackError('thread_not_found');
    const oldest = Number(given(call, 'oldest') ?? 0);
    const found = call.store.messages.filter(
      (one) =>
        one.channelId === channel.id &&
        one.ephemeralFor === null &&
        one.deletedAt === null &&
        Number(one.ts) > oldest &&
        belongs(one, threadTs),
    );
    const ordered = newestFirst ? found.reverse() : found;
    const limit = Number(call.args.limit ?? 100);
    return {
      messages: ordered.slice(0, limit).map((one) => messagePayload(call.store, one, call.base())),
      has_more: ordered.length > limit,
    };
  };

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
  'chat.delete': (call) => {
    const message = own(call, 'cant_delete_message');
    remove(call.events, message);
    return { channel: message.channelId, ts: message.ts };
  },
  'conversations.history': read((one) => one.threadTs === null, true, false),
  'conversations.replies': read((one, ts) => one.ts === ts || one.threadTs === ts, false, true),
  'chat.getPermalink': (call) => {
    const channel = channelOf(call, needed(call, 'channel'));
    const message = call.store.message(channel.id, needed(call, 'message_ts'));
    if (!message) throw new SlackError('message_not_found');
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    const { domain } = workspaceOf(call);
    const path = `${channel.id}/p${message.ts.replace('.', '')}${thread}`;
    return { channel: channel.id, permalink: `https://${domain}.slack.com/archives/${path}` };
  },
};
