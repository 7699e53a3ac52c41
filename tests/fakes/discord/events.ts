/** Discord's payloads, made of what the store holds. */
import { GatewayIntentBits as Intent, MessageFlags } from 'discord.js';
import { cdnAddress } from './cdn.ts';
import {
  type Channel,
  current,
  type Guild,
  INVITED,
  type Json,
  type Message,
  type Store,
  type StoredFile,
  type User,
} from './store.ts';

/** All permissions but Administrator, which would overrule what a channel denies. */
const EVERYONE = (((1n << 53n) - 1n) & ~8n).toString();

export const userPayload = (user: User): Json => ({
  id: user.id,
  username: user.username,
  discriminator: '0',
  global_name: user.username,
  avatar: null,
  bot: user.bot,
});

export const memberPayload = (user: User): Json => ({
  user: userPayload(user),
  roles: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: (user.permissions ?? INVITED).toString(),
});

/** A channel; the bot's permissions are an overwrite for the bot alone. */
export function channelPayload(store: Store, channel: Channel): Json {
  const base = { id: channel.id, type: channel.type, last_message_id: null };
  if (channel.recipientId) return { ...base, recipients: [userPayload(store.user(channel.recipientId))] };
  const allow = channel.permissions;
  const overwrite = { id: store.bot.id, type: 1, allow: `${allow}`, deny: `${BigInt(EVERYONE) & ~allow}` };
  return {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    permission_overwrites: [overwrite],
  };
}

export function guildPayload(store: Store, guild: Guild): Json {
  const channels = [...store.channels.values()].filter((one) => one.guildId === guild.id);
  const list = {
    emojis: [],
    stickers: [],
    features: [],
    voice_states: [],
    presences: [],
    threads: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
  const role = {
    id: guild.id,
    name: '@everyone',
    permissions: EVERYONE,
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const settings = {
    owner_id: '1',
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    afk_timeout: 300,
    preferred_locale: 'en-US',
  };
  return {
    ...list,
    ...settings,
    id: guild.id,
    name: guild.name,
    icon: null,
    unavailable: false,
    premium_tier: guild.tier,
    member_count: 2,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    roles: [role],
    channels: channels.map((one) => channelPayload(store, one)),
    members: [memberPayload(store.bot)],
  };
}

export const filePayload = (file: StoredFile, cdn: string): Json => ({
  id: file.id,
  filename: file.name,
  size: file.bytes.length,
  content_type: file.type,
  url: cdnAddress(file, cdn),
  proxy_url: cdnAddress(file, cdn),
});

/** A message in full, as REST and interactions give it. */
export function messagePayload(store: Store, message: Message, cdn: string): Json {
  const now = current(message);
  const interaction = message.interactionId ? store.interactions.get(message.interactionId) : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.replyTo ? 19 : interaction ? 20 : 0,
    author: userPayload(store.user(message.authorId)),
    content: now.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.versions.length > 1 ? new Date(now.at).toISOString() : null,
    tts: false,
    pinned: false,
    mention_everyone: now.mentions.everyone,
    mentions: now.mentions.users.map((id) => userPayload(store.user(id))),
    mention_roles: [],
    attachments: now.files.map((file) => filePayload(file, cdn)),
    embeds: now.embeds,
    components: now.components,
    flags: now.flags,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.replyTo
      ? { message_reference: { message_id: message.replyTo, channel_id: message.channelId } }
      : {}),
    ...(interaction ? { application_id: store.bot.id, webhook_id: store.bot.id } : {}),
  };
}

/** True when the bot may read what a message says without the Message Content intent. */
function exempt(store: Store, message: Message): boolean {
  const mentioned = current(message).mentions.users.includes(store.bot.id);
  return message.authorId === store.bot.id || mentioned || store.channel(message.channelId).guildId === null;
}

/** Content, embeds, components and files taken out, as for a bot without the Message Content intent. */
export function readable(store: Store, message: Message, cdn: string, intent: boolean): Json {
  const payload = messagePayload(store, message, cdn);
  if (intent || exempt(store, message)) return payload;
  return { ...payload, content: '', embeds: [], components: [], attachments: [] };
}

/** Tells each session of a message, when its intents and the channel's permissions let it know. */
export function announce(
  store: Store,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: Message,
  cdn: string,
): void {
  const channel = store.channel(message.channelId);
  if (message.ephemeralFor || !(channel.permissions & 1024n)) return;
  const needed = channel.guildId ? Intent.GuildMessages : Intent.DirectMessages;
  store.dispatch(event, ({ intents }) => {
    if (!(intents & needed)) return null;
    const seen = readable(store, message, cdn, (intents & Intent.MessageContent) !== 0);
    const payload = { ...seen, channel_type: channel.type };
    if (!channel.guildId) return payload;
    return { ...payload, guild_id: channel.guildId, member: memberPayload(store.user(message.authorId)) };
  });
}

/** True when a message is still the "thinking" of a deferred answer. */
export const isLoading = (message: Message): boolean => (current(message).flags & MessageFlags.Loading) !== 0;
