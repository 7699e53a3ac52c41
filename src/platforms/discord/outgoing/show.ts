/**
 * Posts and edits messages. Which way is open depends on the place: a channel in which the bot may write has no
 * time limit but that of edits; a token works for a quarter of an hour, then a direct message takes over.
 */
import { type APIMessage, RESTJSONErrorCodes as Code, type REST, Routes, SnowflakeUtil } from 'discord.js';
import type { Delivery } from '#src/chat/port.ts';
import { isFinal } from '#src/core/job.ts';
import { Later } from '#src/core/stop.ts';
import { discordError, isCode } from '../errors.ts';
import {
  ACKNOWLEDGE_MS,
  MAX_EDITS_CODE,
  MESSAGE_LIFE_MS,
  TOKEN_LIFE_MS,
  TOKEN_MARGIN_MS,
} from '../limits.ts';
import { bodyOf } from '../render/body.ts';
import { renderMessage } from '../render/index.ts';
import { type Answer, type ChannelPlace, type DiscordPlace, parsePlace, type TokenPlace } from './place.ts';
import { withUpload } from './upload.ts';

/** Five follow-ups were made where only a person installed the app. */
const TOO_MANY_FOLLOW_UPS = 40094;
/** An answer that another process is about to acknowledge is looked at again so soon, ms. */
const NOT_YET_MS = 500;

interface Shown {
  place: DiscordPlace;
  posted: boolean;
}

const GOES_ON = 'Still working on it. I will send you the video in a direct message.';
const GOES_ON_BELOW = 'Still working on it. This goes on in a newer message below.';

/**
 * @param edits sends edits of messages that stand: see `createEdits`
 * @param now milliseconds since 1970
 * @param answering what this process is about to answer, by the interaction's token
 */
