/** Messages by channel, with the bot's token. */
import { PermissionFlagsBits as P } from 'discord.js';
import { ApiError, invalidForm, refusal } from '../errors.ts';
import { messagePayload, readable } from '../events.ts';
import { RATES, TIMES } from '../limits.ts';
import { listOf } from '../message-rules.ts';
import type { Channel, Json, Message } from '../store.ts';
import { demand, edit, neededFor, post, remove } from '../writing.ts';
import { type Call, json, nothing, object, param, type Route } from './call.ts';

function channelOf(call: Call): Channel {
  const channel = call.store.channels.get(param(call, 0));
  if (!channel) throw refusal('unknownChannel');
  return channel;
}

/** A message of the channel; private and deleted ones are unknown here. */
function messageOf(call: Call, channel: Channel): Message {
  const message = call.store.messages.get(param(call, 1));
  if (!message || message.channelId !== channel.id || message.ephemeralFor || message.deletedAt !== null) {
    throw refusal('unknownMessage');
  }
  return message;
}

function replyTarget(call: Call, channel: Channel, body: Json): string | null {
  const reference = body.message_reference as Json | null | undefined;
  if (!reference) return null;
  const id = String(reference.message_id);
  const target = call.store.messages.get(id);
  if (!target || target.channelId !== channel.id || target.deletedAt !== null || target.ephemeralFor) {
    if (reference.fail_if_not_exists === false) return null;
    throw invalidForm([
      { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
    ]);
  }
  if (!(channel.permissions & P.ReadMessageHistory)) throw refusal('noHistory');
  return id;
}

/** The message that a nonce made in the past few minutes. */
function madeBy(call: Call, channel: Channel, body: Json): Message | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined) return undefined;
  const since = call.store.clock() - TIMES.nonce;
  const own = call.store.messagesIn(channel.id).filter((one) => one.authorId === call.store.bot.id);
  return own.find((one) => one.nonce === `${body.nonce}` && one.createdAt >= since);
}

function checkAge(call: Call, message: Message): void {
  if (call.store.clock() - message.createdAt < TIMES.oldMessage) return;
  const taken = call.rates.take(`old edits of ${message.id}`, RATES.oldEdits);
  if (taken.allowed) return;
  call.rates.refused.oldEdits += 1;
  const words = 'Maximum number of edits to messages older than 1 hour reached. Try again later.';
  throw new ApiError(429, 30046, words, { retry_after: taken.resetAfter, global: false });
}

const whole = (call: Call, message: Message) => messagePayload(call.store, message, call.cdn);

function create(call: Call) {
  const channel = channelOf(call);
  const body = object(call.body);
  demand(call, channel, ...neededFor(call, channel, body));
  const before = madeBy(call, channel, body);
  if (before) return json(whole(call, before));
  return json(whole(call, post(call, channel, body, { replyTo: replyTarget(call, channel, body) })));
}

function change(call: Call) {
  const channel = channelOf(call);
  demand(call, channel);
  const message = messageOf(call, channel);
  if (message.authorId !== call.store.bot.id) throw refusal('notTheAuthor');
  if (call.files.size > 0) demand(call, channel, P.AttachFiles);
  if (listOf(object(call.body).embeds).length > 0) demand(call, channel, P.EmbedLinks);
  checkAge(call, message);
  return json(whole(call, edit(call, channel, message, object(call.body))));
}

const MESSAGES = '/channels/{channel_id}/messages';
const ONE = `${MESSAGES}/{message_id}`;

export const messageRoutes: Route[] = [
  { method: 'POST', path: MESSAGES, run: create },
  { method: 'PATCH', path: ONE, run: change },
  {
    method: 'GET',
    path: MESSAGES,
    run: (call) => {
      const channel = channelOf(call);
      demand(call, channel, P.ReadMessageHistory);
      const shown = call.store.messagesIn(channel.id).filter(({ ephemeralFor }) => !ephemeralFor);
      const latest = shown.reverse().slice(0, Number(call.query.get('limit') ?? 50));
      return json(latest.map((one) => readable(call.store, one, call.cdn, call.store.messageContent)));
    },
  },
  {
    method: 'GET',
    path: ONE,
    run: (call) => {
      const channel = channelOf(call);
      demand(call, channel, P.ReadMessageHistory);
      return json(readable(call.store, messageOf(call, channel), call.cdn, call.store.messageContent));
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    run: (call) => {
      const channel = channelOf(call);
      demand(call, channel);
      const message = messageOf(call, channel);
      if (message.authorId !== call.store.bot.id) demand(call, channel, P.ManageMessages);
      remove(call, message);
      return nothing;
    },
  },
];
