/** The playground: a chat of the product's own, in the browser, for trying it without any chat platform. */
import type { Desk } from '#commands/shared/desk.ts';
import type { Playground } from '#src/chat/playground.ts';
import type { ChatPlatform } from '#src/chat/port.ts';
import type { Sql } from '#src/db/connection/client.ts';
import { listenToPlayground } from '#src/db/connection/listen.ts';
import { latestMessages } from '#src/db/playground/messages.ts';
import { createConversation } from './conversation.ts';
import { createOutgoing } from './outgoing.ts';
import { createPeople } from './people.ts';
import { openUploads } from './uploads.ts';

/** Messages that a page shows; older videos are in /my-videos. */
const SHOWN = 60;

export interface PlaygroundOptions {
  desk: Desk;
  sql: Sql;
  /** What has to be given once in each browser; null: everybody who reaches the server may come in. */
  token: string | null;
}

interface RunningPlayground extends Playground {
  platform: ChatPlatform;
  close(): Promise<void>;
}

export async function startPlayground({ desk, sql, token }: PlaygroundOptions): Promise<RunningPlayground> {
  const { db } = desk;
  const uploads = openUploads(desk);
  const followers = new Map<string, Set<() => void>>();
  const stopListening = await listenToPlayground(sql, (changed) => {
    const told = changed === null ? [...followers.values()] : [followers.get(changed) ?? []];
    for (const followed of told) for (const tell of followed) tell();
  });
  return {
    ...createConversation(desk, uploads, token !== null),
    platform: createOutgoing(desk, uploads),
    people: createPeople(db, token),
    messages: (userId) => latestMessages(db, userId, SHOWN),
    follow(userId, onChange) {
      const followed = followers.get(userId) ?? new Set();
      followers.set(userId, followed.add(onChange));
      return () => {
        followed.delete(onChange);
        if (followed.size === 0 && followers.get(userId) === followed) followers.delete(userId);
      };
    },
    async close() {
      uploads.close();
      await stopListening();
    },
  };
}
