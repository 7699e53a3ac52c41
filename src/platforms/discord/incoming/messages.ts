/** Takes messages in the open: files that are dropped, mentions of the bot, and what it is told directly. */
import type { Message } from 'discord.js';
import { receiveMessage } from '#commands/index.ts';
import type { Call, MessageReply } from '#commands/shared/command.ts';
import type { Desk } from '#commands/shared/desk.ts';
import type { Place } from '#src/chat/port.ts';
import type { OfferMessage, PrivatePage } from '#src/core/chat.ts';
import type { Requester } from '#src/core/job.ts';
import type { Logger } from '#src/runtime/log.ts';
import { NEEDED_PERMISSIONS } from '../errors.ts';
import { callOfMessage, mayAnswer } from './call.ts';
import { incomingMessage } from './parse.ts';

export interface MessageDeps {
  desk: Promise<Desk>;
  log: Logger;
  hints: () => readonly string[];
  /** Sends a page to one person, in private; once for each nonce. */
  sendPage(requester: Requester, place: Place | null, page: PrivatePage, nonce: string): Promise<void>;
  postOffer(requester: Requester, place: Place, offer: OfferMessage, nonce: string): Promise<void>;
}

/** Handles one message. Never throws. */
export async function handleMessage(message: Message, deps: MessageDeps): Promise<void> {
  const incoming =
    message.author.bot || message.system ? null : incomingMessage(message, message.client.user.id);
  if (!incoming) return;
  try {
    const parts = callOfMessage(message);
    if (!mayAnswer(message)) {
      // Nobody spoke to the bot where it may only read: then it keeps quiet.
      if (incoming.how === 'drop') return;
      const note = { kind: 'note' as const, tone: 'bad' as const, text: NEEDED_PERMISSIONS, buttons: [] };
      return await deps.sendPage(parts.requester, null, note, message.id);
    }
    const call: Call = { ...parts, onPage: false, hints: deps.hints(), desk: await deps.desk };
    for (const [index, reply] of (await receiveMessage(call, incoming)).entries()) {
      await carry(call, reply, `${message.id}-${index}`, deps);
    }
  } catch (error) {
    deps.log.error({ err: error, message: message.id }, 'message not answered');
  }
}

async function carry(
  { requester, place }: Call,
  reply: MessageReply,
  nonce: string,
  deps: MessageDeps,
): Promise<void> {
  if (reply.kind === 'page') await deps.sendPage(requester, place, reply.page, nonce);
  if (reply.kind === 'offer' && place) await deps.postOffer(requester, place, reply.message, nonce);
}
