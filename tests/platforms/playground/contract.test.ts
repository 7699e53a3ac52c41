/** The playground keeps the contract of chat platforms. */

import { openDatabase } from '#src/db/connection/client.ts';
import type { PlaygroundMessage } from '#src/db/playground/messages.ts';
import { latestMessages, removeMessage } from '#src/db/playground/messages.ts';
import { startPlayground } from '#src/platforms/playground/index.ts';
import { newPlace } from '#src/platforms/playground/place.ts';
import { isPrivate, messageHtml } from '#src/web/pages/playground/message.ts';
import { describePlatform, type PlatformWorld } from '../../contracts/platform.ts';
import { testDatabase } from '../../support/database.ts';
import { databaseGate } from '../../support/database-gate.ts';
import { silentLog } from '../../support/log.ts';
import { memoryStorage } from '../../support/memory-storage.ts';
import { buttonsIn, readable } from './html.ts';

const PUBLIC_URL = 'https://videos.example';
const direct = await testDatabase();
let people = 0;

async function start(): Promise<PlatformWorld> {
  const gate = await databaseGate(direct.url);
  const through = openDatabase(gate.url);
  const settings = {
    publicUrl: PUBLIC_URL,
    accessCode: null,
    attachments: 'auto' as const,
    review: false,
    maxActivePerUser: 5,
    maxVideosPerDay: 30,
    maxUploadBytes: 1_000_000,
  };
  // No command is called: of the desk only what messages and files need.
  const desk = { db: through.db, storage: memoryStorage(), settings, log: silentLog };
  const playground = await startPlayground({ desk: desk as never, sql: through.sql, token: null });
  people += 1;
  const userId = await playground.people.enter(`person ${people}`);
  if (!userId) throw new Error('nobody came in');
  await playground.people.signIn(`person ${people}`, '');
  const problems: string[] = [];
  const messages = () => latestMessages(direct.db, userId, 100);
  const render = async (message: PlaygroundMessage): Promise<string> => {
    const html = String(await messageHtml(message, PUBLIC_URL));
    if (/<(?:b>|c>|x>|!channel|@1|script)|@everyone>|javascript:/i.test(html)) problems.push(html);
    return html;
  };
  return {
    platform: playground.platform,
    requester: { platform: 'playground', workspace: 'local', userId },
    newPlace: () => newPlace(userId),
    // Somebody whose conversation is no longer kept.
    forbiddenPlace: () => newPlace('nobody'),
    async seen() {
      const open = (await messages()).filter(({ body }) => !isPrivate(body));
      return Promise.all(
        open.map(async (message) => {
          const html = await render(message);
          const upload = message.body.kind === 'video' ? message.body.upload : null;
          return {
            id: String(message.id),
            // Addresses of links too: they are how a video is reached.
            text: `${readable(html)} ${html.includes('href="/v/abc"') ? `${PUBLIC_URL}/v/abc` : ''}`,
            buttons: buttonsIn(html),
            // Nobody else reads along: to mention somebody is to call the one whose conversation it is.
            mentions: message.calls ? [userId] : [],
            // A video is played from its link, so nothing is uploaded: its file is the one that it names.
            files: upload ? [{ name: upload.fileName, bytes: upload.bytes }] : [],
          };
        }),
      );
    },
    async told() {
      const own = (await messages()).filter(({ body }) => isPrivate(body));
      return Promise.all(own.map(async (message) => readable(await render(message))));
    },
    removeMessage: (id) => removeMessage(direct.db, userId, Number(id)),
    // The playground is a table: it is away when the database is.
    down: () => gate.shut(),
    up: () => gate.open(),
    async attach(name, bytes) {
      const id = await playground.keepFile(
        { userId, locale: 'en-US', network: '192.0.2.1' },
        name,
        bytesOf(bytes),
      );
      return { ref: { id }, name, bytes: bytes.length };
    },
    problems: () => problems,
    async close() {
      await playground.close();
      await through.sql.end({ timeout: 1 });
      await gate.close();
    },
  };
}

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 10);
  yield bytes.subarray(10);
}

describePlatform('The playground', start);
