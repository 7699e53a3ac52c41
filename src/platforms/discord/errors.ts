/** Discord's errors as ours. */
import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { AppError, toAppError } from '#src/core/errors.ts';
import { MAX_EDITS_CODE } from './limits.ts';

const GONE: readonly (number | string)[] = [
  Code.UnknownMessage,
  Code.UnknownChannel,
  Code.UnknownGuild,
  Code.UnknownWebhook,
  Code.InvalidWebhookToken,
  Code.UnknownInteraction,
];
const FORBIDDEN: readonly (number | string)[] = [
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotSendMessagesToThisUser,
];

/** Said to the person, in private, when the bot may not write where they asked. */
export const NEEDED_PERMISSIONS =
  'I may not write in that channel. Please ask a moderator to give me View Channel, Send Messages, Embed Links, Attach Files and Read Message History there, or use me in another channel or a direct message.';

/** What a call to Discord threw, as the port promises it. */
export function discordError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof DiscordAPIError) {
    if (GONE.includes(thrown.code)) {
      return new AppError('chat.gone', {
        message: `Discord: ${message}`,
        userMessage: 'That message is no longer there.',
        cause: thrown,
      });
    }
    if (FORBIDDEN.includes(thrown.code)) {
      return new AppError('chat.forbidden', {
        message: `Discord: ${message}`,
        userMessage: NEEDED_PERMISSIONS,
        cause: thrown,
      });
    }
    if (isCode(thrown, MAX_EDITS_CODE)) return unavailable(message, thrown, waitOf(thrown));
    if (thrown.status >= 500 || thrown.status === 429) return unavailable(message, thrown);
    return toAppError(thrown);
  }
  if (thrown instanceof RateLimitError) return unavailable(message, thrown, thrown.retryAfter);
  if (thrown instanceof HTTPError) return unavailable(message, thrown);
  if (thrown instanceof TypeError) return toAppError(thrown);
  return unavailable(message, thrown); // connection refused, reset, timed out
}

/** How long Discord asks to wait, ms. */
function waitOf({ rawError }: DiscordAPIError): number | undefined {
  const seconds = 'retry_after' in rawError ? Number(rawError.retry_after) : Number.NaN;
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined;
}

const unavailable = (message: string, cause: unknown, retryAfterMs?: number): AppError =>
  new AppError('chat.unavailable', {
    message: `Discord: ${message}`,
    userMessage: 'Discord is not answering just now. Please try again in a few minutes.',
    recovery: 'transient',
    cause,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });

/** Whether Discord answered with this error code. */
export const isCode = (thrown: unknown, ...codes: number[]): boolean =>
  thrown instanceof DiscordAPIError && codes.includes(Number(thrown.code));
