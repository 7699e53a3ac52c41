/** The messages of the playground: kept, so that a reload or a restart shows them. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { ListedVideo } from '#src/core/chat.ts';
import type { Database } from '../connection/client.ts';
import { playgroundMessages as messages, type PlaygroundBody } from './tables.ts';

export interface PlaygroundMessage {
  id: number;
  body: PlaygroundBody;
  /** Counts the changes of the body. */
  revision: number;
  /** Whether the person is called when it comes. */
  calls: boolean;
  createdAt: Date;
}

interface NewMessage {
  userId: string;
  /** Null: the message is posted as often as it is asked for. */
  nonce: string | null;
  body: PlaygroundBody;
  calls?: boolean;
}

/** Posts the message, once for a nonce. @returns its id; throws where the person is not known (foreign key) */
export async function postMessage(db: Database, message: NewMessage): Promise<number> {
  const [made] = await db
    .insert(messages)
    .values(message)
    .onConflictDoNothing()
    .returning({ id: messages.id });
  if (made) return made.id;
  const [there] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.userId, message.userId), eq(messages.nonce, message.nonce ?? '')));
  if (!there) throw new RangeError('a message without a nonce met another one');
  return there.id;
}

const which = (userId: string, id: number) => and(eq(messages.id, id), eq(messages.userId, userId));

/** Lets the message say something else. @returns whether it still stands */
export async function changeMessage(
  db: Database,
  userId: string,
  id: number,
  body: PlaygroundBody,
): Promise<boolean> {
  const rows = await db
    .update(messages)
    .set({ body, revision: sql`${messages.revision} + 1` })
    .where(which(userId, id))
    .returning({ id: messages.id });
  return rows.length > 0;
}

/** Takes the message away; nothing happens where there is none. */
export async function removeMessage(db: Database, userId: string, id: number): Promise<void> {
  await db.delete(messages).where(which(userId, id));
}

/** One message; null: there is none, or it is another person's. */
export async function findMessage(
  db: Database,
  userId: string,
  id: number,
): Promise<PlaygroundMessage | null> {
  const [row] = await db.select().from(messages).where(which(userId, id));
  return row ? { ...row, body: withDates(row.body) } : null;
}

/** The latest messages of a person, the oldest of them first. */
export async function latestMessages(
  db: Database,
  userId: string,
  limit: number,
): Promise<PlaygroundMessage[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.userId, userId))
    .orderBy(desc(messages.id))
    .limit(limit);
  return rows.reverse().map((row) => ({ ...row, body: withDates(row.body) }));
}

/** JSON keeps dates as text. */
function withDates(body: PlaygroundBody): PlaygroundBody {
  const video = (one: ListedVideo): ListedVideo => ({ ...one, createdAt: new Date(one.createdAt) });
  switch (body.kind) {
    case 'status':
      return { ...body, expectedAt: body.expectedAt && new Date(body.expectedAt) };
    case 'list':
      return { ...body, videos: body.videos.map(video) };
    case 'detail':
      return { ...body, video: video(body.video) };
    default:
      return body;
  }
}
