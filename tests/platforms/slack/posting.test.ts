/** What is posted is posted once, whatever becomes of the answer. */
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '#commands/shared/desk.ts';
import type { Delivery, Place } from '#src/chat/port.ts';
import { slackPostings } from '#src/db/slack/tables.ts';
import { placeIn } from '#src/platforms/slack/outgoing/place.ts';
import { statusMessage, video } from '../../contracts/platform.ts';
import { movableClock } from '../../fakes/clock.ts';
import { current } from '../../fakes/slack/store.ts';
import { testDatabase } from '../../support/database.ts';
import { readable } from './play.ts';
import { type SlackWorldOptions, startSlackWorld } from './world.ts';

const { db } = await testDatabase();

async function begin(options: SlackWorldOptions = {}) {
  await db.delete(slackPostings);
  const world = await startSlackWorld(Promise.resolve({ db } as unknown as Desk), options);
  onTestFinished(() => world.close());
  const { lab, channel, ada, platform } = world;
  const show = (message: Delivery['message'], place: Place) =>
    platform.show({
      place,
      message,
      requester: { platform: 'slack', workspace: lab.id, userId: ada.id },
      nonce: 'nonce-1',
      openUpload: async () => Readable.from([Buffer.alloc(900, 7)]),
      signal: AbortSignal.timeout(20_000),
    });
  const place = placeIn({ teamId: lab.id, channelId: channel.id, userId: ada.id }, null);
  return { ...world, show, place };
}

const uploaded = video({ upload: { key: 'k', bytes: 900, fileName: 'video.mp4' } });

describe('a message whose answer was lost', () => {
  it('is found again in the channel, and followed there', async () => {
    const { slack, channel, show, place } = await begin();
    slack.faults.loseAnswersOf = 'chat.postMessage';
    await expect(show(statusMessage(), place)).rejects.toMatchObject({ code: 'chat.unavailable' });
    slack.faults.loseAnswersOf = null;
    const shown = await show(statusMessage(), place);
    expect(slack.messages(channel)).toHaveLength(1);
    expect(shown.place.ts).toBe(slack.messages(channel)[0]?.ts);
  });

  it('is found again in a thread', async () => {
    const { slack, channel, ada, show, place } = await begin();
    const parent = slack.say(ada, channel, 'here');
    slack.faults.loseAnswersOf = 'chat.postMessage';
    const inThread = { ...place, threadTs: parent.ts };
    await expect(show(video(), inThread)).rejects.toMatchObject({ recovery: 'transient' });
    slack.faults.loseAnswersOf = null;
    await show(video(), inThread);
    expect(slack.replies(parent)).toHaveLength(1);
  });

  it('is posted again where the app may not look', async () => {
    const { slack, channel, show, place } = await begin({ scopes: ['chat:write'] });
    slack.faults.loseAnswersOf = 'chat.postMessage';
    await expect(show(statusMessage(), place)).rejects.toMatchObject({ recovery: 'transient' });
    slack.faults.loseAnswersOf = null;
    await show(statusMessage(), place);
    expect(slack.messages(channel)).toHaveLength(2);
  });
});

describe('a message that somebody removed', () => {
  it('is gone, and is posted anew where it is asked for again', async () => {
    const { slack, channel, show, place } = await begin();
    const shown = await show(statusMessage(), place);
    for (const message of slack.messages(channel)) message.deletedAt = slack.store.clock();
    await expect(show(statusMessage({ percent: 30 }), shown.place)).rejects.toMatchObject({
      code: 'chat.gone',
    });
    const again = await show(statusMessage({ percent: 40 }), place);
    expect(slack.messages(channel).map(({ ts }) => ts)).toEqual([again.place.ts]);
  });
});

