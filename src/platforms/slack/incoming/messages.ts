/** Takes messages: files that are shared, mentions of the app, and what it is told directly. */
import type { App } from '@slack/bolt';
import { receiveMessage } from '#commands/index.ts';
import type { ChatPlatform, Place } from '#src/chat/port.ts';
import type { PrivatePage } from '#src/core/chat.ts';
import { hashOf } from '#src/core/hash.ts';
import type { Requester } from '#src/core/job.ts';
import type { Database } from '#src/db/connection/client.ts';
import { noteHandled, wasHandled } from '#src/db/messages/handled.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Workspaces } from '../app/workspaces.ts';
import { unlessTransient } from '../errors.ts';
import { placeIn } from '../outgoing/place.ts';
import type { MakeCall } from './call.ts';
import type { FileResolver } from './files.ts';
import { incomingMessage, isSpoken, readMessage, type SlackMessage } from './parse.ts';

export interface MessageDeps {
  database: Promise<Database>;
  workspaces: Workspaces;
  call: MakeCall;
  resolveFiles: FileResolver;
  show: ChatPlatform['show'];
  log: Logger;
  /** Sends a page to one person, in private. */
  sendPage(requester: Requester, place: Place | null, page: PrivatePage): Promise<void>;
}

/** An offer that cannot be posted by then is not worth posting. */
const OFFER_TIMEOUT_MS = 60_000;
const NONCE_LENGTH = 25;

/** A message, and where Slack says that it stands. */
interface Heard {
  teamId: string;
  channelId: string;
  direct: boolean;
  message: SlackMessage;
}

/**
 * Listens. The same message comes as a message and as a mention, and again when Slack is not sure that it arrived:
 * all of them share one key, and whoever comes second waits for the first. It counts as handled when everything is
 * done; what fails before is thrown, and Slack brings it again.
 */
export function listenToMessages(app: App, deps: MessageDeps): void {
  const working = new Map<string, Promise<void>>();

  const once = async (heard: Heard): Promise<void> => {
    const key = `${heard.teamId}/${heard.channelId}/${heard.message.ts}`;
    const before = working.get(key);
    if (before) return before;
    const work = handle(heard, key, deps)
      .catch(unlessTransient(deps.log))
      .finally(() => working.delete(key));
    working.set(key, work);
    return work;
  };

  app.event('message', async ({ event, context }) => {
    const message = readMessage(event);
    if (!message || !isSpoken(message)) return;
    const direct = event.channel_type === 'im';
    await once({ teamId: context.teamId ?? '', channelId: event.channel, direct, message });
  });
  app.event('app_mention', async ({ event, context }) => {
    const message = readMessage(event);
    if (!message || !isSpoken(message)) return;
    await once({ teamId: context.teamId ?? '', channelId: event.channel, direct: false, message });
  });
}

async function handle(heard: Heard, key: string, deps: MessageDeps): Promise<void> {
  const { teamId, channelId, direct, message } = heard;
  const { botUserId } = await deps.workspaces(teamId);
  // Most of what is said in a channel does not concern the app: that is told before anything else is asked.
  const stubs = message.files.map(() => ({ ref: {}, name: '', bytes: null }));
  if (!incomingMessage(message, stubs, botUserId, direct)) return;
  const db = await deps.database;
  if (await wasHandled(db, 'slack', key)) return;

  const files = await deps.resolveFiles(teamId, message.files);
  const incoming = incomingMessage(message, files, botUserId, direct);
  if (!incoming) return;
  const userId = message.user ?? '';
  const at = { teamId, channelId, userId };
  const place = placeIn(at, message.thread_ts ?? (direct ? null : message.ts));
  const call = await deps.call({ teamId, userId, place, origin: key });
  for (const [index, reply] of (await receiveMessage(call, incoming)).entries()) {
    // What one person sees alone begins no thread: nobody would find it there.
    const beside = placeIn(at, message.thread_ts ?? null);
    if (reply.kind === 'page') await deps.sendPage(call.requester, beside, reply.page);
    if (reply.kind === 'offer') {
      await deps.show({
        place,
        message: reply.message,
        requester: call.requester,
        nonce: hashOf(['offer', key, index]).slice(0, NONCE_LENGTH),
        openUpload: () => Promise.reject(new RangeError('an offer has no upload')),
        signal: AbortSignal.timeout(OFFER_TIMEOUT_MS),
      });
    }
  }
  await noteHandled(db, 'slack', key);
}
