/** What a command, a button and a form are: platform-neutral, one file each, listed in index.ts. */
import type { Attachment, Place } from '#src/chat/port.ts';
import type { ActionName, Form, OfferMessage, PrivatePage } from '#src/core/chat.ts';
import type { Requester } from '#src/core/job.ts';
import type { Desk } from './desk.ts';

export type OptionSpec = {
  /** `^[a-z-]{1,32}$`. */
  name: string;
  /** 1 to 100 characters. */
  description: string;
  /** The description in other languages, by Discord's locale: `de`, `fr`, `es-ES`. */
  descriptions?: Record<string, string>;
} & (
  | { kind: 'text'; maxLength: number; completes?: boolean }
  | { kind: 'file'; extensions: readonly string[] }
  | { kind: 'choice'; choices: readonly { value: string; label: string }[] }
  | { kind: 'toggle' }
);

/** The values of a call, by option name; untrusted. What was not given is not there. */
export interface Values {
  text: Record<string, string>;
  toggles: Record<string, boolean>;
  files: Attachment[];
}

/** Who calls, from where, and what may be done about it. */
export interface Call {
  requester: Requester;
  /** May cancel and delete others' videos here. */
  isModerator: boolean;
  /** May admit a whole workspace. */
  isAdministrator: boolean;
  /** Where a job's status message can stand; null where there is no place for one. */
  place: Place | null;
  /**
   * The platform's own id of the event, message or interaction, unique on the platform; null where it has none. The
   * same one delivered twice makes one job.
   */
  origin: string | null;
  /** Whether a button on a private page was pressed: the answer takes the page's place. */
  onPage: boolean;
  /** Bytes that an upload may have where the answer goes; null: no upload. */
  uploadLimit: number | null;
  /** Reads a file that came with the call; absent: none can. Throws AppError as `ChatPlatform.readAttachment`. */
  readFile?: (file: Attachment, maxBytes: number, signal: AbortSignal) => Promise<Uint8Array>;
  /** What the platform cannot do here as it is set up, in sentences for `/help`. */
  hints: readonly string[];
  /** The language of the caller's client: `en-US`. */
  locale: string;
  desk: Desk;
}

/**
 * What comes of a call.
 * `job`: a video was asked for, its status message comes to the call's place by delivery.
 * `page`: for the caller alone; on a button of such a page it takes the page's place.
 * `done`: the status message or message shows it already; nothing to say.
 * `gone`: the message whose button was pressed (an offer) has to be taken away; nothing to say.
 */
export type Reply =
  | { kind: 'job'; jobId: string }
  | { kind: 'page'; page: PrivatePage }
  | { kind: 'done' }
  | { kind: 'gone' };

/** What comes of a message. `offer`: to be posted at the call's place; whoever presses its buttons is checked then. */
export type MessageReply = Reply | { kind: 'offer'; message: OfferMessage };

export interface Suggestion {
  value: string;
  label: string;
}

export interface Command {
  name: string;
  description: string;
  descriptions?: Record<string, string>;
  options: readonly OptionSpec[];
  /** `public`: everybody in the channel sees the answer unless it is a refusal. */
  visibility: 'public' | 'private';
  /** Whether it answers those who are not admitted, too. */
  open?: boolean;
  /** A form that answers instead, decided by the values alone: a platform must open it at once. */
  form?(values: Values): Form | null;
  run(call: Call, values: Values): Promise<Reply>;
  /** Suggestions while the person types into `option`; at most 25, 100 characters each. */
  complete?(call: Call, option: string, typed: string): Promise<Suggestion[]>;
}

export interface Action {
  /**
   * A form that opens instead: a platform must open it at once, so `call`, which waits for the desk, is made only
   * where the target alone does not decide. It may throw; then `run` says why.
   */
  form?(target: string, call: () => Promise<Call>): Form | null | Promise<Form | null>;
  run(call: Call, target: string): Promise<Reply>;
}

export type Actions = Record<ActionName, Action>;

export interface FormHandler {
  run(call: Call, target: string, values: Values): Promise<Reply>;
}

/** A message that concerns the bot, as a platform saw it. */
export interface IncomingMessage {
  /** Plain text, without the bot's own mention. */
  text: string;
  files: Attachment[];
  /** `drop`: somebody shared files in a channel, talking to nobody in particular. `menu`: picked from a menu. */
  how: 'drop' | 'mention' | 'direct' | 'menu';
}
