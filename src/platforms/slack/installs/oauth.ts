/** Any number of workspaces: people install the app by OAuth, and their tokens are kept encrypted in the database. */
import { HTTPReceiver, type Installation, type InstallationStore } from '@slack/bolt';
import { AppError } from '#src/core/errors.ts';
import type { Database } from '#src/db/connection/client.ts';
import {
  alone,
  findInstallation,
  removeInstallation,
  renewInstallation,
  saveInstallation,
} from '#src/db/slack/installations.ts';
import type { Logger } from '#src/runtime/log.ts';
import { type RequestHandler, requestHandler } from '../app/bolt.ts';
import { boltLogger } from '../app/logger.ts';
import { BOT_SCOPES, PATHS } from '../app/manifest.ts';
import type { Installations, Installed } from '../app/workspaces.ts';
import { unavailable } from '../errors.ts';
import { seal, stateSecret, unseal } from './seal.ts';

export interface OAuthOptions {
  clientId: string;
  clientSecret: string;
  /** Any long text: keys are derived from it. */
  secret: string;
  apiUrl: string;
  /** Base of links, without a slash at the end. */
  publicUrl: string;
  database: Promise<Database>;
  log: Logger;
}

export interface OAuthInstallations extends Installations {
  /** The pages on which the app is installed. */
  handler: RequestHandler;
  /** Forgets a workspace that removed the app. @param at when it did; a newer installation stays */
  remove(teamId: string, at: Date): Promise<void>;
}

type Kept = Installation<'v2', false>;

/** Bolt renews tokens that live less than this, s. */
const RENEWED_BEFORE_S = 2 * 60 * 60;

const notInstalled = (teamId: string): AppError =>
  new AppError('chat.gone', {
    message: `not installed in ${teamId}`,
    userMessage: 'The app is no longer installed in that workspace. Please install it again.',
  });

export function createOAuthInstallations(options: OAuthOptions): OAuthInstallations {
  const { clientId, clientSecret, secret, apiUrl, publicUrl, database, log } = options;

  async function find(teamId: string): Promise<Kept | null> {
    const sealed = await findInstallation(await database, teamId);
    if (sealed === null) return null;
    try {
      return JSON.parse(unseal(secret, teamId, sealed));
    } catch (err) {
      log.error({ err, teamId }, 'installation cannot be read: was SLACK_STATE_SECRET changed?');
      return null;
    }
  }

  const store: InstallationStore = {
    async storeInstallation(installation) {
      const teamId = installation.team?.id;
      if (!teamId || installation.isEnterpriseInstall)
        throw new Error('only workspaces can install this app');
      const sealed = seal(secret, teamId, JSON.stringify(installation));
      await saveInstallation(await database, teamId, sealed, new Date());
      log.info({ teamId }, 'installed in a Slack workspace');
    },
    async fetchInstallation({ teamId }) {
      const found = teamId ? await find(teamId) : null;
      if (!found) throw notInstalled(teamId ?? 'an organisation');
      return found as Installation<'v2', boolean>;
    },
  };
  const receiver = (installationStore: InstallationStore) =>
    new HTTPReceiver({
      // It serves the pages of the installation alone: events come another way, and are checked there.
      signatureVerification: false,
      signingSecret: '',
      endpoints: [],
      clientId,
      clientSecret,
      stateSecret: stateSecret(secret),
      scopes: [...BOT_SCOPES],
      redirectUri: `${publicUrl}${PATHS.redirect}`,
      installationStore,
      logger: boltLogger(log),
      installerOptions: {
        redirectUriPath: PATHS.redirect,
        installPath: PATHS.install,
        directInstall: true,
        authorizationUrl: authorizeUrl(apiUrl),
        clientOptions: { slackApiUrl: apiUrl },
      },
    });
  const pages = receiver(store);
  const renewer = receiver({
    ...store,
    storeInstallation: async (installation) => {
      const teamId = installation.team?.id ?? '';
      await renewInstallation(await database, teamId, seal(secret, teamId, JSON.stringify(installation)));
    },
  });

  /** One process at a time renews a workspace's tokens: each refresh token works once. */
  async function renew(teamId: string): Promise<void> {
    const source = { teamId, enterpriseId: undefined, isEnterpriseInstall: false };
    await alone(await database, teamId, async () => void (await renewer.installer?.authorize(source)));
  }

  return {
    handler: requestHandler(pages, [PATHS.install, PATHS.redirect]),
    async of(teamId): Promise<Installed> {
      let installation = await find(teamId);
      const expiresAt = installation?.bot?.expiresAt;
      const now = Date.now() / 1_000;
      if (expiresAt !== undefined && expiresAt - now < RENEWED_BEFORE_S) {
        await renew(teamId);
        installation = await find(teamId);
      }
      const bot = installation?.bot;
      if (!bot) throw notInstalled(teamId);
      if (bot.expiresAt !== undefined && bot.expiresAt <= now)
        throw unavailable(`tokens of ${teamId} could not be renewed`);
      return { botToken: bot.token, botUserId: bot.userId, scopes: bot.scopes };
    },
    async remove(teamId, at) {
      if (await removeInstallation(await database, teamId, at))
        log.info({ teamId }, 'removed from a Slack workspace');
    },
  };
}

/** Where people agree: beside the API, wherever that is. */
const authorizeUrl = (apiUrl: string): string => new URL('/oauth/v2/authorize', apiUrl).href;
