/** The adapter, at work in a local Slack. */
import type { Desk } from '#commands/shared/desk.ts';
import type { Pace } from '#src/chat/port.ts';
import { type SlackOptions, startSlack } from '#src/platforms/slack/index.ts';
import { listen } from '../../fakes/server.ts';
import { type FakeSlackOptions, startFakeSlack } from '../../fakes/slack/index.ts';
import { BOT_SCOPES } from '../../fakes/slack/limits.ts';
import { silentLog } from '../../support/log.ts';

export interface SlackWorldOptions extends FakeSlackOptions {
  transport?: 'socket' | 'http';
  /** Installed by OAuth, after the start. */
  oauth?: boolean;
  pace?: Pace;
  /**
   * How long the connection may be silent, ms; else the product's own seconds. A short one finds an outage soon, and
   * takes a busy machine's pause for one: what people do meanwhile is lost, as in Slack.
   */
  pingTimeoutMs?: number;
  /** Of the app's token; else all that the app asks for. */
  scopes?: string[];
}

/** What people wait for passes quickly here; Slack's own times are the fake's business. */
const QUICK = { retryDelays: [20, 200, 600], acknowledgeMs: 2_000, processingMs: 20 };

/** For tests of what is said, not of how often. */
export const HASTE: Pace = { messageMs: 400, channelMs: 50, workspaceMs: 20 };

/** A workspace with a channel and two people; `desk` as the bot would open it. */
export async function startSlackWorld(desk: Promise<Desk>, options: SlackWorldOptions = {}) {
  const slack = await startFakeSlack({ ...QUICK, ...options });
  const scopes = options.scopes ?? [...BOT_SCOPES, 'users:read'];
  const lab = slack.addWorkspace('Lab', { scopes, installed: !options.oauth });
  const channel = slack.addChannel(lab, 'papers');
  const ada = slack.addUser(lab, 'ada');
  const grace = slack.addUser(lab, 'grace');

  const server = await listen((request, response) => {
    if (!platform.handle(request, response)) response.writeHead(404).end('not Slack');
  });
  const { url } = server;
  const installs: SlackOptions['installs'] = options.oauth
    ? {
        kind: 'oauth',
        clientId: slack.client.id,
        clientSecret: slack.client.secret,
        secret: 'a text that nobody guesses',
      }
    : { kind: 'token', botToken: lab.botToken };
  const start = () =>
    startSlack({
      apiUrl: slack.urls.api,
      transport:
        options.transport === 'http'
          ? { kind: 'http', signingSecret: slack.signingSecret }
          : { kind: 'socket', appToken: slack.appToken },
      installs,
      publicUrl: url,
      desk,
      log: silentLog,
      ...(options.pingTimeoutMs && { pingTimeoutMs: options.pingTimeoutMs }),
      ...(options.pace && { pace: options.pace }),
      ...(options.clock && { now: options.clock }),
    });
  const platform = await start();
  const requestUrl = options.transport === 'http' ? slack.useRequestUrl(`${url}/slack/events`) : null;
  return {
    slack,
    lab,
    channel,
    ada,
    grace,
    platform,
    url,
    requestUrl,
    start,
    async close() {
      await platform.close();
      await server.close();
      await slack.close();
    },
  };
}
