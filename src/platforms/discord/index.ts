/** Discord as a chat platform: one gateway connection, and the messages that go out over REST. */
import { type Client, RESTJSONErrorCodes as Code, Events, MessageFlags, type REST, Routes } from 'discord.js';
import { COMMANDS } from '#commands/index.ts';
import type { Desk } from '#commands/shared/desk.ts';
import type { ChatPlatform, Place } from '#src/chat/port.ts';
import type { OfferMessage, PrivatePage } from '#src/core/chat.ts';
import { AppError } from '#src/core/errors.ts';
import type { Requester } from '#src/core/job.ts';
import { slash } from '#src/core/text/slash.ts';
import type { Logger } from '#src/runtime/log.ts';
import { logIn } from './app/client.ts';
import { registerCommands } from './app/registration.ts';
import { createEdits } from './edits.ts';
import { discordError, isCode } from './errors.ts';
import { createAttachmentReader } from './incoming/attachments.ts';
import { handleInteraction } from './incoming/interactions.ts';
import { handleMessage } from './incoming/messages.ts';
import { parsePlace } from './outgoing/place.ts';
import { createShow } from './outgoing/show.ts';
import { renderPage } from './render/pages.ts';

export interface DiscordOptions {
  token: string;
  /** `https://discord.com/api`. */
  apiUrl: string;
  /** Whether files that are dropped in a channel should be seen. */
  readContent: boolean;
  /** Opens in its own time; commands do not wait longer for it than Discord does for them. */
  desk: Promise<Desk>;
  log: Logger;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** A message takes its slot of the channel's edit budget (about five in five seconds), shared by all its status messages. */
const PACE = { messageMs: 2_500, channelMs: 1_100, workspaceMs: 25 };

/** An offer that cannot be posted by then is not worth posting. */
const OFFER_TIMEOUT_MS = 60_000;

const noContentHint = (): string =>
  `I do not see files that are dropped in a channel here. Mention me with the file, use ${slash('video')}, or the message menu: Apps, Make a video.`;

/**
 * Logs in and starts listening.
 *
 * @throws AppError `setup.invalid` where Discord does not take the token
 */
export async function startDiscord(
  options: DiscordOptions,
): Promise<ChatPlatform & { close(): Promise<void> }> {
  const { desk, log, readContent } = options;
  let hints: readonly string[] = [];
  const answering = new Map<string, Promise<unknown>>();
  const listen = (client: Client) => {
    const outgoing = createOutgoing(client.rest, options, answering);
    const deps = { desk, log, hints: () => hints, answering, ...outgoing };
    client.on(Events.InteractionCreate, (interaction) => void handleInteraction(interaction, deps));
    client.on(Events.MessageCreate, (message) => void handleMessage(message, deps));
  };
  const { client, readsContent } = await logIn({ ...options, listen }).catch((thrown) => {
    throw loginError(thrown);
  });
  if (readContent && !readsContent) hints = [noContentHint()];
  const changed = await registerCommands(client.rest, client.application.id, COMMANDS, null).catch((err) => {
    log.error({ err }, 'Discord commands not registered'); // those of an earlier start still work
    return false;
  });
  log.info({ bot: client.user.tag, servers: client.guilds.cache.size, registered: changed }, 'Discord ready');
  return {
    name: 'discord',
    pace: PACE,
    ...createOutgoing(client.rest, options, answering),
    close: () => client.destroy(),
  };
}

function loginError(thrown: unknown): unknown {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (!/token|unauthorized/i.test(message)) return thrown;
  return new AppError('setup.invalid', {
    message: `Discord login: ${message}`,
    userMessage:
      'Discord does not take the token in DISCORD_TOKEN. Please copy it again: Developer Portal, your application, Bot, Reset Token.',
    cause: thrown,
  });
}

/** Everything that goes out; it needs no gateway. */
function createOutgoing(
  rest: REST,
  { apiUrl, token, now = Date.now }: DiscordOptions,
  answering: ReadonlyMap<string, Promise<unknown>>,
) {
  const { show, directChannel } = createShow(rest, createEdits(rest, token), now, answering);
  const read = createAttachmentReader(rest, apiUrl);

  async function sendPage(
    requester: Requester,
    place: Place | null,
    page: PrivatePage,
    nonce?: string,
  ): Promise<void> {
    const at = place ? parsePlace(place) : null;
    try {
      if (at?.via === 'token' && now() < at.expiresAt) {
        const body = { ...renderPage(page), flags: MessageFlags.Ephemeral };
        await rest.post(Routes.webhook(at.applicationId, at.token), { auth: false, body });
        return;
      }
      const channel = await directChannel(requester.userId);
      // Several bots may have seen the message that is answered: one answer comes.
      const once = nonce === undefined ? {} : { nonce, enforce_nonce: true };
      await rest.post(Routes.channelMessages(channel), { body: { ...renderPage(page), ...once } });
    } catch (thrown) {
      throw discordError(thrown);
    }
  }

  const port: Pick<ChatPlatform, 'show' | 'tell' | 'remove' | 'channelOf' | 'replyPlace' | 'readAttachment'> =
    {
      show,
      tell: (requester, place, note) => sendPage(requester, place, note),
      channelOf: (place) => {
        const at = parsePlace(place);
        return at.via === 'channel' ? at.channelId : at.userId;
      },
      replyPlace: (statusMessage) => {
        const at = parsePlace(statusMessage);
        return at.via === 'channel'
          ? { ...at, messageId: null, replyTo: at.messageId ?? at.replyTo, answer: null }
          : { ...at, messageId: null };
      },
      async remove(place) {
        const at = parsePlace(place);
        if (!at.messageId) return;
        try {
          if (at.via === 'channel') await rest.delete(Routes.channelMessage(at.channelId, at.messageId));
          else
            await rest.delete(Routes.webhookMessage(at.applicationId, at.token, at.messageId), {
              auth: false,
            });
        } catch (thrown) {
          if (!isCode(thrown, Code.UnknownMessage, Code.UnknownChannel)) throw discordError(thrown);
        }
      },
      readAttachment: (attachment, _requester, maxBytes, signal) => read(attachment, maxBytes, signal),
    };
  return {
    ...port,
    sendPage,
    async postOffer(requester: Requester, place: Place, message: OfferMessage, nonce: string): Promise<void> {
      await show({
        place,
        message,
        requester,
        nonce,
        openUpload: () => Promise.reject(new RangeError('an offer has no upload')),
        signal: AbortSignal.timeout(OFFER_TIMEOUT_MS),
      });
    },
  };
}
