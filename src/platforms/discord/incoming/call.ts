/** Who calls, and where an answer can stand: read from an interaction or a message. */
import {
  ApplicationIntegrationType,
  type BaseInteraction,
  ChannelType,
  InteractionContextType,
  type Message,
  PermissionFlagsBits as Permission,
  type PermissionsBitField,
} from 'discord.js';
import type { Call } from '#commands/shared/command.ts';
import type { Requester } from '#src/core/job.ts';
import { REQUEST_BYTES, TOKEN_LIFE_MS, UPLOAD_BYTES } from '../limits.ts';
import type { ChannelPlace, DiscordPlace, TokenPlace } from '../outgoing/place.ts';

/** The workspace of what is not in a server. */
const DIRECT = 'direct';

export type CallParts = Pick<
  Call,
  'requester' | 'isModerator' | 'isAdministrator' | 'place' | 'uploadLimit' | 'locale' | 'origin'
>;

/** What the bot needs to keep a status message in a channel. */
const TO_WRITE = Permission.ViewChannel | Permission.SendMessages | Permission.EmbedLinks;
const TO_WRITE_IN_THREADS = Permission.ViewChannel | Permission.SendMessagesInThreads | Permission.EmbedLinks;

const mayWrite = (permissions: Readonly<PermissionsBitField>, thread: boolean): boolean =>
  permissions.has(thread ? TO_WRITE_IN_THREADS : TO_WRITE);

/** Whether the bot is in the channel with what it needs: then no token is needed, and no time limit holds. */
function writesTo(interaction: BaseInteraction): boolean {
  if (interaction.context === InteractionContextType.BotDM) return true;
  // A person's own installation may answer anywhere, but only by token.
  const installed = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall];
  if (!installed || interaction.context !== InteractionContextType.Guild) return false;
  return mayWrite(interaction.appPermissions, interaction.channel?.isThread() ?? false);
}

/**
 * Where the status message of an interaction will stand.
 *
 * @param at `answer`: in the place of the answer; a message's id: in its place (an offer's); null: below, as a new one
 */
export function placeOf(interaction: BaseInteraction, token: string, at: string | null): DiscordPlace {
  const { channelId, applicationId, createdTimestamp } = interaction;
  const answer = { applicationId, token, expiresAt: createdTimestamp + TOKEN_LIFE_MS };
  if (channelId && writesTo(interaction)) {
    const place = { via: 'channel', channelId, replyTo: null } as const;
    return at === 'answer'
      ? ({ ...place, messageId: null, answer } satisfies ChannelPlace)
      : ({ ...place, messageId: at, answer: null } satisfies ChannelPlace);
  }
  return {
    via: 'token',
    ...answer,
    messageId: at === null ? null : '@original',
    userId: interaction.user.id,
  } satisfies TokenPlace;
}

export function callOf(interaction: BaseInteraction, place: DiscordPlace | null): CallParts {
  const permissions = interaction.memberPermissions;
  const attaches = interaction.appPermissions.has(Permission.AttachFiles) || !interaction.inGuild();
  return {
    requester: requesterOf(interaction.guildId, interaction.user.id),
    isModerator: permissions?.has(Permission.ManageMessages) ?? false,
    isAdministrator: permissions?.has(Permission.ManageGuild) ?? false,
    place,
    uploadLimit: attaches ? Math.min(interaction.attachmentSizeLimit, REQUEST_BYTES) : null,
    locale: interaction.locale,
    origin: interaction.id,
  };
}

const requesterOf = (guildId: string | null, userId: string): Requester => ({
  platform: 'discord',
  workspace: guildId ?? DIRECT,
  userId,
});

/** What a message in the open says of its sender. */
export function callOfMessage(message: Message): CallParts {
  const { channel, guild, author } = message;
  const me = guild?.members.me;
  const mine = me && !channel.isDMBased() ? channel.permissionsFor(me) : null;
  const theirs = message.member && !channel.isDMBased() ? channel.permissionsFor(message.member) : null;
  const limit = UPLOAD_BYTES[guild?.premiumTier ?? 0] ?? UPLOAD_BYTES[0] ?? 0;
  return {
    requester: requesterOf(guild?.id ?? null, author.id),
    isModerator: theirs?.has(Permission.ManageMessages) ?? false,
    isAdministrator: theirs?.has(Permission.ManageGuild) ?? false,
    place: {
      via: 'channel',
      channelId: channel.id,
      messageId: null,
      replyTo: message.id,
      answer: null,
    } satisfies ChannelPlace,
    uploadLimit: mine && !mine.has(Permission.AttachFiles) ? null : Math.min(limit, REQUEST_BYTES),
    locale: guild?.preferredLocale ?? 'en-US',
    origin: message.id,
  };
}

/** Whether the bot may answer where the message stands. */
export function mayAnswer(message: Message): boolean {
  const { channel, guild } = message;
  if (channel.type === ChannelType.DM) return true;
  const me = guild?.members.me;
  if (!me || channel.isDMBased()) return false;
  return mayWrite(channel.permissionsFor(me), channel.isThread());
}
