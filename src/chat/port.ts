/** The port behind which every chat platform stands. The delivery drives it; the platform only parses and renders. */
import type { Readable } from 'node:stream';
import type { JobMessage, Note, OfferMessage } from '#src/core/chat.ts';
import type { Requester } from '#src/core/job.ts';

/**
 * Where a message stands or shall stand: the platform's own address of it (channel, message, thread, token), kept
 * as JSON with the job. Nobody but the platform looks inside.
 */
export type Place = Record<string, unknown>;

/** How often a platform likes to be written to, ms. */
export interface Pace {
  /** Between two edits of one message. */
  messageMs: number;
  /** Between two writes to one channel. */
  channelMs: number;
  /** Between two writes to one workspace, or to the whole platform where `workspace` does not count there. */
  workspaceMs: number;
}

export interface Delivery {
  /** Where the message stands, or where it shall be posted. */
  place: Place;
  message: JobMessage | OfferMessage;
  /** Who asked; the one person who may be mentioned. */
  requester: Requester;
  /** The same for every try to post the same message: at most 25 characters. */
  nonce: string;
  /** Opens the video's file, where the message has one to upload. */
  openUpload: () => Promise<Readable>;
  signal: AbortSignal;
}

/** A file that a person attached, as the platform describes it. */
export interface Attachment {
  /** The platform's own reference to the file (an address, an id), kept until the file has been taken in. */
  ref: Record<string, string>;
  name: string;
  /** As the platform says, bytes; null: it does not say. */
  bytes: number | null;
}

/**
 * A chat platform. Methods throw AppError:
 * `chat.gone` (message, channel or account is no longer there: never try again),
 * `chat.forbidden` (the bot may not; `userMessage` says what to change),
 * `chat.unavailable` (transient, with `retryAfterMs` where the platform names it).
 */
export interface ChatPlatform {
  readonly name: string;
  readonly pace: Pace;
  /** What shares a channel's pace, from a place. */
  channelOf(place: Place): string;
  /**
   * Posts the message, or edits the one that stands at the place. Called again after a crash it must not post twice
   * (`nonce`). Returns where the message stands now, which may be elsewhere (an edit limit, an expired token), and
   * whether it was posted anew.
   * @throws Later, too, where the platform does not know yet where it can stand
   */
  show(delivery: Delivery): Promise<{ place: Place; posted: boolean }>;
  /** Where the end of a job is told, from where its status message stands: below it, or in a direct message. */
  replyPlace(statusMessage: Place): Place;
  /** Takes a message away, with the video that was uploaded in it; nothing happens where there is none. */
  remove(place: Place): Promise<void>;
  /** Tells one person something where nobody else sees it, as near to the place as the platform can. */
  tell(requester: Requester, place: Place | null, note: Note): Promise<void>;
  /**
   * Reads an attached file from the platform's own hosts, `maxBytes` at most.
   * @throws AppError `file.too-large`, `chat.gone` (the link has expired for good), `chat.unavailable`
   */
  readAttachment(
    attachment: Attachment,
    requester: Requester,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
}
