/** Slack as a chat platform: what comes in over a socket or signed requests, and the messages that go out. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '#commands/shared/desk.ts';
import type { ChatPlatform, Pace } from '#src/chat/port.ts';
import { AppError } from '#src/core/errors.ts';
import type { Database } from '#src/db/connection/client.ts';
import { forgetHandled } from '#src/db/messages/handled.ts';
import { forgetHomes } from '#src/db/slack/homes.ts';
import { forgetPostings } from '#src/db/slack/postings.ts';
import type { Logger } from '#src/runtime/log.ts';
import { createBolt, type RequestHandler, type Transport } from './app/bolt.ts';
import { createHomes } from './app/homes.ts';
import { createWorkspaces, type Workspaces } from './app/workspaces.ts';
import { codeOf, isCode, slackError, unlessTransient } from './errors.ts';
import { createAttachmentReader } from './incoming/attachments.ts';
import { createCalls } from './incoming/call.ts';
import { createFileResolver } from './incoming/files.ts';
import { listenToInteractions } from './incoming/interactions.ts';
import { listenToMessages } from './incoming/messages.ts';
import { createOAuthInstallations, type OAuthInstallations } from './installs/oauth.ts';
import { tokenInstallation } from './installs/token.ts';
import { isDirect, parsePlace } from './outgoing/place.ts';
import { createPrivate } from './outgoing/private.ts';
import { createShow } from './outgoing/show.ts';

export interface SlackOptions {
  /** `https://slack.com/api`. */
  apiUrl: string;
  transport: Transport;
  /** One workspace by its token, or any that install the app. */
  installs:
    | { kind: 'token'; botToken: string }
    | { kind: 'oauth'; clientId: string; clientSecret: string; secret: string };
  /** Base of links, without a slash at the end. */
  publicUrl: string;
  /** Opens in its own time; commands do not wait longer for it than Slack does for them. */
  desk: Promise<Desk>;
  log: Logger;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** How often Slack is written to; else within its limits. */
  pace?: Pace;
  /** How long the socket may be silent, ms. */
  pingTimeoutMs?: number;
}

export interface SlackPlatform extends ChatPlatform {
  /** Takes the web server's requests that are Slack's; see `RequestHandler`. */
  handle: RequestHandler;
  close(): Promise<void>;
}

/**
 * Edits of messages are limited to about 50 a minute in a workspace, posts to one a second in a channel: with these
 * both limits are kept, whoever else writes there.
 */
const PACE: Pace = { messageMs: 3_000, channelMs: 1_100, workspaceMs: 1_500 };

/** A connection that takes longer comes up while everything else runs. */
const CONNECT_WITHIN_MS = 10_000;
const SWEEP_EVERY_MS = 6 * 60 * 60_000;

/**
 * Starts listening.
 *
 * @throws AppError `setup.invalid` where Slack does not take a token
 */
export async function startSlack(options: SlackOptions): Promise<SlackPlatform> {
  const { transport, desk, log, now = Date.now, pace = PACE } = options;
  const apiUrl = `${options.apiUrl.replace(/\/+$/, '')}/`;
  const database = desk.then(({ db }) => db);
  database.catch(() => undefined); // whoever opened the desk hears of it
  const { installations, oauth } = await openInstallations(options, apiUrl, database);
  const workspaces = createWorkspaces(installations, apiUrl, log);
  const { app, socket, handler } = createBolt({ ...options, transport, apiUrl, log });

  const port = createPort(workspaces, database, apiUrl, { now, pace });
  const call = createCalls(desk, workspaces, log, port.readAttachment);
  const homes = createHomes({ database, workspaces, call, log, everyMs: pace.messageMs });
  const resolveFiles = createFileResolver(workspaces, log);
  const deps = { database, workspaces, call, homes, resolveFiles, log, show: port.show, sendPage: port.tell };
  listenToInteractions(app, deps);
  listenToMessages(app, deps);
  app.event('app_home_opened', async ({ event, context }) => {
    const opening = event.tab === 'home' ? homes.open(context.teamId ?? '', event.user) : null;
    await opening?.catch(unlessTransient(log));
  });
  const leave = async (teamId: string, at: Date) => {
    await oauth?.remove(teamId, at);
    await forgetHomes(await database, teamId);
  };
  // Slack names the second; an installation of the same second is the one that was removed.
  const endOf = (second: number) => new Date((second + 1) * 1_000);
  app.event('app_uninstalled', ({ body }) => leave(body.team_id, endOf(body.event_time)));
  app.event('tokens_revoked', async ({ event, body }) => {
    if (event.tokens.bot?.length) await leave(body.team_id, endOf(body.event_time));
  });

  if (socket) {
    await connect(app.start(), log).catch(async (thrown) => {
      await homes.close();
      throw thrown;
    });
  }
  log.info({ transport: transport.kind, installs: options.installs.kind }, 'Slack ready');
  void forgetOld(database, log);
  const sweep = setInterval(() => void forgetOld(database, log), SWEEP_EVERY_MS);
  return {
    ...port,
    handle: (request, response) =>
      (handler?.(request, response) ?? false) || (oauth?.handler(request, response) ?? false),
    async close() {
      clearInterval(sweep);
      await homes.close();
      if (socket) await app.stop();
    },
  };
}