describe('a video', () => {
  it('whose upload was completed without an answer is there once', async () => {
    const { slack, channel, show, place } = await begin();
    slack.faults.loseAnswersOf = 'files.completeUploadExternal';
    await expect(show(uploaded, place)).rejects.toMatchObject({ code: 'chat.unavailable' });
    slack.faults.loseAnswersOf = null;
    const shown = await show(uploaded, place);
    expect(slack.messages(channel)).toHaveLength(1);
    expect(shown.place).toMatchObject({ ts: slack.messages(channel)[0]?.ts });
    expect([...slack.store.files.values()]).toHaveLength(1);
  });

  it('whose upload never began is uploaded anew', async () => {
    const { slack, channel, show, place } = await begin();
    slack.faults.loseAnswersOf = 'files.getUploadURLExternal';
    await expect(show(uploaded, place)).rejects.toMatchObject({ code: 'chat.unavailable' });
    slack.faults.loseAnswersOf = null;
    await show(uploaded, place);
    expect(slack.messages(channel)).toHaveLength(1);
  });

  it('that Slack takes and never shows is a link in the end, and cannot come late', async () => {
    const clock = movableClock();
    const { slack, channel, show, place } = await begin({ clock: clock.now });
    slack.faults.dropShares = true;
    await expect(show(uploaded, place)).rejects.toMatchObject({ code: 'chat.unavailable' });
    expect(slack.messages(channel)).toEqual([]);
    clock.forward(6 * 60_000);
    await show(uploaded, place);
    const [message, ...more] = slack.messages(channel);
    expect(more).toEqual([]);
    expect(readable(message)).toContain('https://videos.example/v/abc');
    expect([...slack.store.files.values()].every(({ deletedAt }) => deletedAt !== null)).toBe(true);
  }, 20_000);

  it('is taken away with its file', async () => {
    const { slack, channel, platform, show, place } = await begin();
    const shown = await show(uploaded, place);
    const again = { ...shown.place };
    await platform.remove(again);
    expect(slack.messages(channel)).toEqual([]);
    expect([...slack.store.files.values()][0]?.deletedAt).not.toBeNull();
    await platform.remove(again);
  });
});

describe('edits', () => {
  it('that come too fast say when to come back', async () => {
    const { slack, channel, show, place } = await begin({
      rates: { 'chat.update': { requests: 1, windowMs: 2_000 } },
    });
    const shown = await show(statusMessage(), place);
    await show(statusMessage({ percent: 30 }), shown.place);
    await expect(show(statusMessage({ percent: 40 }), shown.place)).rejects.toMatchObject({
      code: 'chat.unavailable',
      retryAfterMs: expect.toSatisfy((ms: number) => ms >= 1_000 && ms <= 2_000),
    });
    expect(slack.messages(channel)[0]?.versions).toHaveLength(2);
  });

  it('name the plan anew each time, so that it is drawn anew', async () => {
    const { slack, channel, show, place } = await begin();
    const shown = await show(statusMessage(), place);
    await show(statusMessage({ percent: 30 }), shown.place);
    const [message] = slack.messages(channel);
    const plans = message?.versions.map(({ blocks }) => blocks.find(({ type }) => type === 'plan')?.block_id);
    expect(new Set(plans).size).toBe(2);
    expect(message && current(message).text).toContain('30 %');
  });
});

describe('a workspace without plans', () => {
  it('gets the steps as lines, and is asked once', async () => {
    const { slack, channel, show, place } = await begin();
    slack.faults.refusePlans = true;
    const shown = await show(statusMessage(), place);
    await show(statusMessage({ percent: 30 }), shown.place);
    const [message] = slack.messages(channel);
    expect(readable(message)).toContain('▶️ Writing the script');
    expect(slack.store.calls.filter(({ error }) => error === 'invalid_blocks')).toHaveLength(1);
  });
});

describe('a thread that is gone', () => {
  it('leaves the channel', async () => {
    const { slack, channel, show, place } = await begin();
    await show(video(), { ...place, threadTs: '1700000000.000100' });
    expect(slack.messages(channel)).toMatchObject([{ threadTs: null }]);
  });
});