export function createShow(
  rest: REST,
  edits: REST,
  now: () => number,
  answering: ReadonlyMap<string, Promise<unknown>>,
) {
  async function show(delivery: Delivery): Promise<Shown> {
    const place = parsePlace(delivery.place);
    const send = (what: Delivery) =>
      place.via === 'channel' ? inChannel(place, what) : byToken(place, what);
    try {
      return await send(delivery);
    } catch (thrown) {
      if (thrown instanceof Later) throw thrown;
      const linked = isCode(thrown, Code.RequestEntityTooLarge, Code.MissingPermissions) && asLink(delivery);
      if (!linked) throw discordError(thrown);
      // The limit or the permission to attach changed since it was asked for: the link plays, too.
      return await send(linked).catch((again) => {
        throw discordError(again);
      });
    }
  }

  async function inChannel(place: ChannelPlace, delivery: Delivery): Promise<Shown> {
    const { message } = delivery;
    if (!place.messageId)
      return place.answer ? asAnswer(place, place.answer, delivery) : post(place, delivery);
    const old = now() - SnowflakeUtil.timestampFrom(place.messageId) > MESSAGE_LIFE_MS;
    const mayMove = message.kind === 'status' && !isFinal(message.state);
    const move = () => post({ ...place, messageId: null, replyTo: place.messageId }, delivery);
    if (old && mayMove) {
      const moved = await move();
      // Only a courtesy; edits of old messages are rationed.
      await edit(place, { content: GOES_ON_BELOW }).catch(() => undefined);
      return moved;
    }
    const body = renderMessage(message, delivery.requester.userId);
    const route = Routes.channelMessage(place.channelId, place.messageId);
    try {
      await edits.patch(route, { body, signal: delivery.signal });
    } catch (thrown) {
      // Discord's clock counts, and others may have edited it: what goes on does so in a new message.
      if (mayMove && isCode(thrown, MAX_EDITS_CODE)) return move();
      throw thrown;
    }
    return { place, posted: false };
  }

  /** The answer that is loading becomes the message. Where nobody acknowledged in time, there is none. */
  async function asAnswer(place: ChannelPlace, answer: Answer, delivery: Delivery): Promise<Shown> {
    const standing = { ...place, answer: null };
    try {
      const { id } = await editOriginal(answer, delivery);
      return { place: { ...standing, messageId: id }, posted: true };
    } catch (thrown) {
      if (!isCode(thrown, Code.InvalidWebhookToken, Code.UnknownWebhook)) throw thrown;
      return post(standing, delivery);
    }
  }

  /** @throws Later where it may yet be acknowledged */
  async function editOriginal(answer: Answer, delivery: Delivery): Promise<APIMessage> {
    const { applicationId, token, expiresAt } = answer;
    await answering.get(token);
    const body = renderMessage(delivery.message, delivery.requester.userId);
    const request = { auth: false, body, signal: delivery.signal };
    try {
      return (await edits.patch(Routes.webhookMessage(applicationId, token), request)) as APIMessage;
    } catch (thrown) {
      const mayCome = now() < expiresAt - TOKEN_LIFE_MS + ACKNOWLEDGE_MS;
      throw mayCome && isCode(thrown, Code.UnknownWebhook) ? new Later(NOT_YET_MS) : thrown;
    }
  }

  const edit = ({ channelId, messageId }: ChannelPlace, content: { content: string }) =>
    edits.patch(Routes.channelMessage(channelId, messageId ?? ''), { body: bodyOf(content) });

  async function post(place: ChannelPlace, delivery: Delivery): Promise<Shown> {
    const send = async (reply: boolean): Promise<APIMessage> => {
      const reference =
        reply && place.replyTo ? { message_id: place.replyTo, fail_if_not_exists: false } : null;
      const body = {
        ...renderMessage(delivery.message, delivery.requester.userId),
        nonce: delivery.nonce,
        enforce_nonce: true, // the same message twice in a few minutes is one
        ...(reference && { message_reference: reference }),
      };
      const route = Routes.channelMessages(place.channelId);
      const { signal } = delivery;
      const sent = await withUpload(delivery, body, (request) => rest.post(route, { ...request, signal }));
      return sent as APIMessage;
    };
    // Replies need Read Message History; without it the message stands by itself.
    const message = await send(true).catch((thrown) => {
      if (place.replyTo && isCode(thrown, Code.CannotReplyWithoutPermissionToReadMessageHistory))
        return send(false);
      throw thrown;
    });
    return { place: { ...place, messageId: message.id }, posted: true };
  }

  async function byToken(place: TokenPlace, delivery: Delivery): Promise<Shown> {
    if (now() > place.expiresAt - TOKEN_MARGIN_MS) return byDirectMessage(place, delivery);
    const body = renderMessage(delivery.message, delivery.requester.userId);
    const webhook = { auth: false, body, signal: delivery.signal };
    try {
      if (place.messageId === '@original') {
        await editOriginal(place, delivery);
        return { place, posted: false };
      }
      if (place.messageId) {
        const route = Routes.webhookMessage(place.applicationId, place.token, place.messageId);
        await edits.patch(route, webhook);
        return { place, posted: false };
      }
      const route = Routes.webhook(place.applicationId, place.token);
      const query = new URLSearchParams({ wait: 'true' });
      const sent = (await withUpload(delivery, body, (request) =>
        rest.post(route, { ...webhook, ...request, query }),
      )) as APIMessage;
      return { place: { ...place, messageId: sent.id }, posted: true };
    } catch (thrown) {
      // Expired early, or five follow-ups were made: the direct way is left.
      if (isCode(thrown, Code.InvalidWebhookToken, Code.UnknownWebhook, TOO_MANY_FOLLOW_UPS)) {
        return byDirectMessage(place, delivery);
      }
      throw thrown;
    }
  }

  async function byDirectMessage(place: TokenPlace, delivery: Delivery): Promise<Shown> {
    if (place.messageId === '@original' && now() < place.expiresAt) {
      const route = Routes.webhookMessage(place.applicationId, place.token);
      await rest.patch(route, { auth: false, body: bodyOf({ content: GOES_ON }) }).catch(() => undefined);
    }
    const channelId = await directChannel(place.userId);
    return post({ via: 'channel', channelId, messageId: null, replyTo: null, answer: null }, delivery);
  }

  async function directChannel(userId: string): Promise<string> {
    const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: userId } })) as {
      id: string;
    };
    return channel.id;
  }

  return { show, directChannel };
}

/** The same video without its upload; null where there is none to leave out. */
const asLink = (delivery: Delivery): Delivery | null =>
  delivery.message.kind === 'video' && delivery.message.upload
    ? { ...delivery, message: { ...delivery.message, upload: null } }
    : null;
