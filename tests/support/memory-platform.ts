/** A chat in memory that keeps the contract of the platform port, remembers what happened when, and fails as told. */
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attachment, ChatPlatform, Delivery, Pace, Place } from '#src/chat/port.ts';
import type { JobMessage, Note, OfferMessage } from '#src/core/chat.ts';
import { AppError } from '#src/core/errors.ts';
import type { Requester } from '#src/core/job.ts';

export interface StandingMessage {
  id: number;
  channel: string;
  message: JobMessage | OfferMessage;
  /** How often it was edited. */
  edits: number;
  /** What was uploaded with it. */
  upload: string | null;
  repliesTo: number | null;
}

export interface ChatEvent {
  at: number;
  what: 'post' | 'edit' | 'remove';
  channel: string;
  id: number;
  message: JobMessage | OfferMessage | null;
}

export type Trouble = 'away' | 'forbidden' | 'gone';

const FAULTS = {
  away: { code: 'chat.unavailable', recovery: 'transient', userMessage: 'The chat is away.' },
  forbidden: { code: 'chat.forbidden', recovery: 'permanent', userMessage: 'Please let me write here.' },
  gone: { code: 'chat.gone', recovery: 'permanent', userMessage: 'It is gone.' },
} as const;

export function fault(trouble: Trouble): AppError {
  const { code, ...rest } = FAULTS[trouble];
  return new AppError(code, { message: trouble, ...rest });
}

export function memoryPlatform(name = 'memory', pace: Partial<Pace> = {}) {
  const standing = new Map<number, StandingMessage>();
  const byNonce = new Map<string, number>();
  const events: ChatEvent[] = [];
  const told: { requester: Requester; note: Note }[] = [];
  const files = new Map<string, Uint8Array | AppError>();
  let lastId = 0;
  /** Asked before every call; tests put their faults here. */
  let trouble: (delivery: Delivery) => Trouble | null = () => null;
  let afterwards: (delivery: Delivery) => void = () => undefined;
  let slowMs = 0;

  const note = (what: ChatEvent['what'], at: StandingMessage) =>
    events.push({ at: Date.now(), what, channel: at.channel, id: at.id, message: at.message });

  async function post(delivery: Delivery): Promise<number> {
    const { place, message, nonce } = delivery;
    const known = byNonce.get(nonce);
    if (known !== undefined) return known;
    lastId += 1;
    const id = lastId; // others may be posted while its file is read
    const upload =
      message.kind === 'video' && message.upload ? await text(await delivery.openUpload()) : null;
    const channel = String(place.channel);
    const repliesTo = typeof place.under === 'number' ? place.under : null;
    const made = { id, channel, message, edits: 0, upload, repliesTo };
    standing.set(made.id, made);
    byNonce.set(nonce, made.id);
    note('post', made);
    return made.id;
  }

  const platform: ChatPlatform = {
    name,
    pace: { messageMs: 0, channelMs: 0, workspaceMs: 0, ...pace },
    channelOf: (place) => String(place.channel),
    async show(delivery) {
      if (delivery.nonce.length > 25) throw new RangeError('nonce too long');
      if (slowMs > 0) await sleep(slowMs, undefined, { signal: delivery.signal });
      const now = trouble(delivery);
      if (now) throw fault(now);
      const { id } = delivery.place;
      if (typeof id !== 'number') {
        const made = await post(delivery);
        afterwards(delivery);
        return { place: { ...delivery.place, id: made }, posted: true };
      }
      const there = standing.get(id);
      if (!there) throw fault('gone');
      there.message = delivery.message;
      there.edits += 1;
      note('edit', there);
      afterwards(delivery);
      return { place: delivery.place, posted: false };
    },
    replyPlace: ({ channel, id }) => ({ channel, under: id ?? null }),
    async remove({ id }: Place) {
      const there = standing.get(Number(id));
      if (!there) return;
      standing.delete(there.id);
      note('remove', there);
    },
    async tell(requester, _place, message) {
      told.push({ requester, note: message });
    },
    async readAttachment(attachment: Attachment, _requester, maxBytes) {
      const file = files.get(attachment.ref.id ?? '') ?? fault('gone');
      if (file instanceof AppError) throw file;
      if (file.length > maxBytes) {
        throw new AppError('file.too-large', {
          message: 'too large',
          userMessage: 'That file is too large.',
        });
      }
      return file;
    },
  };

  return Object.assign(platform, {
    standing,
    events,
    told,
    files,
    /** Messages of one kind, in the order in which they were posted. */
    all: (kind: JobMessage['kind']) => [...standing.values()].filter(({ message }) => message.kind === kind),
    /** Every call of `show` is asked about; null: it works. */
    failWhen(when: typeof trouble) {
      trouble = when;
    },
    /** Runs when the chat has the message and its sender does not know it yet. */
    afterShow(run: typeof afterwards) {
      afterwards = run;
    },
    slow(ms: number) {
      slowMs = ms;
    },
  });
}

export type MemoryPlatform = ReturnType<typeof memoryPlatform>;
