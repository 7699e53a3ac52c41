/** Slack's errors as ours. */
import { webApi } from '@slack/bolt';
import { AppError, toAppError } from '#src/core/errors.ts';
import type { Logger } from '#src/runtime/log.ts';

/** What was there is no longer, or the workspace has removed the app. */
const GONE = [
  'message_not_found',
  'is_archived',
  'cant_update_message',
  'edit_window_closed',
  'file_not_found',
  'file_deleted',
  'user_not_found',
  'account_inactive',
  'token_revoked',
];
const FORBIDDEN = [
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
  'cannot_dm_bot',
  'user_disabled',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
];
/** Trouble on Slack's side, after which nobody knows whether it was done. */
const UNSURE = ['fatal_error', 'internal_error', 'service_unavailable', 'request_timeout'];
/** The installation's tokens are not what they should be; whoever runs the bot can put that right. */
const TOKENS = ['invalid_auth', 'not_authed', 'token_expired', 'not_allowed_token_type'];

const INVITE =
  'I may not write in that channel. Please type /invite and my name there, or use me in another channel or a direct message.';

/** Slack's own word for the error, where Slack gave one. */
export const codeOf = (thrown: unknown): string | null =>
  thrown instanceof webApi.WebAPIPlatformError ? thrown.data.error : null;

export const isCode = (thrown: unknown, ...codes: string[]): boolean => codes.includes(codeOf(thrown) ?? '');

/** Whether the app may not write or upload there: elsewhere it may. */
export const isForbidden = (thrown: unknown): boolean => isCode(thrown, ...FORBIDDEN);

/** Whether Slack has certainly not done what it was asked to. */
export function wasRefused(thrown: unknown): boolean {
  if (thrown instanceof webApi.WebAPIRateLimitedError) return true;
  if (thrown instanceof webApi.WebAPIHTTPError) return thrown.statusCode < 500;
  const code = codeOf(thrown);
  return code !== null && !UNSURE.includes(code);
}

/** A scope that the app was not given; said to the person, who can pass it on. */
export const missingScope = (needed: string, cause?: unknown): AppError =>
  new AppError('chat.forbidden', {
    message: `Slack: missing scope ${needed}`,
    userMessage: `I lack a permission here (${needed}). Please ask whoever installed me to add it at api.slack.com/apps, OAuth & Permissions, and to reinstall the app.`,
    cause,
  });

/** What a call to Slack threw, as the port promises it. */
export function slackError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = `Slack: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  if (thrown instanceof webApi.WebAPIRateLimitedError) {
    return unavailable(message, thrown, thrown.retryAfter * 1_000);
  }
  if (thrown instanceof webApi.WebAPIRequestError || thrown instanceof webApi.WebAPIHTTPError) {
    return unavailable(message, thrown);
  }
  if (!(thrown instanceof webApi.WebAPIPlatformError)) return toAppError(thrown);
  const { error } = thrown.data;
  if (error === 'missing_scope')
    return missingScope(String('needed' in thrown.data ? thrown.data.needed : 'unknown'), thrown);
  if (FORBIDDEN.includes(error)) {
    return new AppError('chat.forbidden', { message, userMessage: INVITE, cause: thrown });
  }
  if (GONE.includes(error)) {
    return new AppError('chat.gone', {
      message,
      userMessage: 'That is no longer there on Slack.',
      cause: thrown,
    });
  }
  if ([...UNSURE, ...TOKENS].includes(error)) return unavailable(message, thrown);
  return new AppError('internal', {
    message,
    userMessage: 'Slack did not take what I sent. Please try again; if it happens again, tell us the job id.',
    cause: thrown,
  });
}

export const unavailable = (message: string, cause?: unknown, retryAfterMs?: number): AppError =>
  new AppError('chat.unavailable', {
    message,
    userMessage: 'Slack is not answering just now. Please try again in a few minutes.',
    recovery: 'transient',
    cause,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });

/** For events: Slack brings them again when they fail, which helps with nothing but what passes by itself. */
export const unlessTransient =
  (log: Logger) =>
  (thrown: unknown): void => {
    const error = toAppError(thrown);
    if (error.recovery === 'transient') throw thrown;
    log.error({ err: thrown, code: error.code }, 'Slack event given up');
  };
