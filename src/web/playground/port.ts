/** What the web server needs of the playground: a platform of its own, handed over by the entry. */
import type { Form, Note } from '#src/core/chat.ts';
import type { PlaygroundMessage } from '#src/db/playground/messages.ts';

/** Who does something. */
export interface Speaker {
  userId: string;
  /** `en-US`. */
  locale: string;
  /** From where they ask: what limits count by. */
  network: string;
}

export interface Playground {
  people: {
    /** Whether a token is asked for. */
    readonly locked: boolean;
    /** The person behind a cookie's secret; null: they have to give the token first. */
    enter(secret: string): Promise<string | null>;
    /** Lets the person in if the token is right. */
    signIn(secret: string, token: string): Promise<boolean>;
    signOut(secret: string): Promise<void>;
  };
  /** The latest messages, the oldest of them first. */
  messages(userId: string): Promise<PlaygroundMessage[]>;
  /** Calls `onChange` whenever the conversation may have changed. @returns a function that ends it */
  follow(userId: string, onChange: () => void): () => void;
  /** Keeps a file that the person sends. @returns its id. @throws AppError `access.denied`, `limit.reached`, `file.too-large` */
  keepFile(who: Speaker, name: string, body: AsyncIterable<Uint8Array>): Promise<string>;
  /** These give a form, or a note with a secret, that opens over the conversation; null: what comes of it stands in there. */
  say(who: Speaker, said: { once: string; text: string; files: string[] }): Promise<Form | Note | null>;
  press(who: Speaker, pressed: { button: string; messageId: number }): Promise<Form | null>;
  answer(
    who: Speaker,
    once: string,
    answer: { form: string; target: string; texts: Record<string, string>; files: string[] },
  ): Promise<void>;
  /** What could come next of what is being typed. */
  suggest(who: Speaker, text: string): Promise<{ text: string; label: string; hint: string }[]>;
}
