/** The port behind which the playground stands: the web server serves its pages, the platform does what is asked there. */
import type { Form, Note } from '#src/core/chat.ts';
import type { PlaygroundMessage } from '#src/db/playground/messages.ts';

/** Who does something; all of it untrusted but the id. */
export interface Speaker {
  userId: string;
  /** `en-US`. */
  locale: string;
  /** From where they ask: what limits count by. */
  network: string;
}

/** Who may talk to the bot there. */
export interface People {
  /** Whether a token is asked for. */
  readonly locked: boolean;
  /** The person behind a cookie's secret; null: they have to give the token first. */
  enter(secret: string): Promise<string | null>;
  /** Lets the person in if the token is right. */
  signIn(secret: string, token: string): Promise<boolean>;
  /** The token has to be given again; the conversation stays. */
  signOut(secret: string): Promise<void>;
}

/** What was typed could go on like this. */
export interface TypedSuggestion {
  /** The whole text, if it is taken. */
  text: string;
  label: string;
  hint: string;
}

/**
 * What people do. `say` and `press` give a form, or a note with a secret, that opens over the conversation; null: what
 * comes of it stands in there. Files are named by their ids.
 */
export interface Conversation {
  /** @param said `once`: the same for every try to send the same message */
  say(who: Speaker, said: { once: string; text: string; files: string[] }): Promise<Form | Note | null>;
  /** @param pressed what the button carries, and the message in which it stands */
  press(who: Speaker, pressed: { button: string; messageId: number }): Promise<Form | null>;
  answer(
    who: Speaker,
    once: string,
    answer: { form: string; target: string; texts: Record<string, string>; files: string[] },
  ): Promise<void>;
  suggest(who: Speaker, text: string): Promise<TypedSuggestion[]>;
  /** Keeps a file that the person sends. @returns its id. @throws AppError `access.denied`, `limit.reached`, `file.too-large` */
  keepFile(who: Speaker, name: string, body: AsyncIterable<Uint8Array>): Promise<string>;
}

export interface Playground extends Conversation {
  people: People;
  /** The latest messages of a conversation, the oldest of them first. */
  messages(userId: string): Promise<PlaygroundMessage[]>;
  /** Calls `onChange` whenever the conversation may have changed. @returns a function that ends it */
  follow(userId: string, onChange: () => void): () => void;
}
