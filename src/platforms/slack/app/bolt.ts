/** Bolt, over Socket Mode or signed HTTP. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, HTTPReceiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '#src/runtime/log.ts';
import { boltLogger } from './logger.ts';
import { PATHS } from './manifest.ts';

export type Transport =
  | { kind: 'socket'; appToken: string }
  /** Requests come to the path of `PATHS.events`, signed. */
  | { kind: 'http'; signingSecret: string };

/** Takes a request that is Slack's; false: it is somebody else's, and untouched. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** After an outage the connection is there again in so long, ms. */
const RECONNECT = { forever: true, minTimeout: 1_000, factor: 1.5, maxTimeout: 15_000, unref: true };
/** How long the connection may be silent, and the pause before a new one, ms. */
const PING_TIMEOUT_MS = 5_000;

/**
 * Bolt acknowledges events before anybody has seen them: one that is lost then is lost for good. Here they are
 * acknowledged when they are done; Slack brings again what was not.
 */
class PatientApp extends App {
  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (event.body.type !== 'event_callback') return super.processEvent(event);
    await super.processEvent({ ...event, ack: async () => undefined });
    await event.ack();
  }
}

export interface BoltOptions {
  transport: Transport;
  apiUrl: string;
  log: Logger;
  /** See `PING_TIMEOUT_MS`. */
  pingTimeoutMs?: number;
}

/** The app without its listeners, and what has to take its requests; null in Socket Mode. */
export function createBolt({ transport, apiUrl, log, pingTimeoutMs = PING_TIMEOUT_MS }: BoltOptions) {
  const logger = boltLogger(log);
  const http =
    transport.kind === 'http'
      ? new HTTPReceiver({ signingSecret: transport.signingSecret, endpoints: [PATHS.events], logger })
      : null;
  const socket =
    transport.kind === 'socket'
      ? new SocketModeReceiver({
          appToken: transport.appToken,
          logger,
          clientPingTimeout: pingTimeoutMs,
          installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: RECONNECT } },
        })
      : null;
  const receiver = http ?? socket;
  if (!receiver) throw new RangeError('no transport');
  const app = new PatientApp({
    receiver,
    // Tokens are looked up when they are needed: nothing waits for them before it is acknowledged.
    authorize: async ({ teamId }) => ({ ...(teamId && { teamId }) }),
    // The app's own messages are told apart by whoever listens.
    ignoreSelf: false,
    convoStore: false,
    logger,
    clientOptions: { slackApiUrl: apiUrl, logger },
  });
  app.error(async (error) => {
    log.error({ err: error }, 'Slack event not handled');
    throw error;
  });
  return { app, socket, handler: http ? requestHandler(http, [PATHS.events]) : null };
}

/** Passes on what comes to these paths. */
export const requestHandler =
  (receiver: HTTPReceiver, paths: readonly string[]): RequestHandler =>
  (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!paths.includes(path)) return false;
    try {
      receiver.requestListener(request, response);
    } catch {
      response.writeHead(404).end(); // the path is right, the method is not
    }
    return true;
  };
