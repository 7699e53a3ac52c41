/** One workspace, by the token in the environment. */
import { webApi } from '@slack/bolt';
import { AppError } from '#src/core/errors.ts';
import type { Logger } from '#src/runtime/log.ts';
import { boltLogger } from '../app/logger.ts';
import type { Installations, Installed } from '../app/workspaces.ts';
import { codeOf, slackError } from '../errors.ts';

const TIMEOUT_MS = 10_000;

/**
 * The installation that the token belongs to; Slack is asked about it until it answers.
 *
 * @throws AppError `setup.invalid` where Slack does not take the token
 */
export async function tokenInstallation(
  botToken: string,
  apiUrl: string,
  log: Logger,
): Promise<Installations> {
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    logger: boltLogger(log),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 1, minTimeout: 500 },
  });
  let known: Promise<Installed> | null = null;

  async function ask(): Promise<Installed> {
    const { user_id: botUserId = '', response_metadata: about } = await client.auth.test();
    return { botToken, botUserId, scopes: about?.scopes ?? [] };
  }
  /** A failure is not remembered. */
  const identify = (): Promise<Installed> => {
    known ??= ask().catch((thrown: unknown) => {
      known = null;
      throw slackError(thrown);
    });
    return known;
  };

  await identify().catch((thrown: unknown) => {
    const word = thrown instanceof AppError ? codeOf(thrown.cause) : null;
    if (word !== null) throw tokenRefused(word, thrown);
    log.warn({ err: thrown }, 'Slack does not answer; the bot goes on, and asks again when it has to');
  });
  return { of: identify };
}

const tokenRefused = (word: string, cause: unknown): AppError =>
  new AppError('setup.invalid', {
    message: `Slack auth.test: ${word}`,
    userMessage:
      'Slack does not take the token in SLACK_BOT_TOKEN. Please copy the Bot User OAuth Token again: api.slack.com/apps, your app, OAuth & Permissions.',
    cause,
  });
