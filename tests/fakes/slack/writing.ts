/** Posting, editing and removing messages, whoever asks for it. */
import { messageFaults, objects } from './block-rules.ts';
import { invalid, SlackError } from './errors.ts';
import type { Events } from './events.ts';
import { MESSAGE } from './limits.ts';
import { mentionsOf } from './mentions.ts';
import type { Json, Message } from './model.ts';
import { messagePayload } from './payloads.ts';
import { current } from './store.ts';

/** What a message shall say. Blocks undefined: none are given. */
export interface Content {
  text: string;
  blocks: Json[] | undefined;
}

/** Where a message goes, and whose it is. */
export interface Place {
  channelId: string;
  userId: string;
  threadTs?: string | null;
  ephemeralFor?: string | null;
  answers?: string | null;
  fileIds?: string[];
}

/** Reads text and blocks of an app's request; throws where Slack refuses them. */
export function contentOf(args: Json): Content {
  const text = typeof args.text === 'string' ? args.text : '';
  if (args.blocks === undefined) return { text, blocks: undefined };
  if (!Array.isArray(args.blocks)) throw new SlackError('invalid_blocks_format');
  const faults = messageFaults(args.blocks);
  if (faults.length > 0) throw invalid('invalid_blocks', faults);
  return { text, blocks: objects(args.blocks) };
}

/** Gives blocks without an id one, as Slack does. */
export const identified = (blocks: Json[]): Json[] =>
  blocks.map((block, index) => ({
    ...block,
    block_id: block.block_id ?? Buffer.from(`b${index}`).toString('base64url'),
  }));

export function post(events: Events, place: Place, content: Content): Message {
  const { store } = events;
  const at = store.clock();
  const blocks = identified(content.blocks ?? []);
  const text = content.text.slice(0, MESSAGE.text);
  const message: Message = {
    ts: store.ts(),
    channelId: place.channelId,
    userId: place.userId,
    threadTs: place.threadTs ?? null,
    createdAt: at,
    versions: [{ at, text, blocks, mentions: mentionsOf(text, blocks) }],
    fileIds: place.fileIds ?? [],
    ephemeralFor: place.ephemeralFor ?? null,
    answers: place.answers ?? null,
    reactions: [],
    deletedAt: null,
  };
  store.messages.push(message);
  for (const id of message.fileIds) {
    const { channelId, ts, threadTs } = message;
    store.file(id).shares.push({ channelId, ts, threadTs });
  }
  events.announce(message);
  return message;
}

/** Blocks that are not given stay as they are; an empty list takes them away. */
export function edit(events: Events, message: Message, content: Content): void {
  const before = messagePayload(events.store, message, events.base());
  const blocks = content.blocks ? identified(content.blocks) : current(message).blocks;
  const { text } = content;
  const at = events.store.clock();
  message.versions.push({ at, text, blocks, mentions: mentionsOf(text, blocks) });
  events.announceChange(message, before);
}

export function remove(events: Events, message: Message): void {
  const before = messagePayload(events.store, message, events.base());
  message.deletedAt = events.store.clock();
  events.announceChange(message, before);
}
