/** Posting and editing: the rules that every way in shares (channel, interaction, webhook). */
import { MessageFlags, PermissionFlagsBits as P } from 'discord.js';
import { ApiError, invalidForm, refusal } from './errors.ts';
import { announce } from './events.ts';
import { MESSAGE } from './limits.ts';
import { listOf, mentionsOf, messageFaults, text } from './message-rules.ts';
import type { Call } from './rest/call.ts';
import { type Channel, current, type Json, type Message, type StoredFile, type Version } from './store.ts';

/** Flags a bot may set itself. */
const OWN_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications;

/** Throws 50001 or 50013 unless the bot may do this in the channel; 50007 where a person refuses. */
export function demand(call: Call, channel: Channel, ...wanted: bigint[]): void {
  if (!(channel.permissions & P.ViewChannel)) throw refusal('missingAccess');
  if (wanted.some((one) => !(channel.permissions & one))) throw refusal('missingPermissions');
  if (channel.recipientId && wanted.length > 0 && !call.store.user(channel.recipientId).dms)
    throw refusal('dmRefused');
}

/** The permissions a body needs besides reading the channel. */
export function neededFor(call: Call, channel: Channel, body: Json): bigint[] {
  const thread = [10, 11, 12].includes(channel.type);
  return [
    thread ? P.SendMessagesInThreads : P.SendMessages,
    ...(call.files.size > 0 ? [P.AttachFiles] : []),
    ...(listOf(body.embeds).length > 0 ? [P.EmbedLinks] : []),
  ];
}

function filesOf(call: Call, channel: Channel, body: Json, kept: StoredFile[]): StoredFile[] {
  const limit = call.store.uploadLimit(channel);
  const uploads = [...call.files.values()];
  // A boosted server's files may each be larger than the documented size of a request: the larger one holds.
  if (call.size > MESSAGE.request && limit <= MESSAGE.request) throw refusal('tooLarge');
  if (uploads.some(({ bytes }) => bytes.length > limit)) throw refusal('tooLarge');
  const listed = Array.isArray(body.attachments) ? listOf(body.attachments).map(({ id }) => `${id}`) : null;
  const staying = listed ? kept.filter(({ id }) => listed.includes(id)) : kept;
  const made = uploads.map(({ name, type, bytes }) => call.store.saveFile(channel.id, name, bytes, type));
  const files = [...staying, ...made];
  if (files.length > MESSAGE.files)
    throw new ApiError(400, 30015, 'Maximum number of attachments in a message reached (10)');
  return files;
}

/** What bots may not set in an embed is left out, as Discord does; type is always rich. */
const ownEmbed = ({ video: _video, provider: _provider, ...embed }: Json): Json => ({
  ...embed,
  type: 'rich',
});

function versionOf(call: Call, channel: Channel, body: Json, before: Version | null): Version {
  const flags = ((before?.flags ?? 0) & ~MessageFlags.Loading) | (Number(body.flags ?? 0) & OWN_FLAGS);
  const faults = messageFaults(body);
  if (faults.length > 0) throw invalidForm(faults);
  const content = body.content === undefined ? (before?.content ?? '') : text(body.content);
  const version = {
    at: call.store.clock(),
    content,
    embeds: body.embeds === undefined ? (before?.embeds ?? []) : listOf(body.embeds).map(ownEmbed),
    components: body.components === undefined ? (before?.components ?? []) : listOf(body.components),
    files: filesOf(call, channel, body, before?.files ?? []),
    flags,
    // An edit that says nothing of mentions is parsed with the default allowances again.
    mentions: mentionsOf(content, body.allowed_mentions as Json | undefined),
  };
  if (!version.content && version.embeds.length + version.files.length === 0) throw refusal('emptyMessage');
  return version;
}

export interface Origin {
  interactionId?: string;
  ephemeralFor?: string | null;
  replyTo?: string | null;
}

/** Posts a message of the bot and tells the gateway. Throws an ApiError for a body against the rules. */
export function post(call: Call, channel: Channel, body: Json, origin: Origin = {}): Message {
  return add(call, channel, versionOf(call, channel, body, null), body, origin);
}

/** The "thinking" message of a deferred answer. */
export function postLoading(call: Call, channel: Channel, flags: number, origin: Origin): Message {
  const mentions = { everyone: false, users: [] };
  const all = flags | MessageFlags.Loading;
  const version = {
    at: call.store.clock(),
    content: '',
    embeds: [],
    components: [],
    files: [],
    flags: all,
    mentions,
  };
  return add(call, channel, version, {}, origin);
}

function add(call: Call, channel: Channel, version: Version, body: Json, origin: Origin): Message {
  const message: Message = {
    id: call.store.id(),
    channelId: channel.id,
    authorId: call.store.bot.id,
    createdAt: version.at,
    versions: [version],
    nonce: body.nonce === undefined || body.nonce === null ? null : `${body.nonce}`,
    replyTo: origin.replyTo ?? null,
    interactionId: origin.interactionId ?? null,
    ephemeralFor: origin.ephemeralFor ?? null,
    deletedAt: null,
  };
  call.store.messages.set(message.id, message);
  announce(call.store, 'MESSAGE_CREATE', message, call.cdn);
  return message;
}

/** Adds a version to a message and tells the gateway. */
export function edit(call: Call, channel: Channel, message: Message, body: Json): Message {
  const ephemeral = current(message).flags & MessageFlags.Ephemeral;
  const version = versionOf(call, channel, body, current(message));
  // Public or private is settled when the answer is deferred.
  version.flags = (version.flags & ~MessageFlags.Ephemeral) | ephemeral;
  message.versions.push(version);
  announce(call.store, 'MESSAGE_UPDATE', message, call.cdn);
  return message;
}

/** Takes a message away and tells the gateway. */
export function remove(call: Call, message: Message): void {
  message.deletedAt = call.store.clock();
  if (message.ephemeralFor) return;
  const { guildId } = call.store.channel(message.channelId);
  const payload = {
    id: message.id,
    channel_id: message.channelId,
    ...(guildId ? { guild_id: guildId } : {}),
  };
  call.store.dispatch('MESSAGE_DELETE', () => payload);
}
