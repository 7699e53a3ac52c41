/** What goes out, against a Slack that others have written: emulate's. */
import { Readable } from 'node:stream';
import { webApi } from '@slack/bolt';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk } from '#commands/shared/desk.ts';
import type { Delivery, Place } from '#src/chat/port.ts';
import { BOT_SCOPES } from '#src/platforms/slack/app/manifest.ts';
import { type SlackPlatform, startSlack } from '#src/platforms/slack/index.ts';
import { placeIn } from '#src/platforms/slack/outgoing/place.ts';
import { statusMessage, video } from '../../contracts/platform.ts';
import { testDatabase } from '../../support/database.ts';
import { silentLog } from '../../support/log.ts';

const TOKEN = 'xoxb-partner';
const { db } = await testDatabase();

let emulator: Emulator;
let platform: SlackPlatform;
let client: webApi.WebClient;
let channelId: string;
let adaId: string;
let teamId: string;
beforeAll(async () => {
  const scopes = [...BOT_SCOPES, 'channels:read'];
  emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'ada' }],
        channels: [{ name: 'papers' }],
        tokens: [{ token: TOKEN, scopes }],
      },
    },
  });
  const apiUrl = `${emulator.url}/api`;
  client = new webApi.WebClient(TOKEN, { slackApiUrl: `${apiUrl}/` });
  const [{ channels = [] }, { members = [] }, { team_id: team = '' }] = await Promise.all([
    client.conversations.list(),
    client.users.list({}),
    client.auth.test(),
  ]);
  channelId = channels.find(({ name }) => name === 'papers')?.id ?? '';
  adaId = members.find(({ name }) => name === 'ada')?.id ?? '';
  teamId = team;
  platform = await startSlack({
    apiUrl,
    transport: { kind: 'http', signingSecret: 'not used here' },
    installs: { kind: 'token', botToken: TOKEN },
    publicUrl: 'https://videos.example',
    desk: Promise.resolve({ db } as unknown as Desk),
    log: silentLog,
  });
});
afterAll(async () => {
  await platform.close();
  await emulator.close();
});

const bytes = Buffer.alloc(40_000, 7);
const show = (message: Delivery['message'], place: Place, nonce: string) =>
  platform.show({
    place,
    message,
    requester: { platform: 'slack', workspace: teamId, userId: adaId },
    nonce,
    openUpload: async () => Readable.from([bytes]),
    signal: AbortSignal.timeout(20_000),
  });

it('posts a status message with its plan, and edits it', async () => {
  const place = placeIn({ teamId, channelId, userId: adaId }, null);
  const shown = await show(statusMessage(), place, 'partner-1');
  await show(statusMessage({ percent: 62 }), shown.place, 'partner-1');
  const { messages = [] } = await client.conversations.history({ channel: channelId });
  const [message] = messages.filter(({ ts }) => ts === shown.place.ts);
  expect(message?.text).toContain('62 %');
  expect(JSON.stringify(message?.blocks)).toContain('"task_card"');
});

it('uploads a video into the thread, reads it back, and takes it away', async () => {
  const first = await show(statusMessage(), placeIn({ teamId, channelId, userId: adaId }, null), 'partner-2');
  const message = video({ upload: { key: 'k', bytes: bytes.length, fileName: 'video.mp4' } });
  const shown = await show(message, platform.replyPlace(first.place), 'partner-3');
  const again = await show(message, platform.replyPlace(first.place), 'partner-3');
  expect(again.place).toEqual(shown.place);
  const thread = { channel: channelId, ts: String(first.place.ts) };
  const { messages = [] } = await client.conversations.replies(thread);
  expect(messages).toHaveLength(2);
  expect(JSON.stringify(messages[1])).toContain(adaId);
  const id = String(shown.place.fileId);
  const read = await platform.readAttachment(
    { ref: { id, url: '' }, name: 'video.mp4', bytes: null },
    { platform: 'slack', workspace: teamId, userId: adaId },
    100_000,
    AbortSignal.timeout(10_000),
  );
  expect(Buffer.from(read).equals(bytes)).toBe(true);
  await platform.remove(shown.place);
  await platform.remove(shown.place);
  expect((await client.conversations.replies(thread)).messages).toHaveLength(1);
});

it('tells one person something alone', async () => {
  const note = { kind: 'note', tone: 'plain', text: 'For **you** alone.', buttons: [] } as const;
  const place = placeIn({ teamId, channelId, userId: adaId }, null);
  const requester = { platform: 'slack', workspace: teamId, userId: adaId };
  await platform.tell(requester, place, { ...note, buttons: [] });
  const { messages = [] } = await client.conversations.history({ channel: channelId });
  expect(JSON.stringify(messages)).not.toContain('alone');
});
