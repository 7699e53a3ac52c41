/** The workspaces in which the app is installed, and a client for each. */
import { webApi } from '@slack/bolt';
import type { Logger } from '#src/runtime/log.ts';
import { boltLogger } from './logger.ts';

type WebClient = webApi.WebClient;

/** An installation of the app, as it is now. */
export interface Installed {
  botToken: string;
  botUserId: string;
  scopes: readonly string[];
}

/** Where installations come from: the environment, or people who install the app. */
export interface Installations {
  /**
   * The installation in a workspace, its tokens renewed where they had to be.
   *
   * @throws AppError `chat.gone`: the app is not installed there
   */
  of(teamId: string): Promise<Installed>;
}

export interface Workspace extends Installed {
  /**
   * For what the delivery repeats: it knows better than a client when, and whether it still has to be. Nothing is
   * sent twice by itself, and a rate limit comes back as an error instead of holding up everything behind it.
   */
  once: WebClient;
  /** For what nobody repeats: it waits, as long as Slack says, and tries again a few times. */
  patient: WebClient;
}

export type Workspaces = (teamId: string) => Promise<Workspace>;

const TIMEOUT_MS = 20_000;
const PATIENT = { retries: 3, minTimeout: 300, maxTimeout: 3_000 };

/** @param apiUrl `https://slack.com/api/` */
export function createWorkspaces(installations: Installations, apiUrl: string, log: Logger): Workspaces {
  const clients = new Map<string, Pick<Workspace, 'botToken' | 'once' | 'patient'>>();
  const logger = boltLogger(log);
  const client = (token: string, options: webApi.WebClientOptions): WebClient =>
    new webApi.WebClient(token, { slackApiUrl: apiUrl, logger, timeout: TIMEOUT_MS, ...options });

  return async (teamId) => {
    const installed = await installations.of(teamId);
    const { botToken } = installed;
    let made = clients.get(teamId);
    if (made?.botToken !== botToken) {
      made = {
        botToken,
        once: client(botToken, { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }),
        patient: client(botToken, { retryConfig: PATIENT }),
      };
      clients.set(teamId, made);
    }
    return { ...installed, ...made };
  };
}