async function openInstallations(
  { installs, publicUrl, log }: SlackOptions,
  apiUrl: string,
  database: Promise<Database>,
) {
  if (installs.kind === 'token') {
    const installations = await tokenInstallation(installs.botToken, apiUrl, log);
    return { installations, oauth: null };
  }
  const oauth: OAuthInstallations = createOAuthInstallations({
    ...installs,
    apiUrl,
    publicUrl,
    database,
    log,
  });
  return { installations: oauth, oauth };
}

/** Everything that goes out. */
function createPort(
  workspaces: Workspaces,
  database: Promise<Database>,
  apiUrl: string,
  { now, pace }: { now: () => number; pace: Pace },
): ChatPlatform {
  return {
    name: 'slack',
    pace,
    show: createShow(database, workspaces, now),
    tell: createPrivate(workspaces),
    channelOf: (place) => parsePlace(place).channelId,
    replyPlace: (statusMessage) => {
      const at = parsePlace(statusMessage);
      // In a direct conversation the video stands for itself; elsewhere it belongs into the thread of what was asked.
      const threadTs = at.threadTs ?? (isDirect(at) ? null : at.ts);
      return { ...at, threadTs, ts: null, fileId: null, movedFrom: null };
    },
    async remove(place) {
      const { teamId, channelId, ts, fileId } = parsePlace(place);
      try {
        const { once } = await workspaces(teamId);
        if (fileId) await unlessGone(once.files.delete({ file: fileId }));
        if (ts) await unlessGone(once.chat.delete({ channel: channelId, ts }));
      } catch (thrown) {
        throw slackError(thrown);
      }
    },
    readAttachment: createAttachmentReader(workspaces, apiUrl),
  };
}

const unlessGone = (removing: Promise<unknown>): Promise<unknown> =>
  removing.catch((thrown: unknown) => {
    if (!isCode(thrown, 'message_not_found', 'file_not_found', 'file_deleted')) throw thrown;
  });

/** Waits for the socket, but not for ever: Slack may be away, and then it comes up by itself. */
async function connect(starting: Promise<unknown>, log: Logger): Promise<void> {
  const late = sleep(CONNECT_WITHIN_MS, 'late' as const, { ref: false });
  try {
    if ((await Promise.race([starting, late])) !== 'late') return;
    log.warn('Slack does not answer; the connection is made when it does');
    starting.catch((err) => log.error({ err }, 'no connection to Slack'));
  } catch (thrown) {
    throw codeOf(thrown) === null ? thrown : appTokenRefused(thrown);
  }
}

const appTokenRefused = (cause: unknown): AppError =>
  new AppError('setup.invalid', {
    message: `Slack apps.connections.open: ${codeOf(cause)}`,
    userMessage:
      'Slack does not take the token in SLACK_APP_TOKEN. Please make an App-Level Token with the scope connections:write: api.slack.com/apps, your app, Basic Information.',
    cause,
  });

async function forgetOld(database: Promise<Database>, log: Logger): Promise<void> {
  try {
    const db = await database;
    await forgetHandled(db);
    await forgetPostings(db);
  } catch (err) {
    log.warn({ err }, 'old records of Slack not removed');
  }
}
