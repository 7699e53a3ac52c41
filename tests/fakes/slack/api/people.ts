/** auth.*, users.*, team.*, conversations.*, reactions.* and assistant.threads.*. */
import { SlackError } from '../errors.ts';
import { READ_SCOPES, STATUS_MESSAGES } from '../limits.ts';
import { channelPayload, userPayload } from '../payloads.ts';
import { type Call, channelOf, demand, type Method, needed, workspaceOf } from './call.ts';

const authTest: Method = (call) => {
  const { id, name, domain, botUserId, botId } = workspaceOf(call);
  const bot = call.store.user(botUserId);
  const who = { team: name, user: bot.name, team_id: id, user_id: botUserId, bot_id: botId };
  const expires = call.token?.expiresAt;
  const life = expires ? { expires_in: Math.floor((expires - call.store.clock()) / 1000) } : {};
  return { url: `https://${domain}.slack.com/`, ...who, is_enterprise_install: false, ...life };
};

function visibleUser(call: Call, id: string) {
  const user = call.store.users.get(id);
  const team = workspaceOf(call).id;
  const shared = [...call.store.channels.values()].some(
    ({ teamId, sharedWith }) => teamId === team && user && sharedWith.includes(user.teamId),
  );
  if (!user || (user.teamId !== team && !shared)) throw new SlackError('user_not_found');
  return user;
}

const openConversation: Method = (call) => {
  const ids = needed(call, 'users').split(',');
  const [id] = ids;
  if (ids.length !== 1 || id === undefined) throw new SlackError('method_not_supported_for_channel_type');
  const user = visibleUser(call, id);
  if (user.bot) throw new SlackError('cannot_dm_bot');
  const channel = call.store.directChannel(user);
  return { channel: { id: channel.id } };
};

const joinConversation: Method = (call) => {
  const channel = channelOf(call, needed(call, 'channel'));
  if (channel.kind !== 'channel') throw new SlackError('method_not_supported_for_channel_type');
  if (channel.archived) throw new SlackError('is_archived');
  channel.member = true;
  return { channel: channelPayload(channel) };
};

const react: Method = (call) => {
  const channel = channelOf(call, needed(call, 'channel'));
  const message = call.store.message(channel.id, needed(call, 'timestamp'));
  const name = needed(call, 'name').replaceAll(':', '');
  if (!message) throw new SlackError('message_not_found');
  if (!channel.member) throw new SlackError('not_in_channel');
  if (message.reactions.includes(name)) throw new SlackError('already_reacted');
  message.reactions.push(name);
  return {};
};

const setStatus: Method = (call) => {
  const channel = channelOf(call, needed(call, 'channel_id'));
  const parent = call.store.message(channel.id, needed(call, 'thread_ts'));
  const { status, loading_messages: loading } = call.args;
  const loadingMessages = Array.isArray(loading) ? loading.map(String) : [];
  if (typeof status !== 'string' || loadingMessages.length > STATUS_MESSAGES)
    throw new SlackError('invalid_arguments');
  if (!parent) throw new SlackError('thread_not_found');
  if (!channel.member) throw new SlackError('not_in_channel');
  const { store } = call;
  store.statuses.push({
    at: store.clock(),
    channelId: channel.id,
    threadTs: parent.ts,
    status,
    loadingMessages,
  });
  return {};
};

export const peopleMethods: Record<string, Method> = {
  'auth.test': authTest,
  'auth.revoke': (call) => {
    if (call.token && call.args.test !== 'true') call.token.dead = 'token_revoked';
    return { revoked: call.args.test !== 'true' };
  },
  'apps.connections.open': (call) => ({ url: call.socketUrl() }),
  'users.info': (call) => ({ user: userPayload(visibleUser(call, needed(call, 'user'))) }),
  'team.info': (call) => {
    const { id, name, domain } = workspaceOf(call);
    return { team: { id, name, domain, url: `https://${domain}.slack.com/` } };
  },
  'conversations.open': openConversation,
  'conversations.info': (call) => {
    const channel = channelOf(call, needed(call, 'channel'));
    if (call.token) demand(call.token, [READ_SCOPES[channel.kind]]);
    return { channel: channelPayload(channel) };
  },
  'conversations.join': joinConversation,
  'reactions.add': react,
  'assistant.threads.setStatus': setStatus,
};
