/** What happens when Slack, the database or the line between fails. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '#commands/shared/desk.ts';
import { startFakeSlack } from '../../fakes/slack/index.ts';
import { current } from '../../fakes/slack/store.ts';
import { blockJobs } from '../../support/blockade.ts';
import { startBot } from '../../support/bot.ts';
import { openStage } from '../../support/stage.ts';
import { until } from '../../support/wait.ts';
import { buttonsOf, play, readable } from './play.ts';
import { HASTE, startSlackWorld } from './world.ts';

const pdf = { name: 'lake.pdf', bytes: Buffer.from('%PDF-1.7') };

describe('everything is acknowledged in time', () => {
  it.each(['socket', 'http'] as const)(
    'over %s, although the database is not open yet',
    async (transport) => {
      const stage = await openStage();
      let open: (desk: Desk) => void = () => undefined;
      const desk = new Promise<Desk>((resolve) => {
        open = resolve;
      });
      const world = await startSlackWorld(desk, {
        transport,
        acknowledgeMs: 1_500,
        retryDelays: [50, 50, 400],
      });
      const { slack, channel, ada, platform } = world;
      try {
        const asked = slack.slash(ada, channel, '/video', 'PMC1');
        const shared = slack.say(ada, channel, 'and this', { files: [pdf] });
        await until(() => asked.acknowledgedAt);
        expect(asked.error).toBeNull();
        // An event is only acknowledged when it is done, so that it is not lost.
        const [event] = slack.eventsOf('message');
        await until(() => event?.attempts[1]);
        expect(event?.acknowledgedAt).toBeNull();
        open(stage.desk);
        await stage.deliver(platform);
        await until(() => slack.messages(channel).some((one) => readable(one).includes('PMC1')));
        await until(() => slack.replies(shared)[0]);
        await until(() => event?.acknowledgedAt);
        expect(await stage.db.query.jobs.findMany()).toHaveLength(2);
      } finally {
        await world.platform.close();
        await stage.close();
        await world.close();
      }
    },
  );
});

describe('a command', () => {
  it.each(['socket', 'http'] as const)(
    'over %s is acknowledged once its job stands in the database, or after a second',
    async (transport) => {
      const { slack, channel, ada, grace, open, db, databaseUrl } = await play({ pace: HASTE, transport });
      const quick = await blockJobs(databaseUrl);
      const asked = slack.slash(ada, channel, '/video', 'PMC1');
      await quick.met();
      expect(asked.acknowledgedAt).toBeNull();
      quick.lift();
      await until(() => asked.acknowledgedAt);
      expect(await db.query.jobs.findMany()).toHaveLength(1);

      const slow = await blockJobs(databaseUrl);
      const late = slack.slash(grace, channel, '/video', 'PMC2');
      await until(() => late.acknowledgedAt);
      expect(await db.query.jobs.findMany()).toHaveLength(1);
      slow.lift();
      await until(() => open().some((one) => readable(one).includes('PMC2')));
    },
  );

  it('is not lost, whenever the bot is killed', async () => {
    const slack = await startFakeSlack({ acknowledgeMs: 3_000 });
    const lab = slack.addWorkspace('Lab', { installed: true });
    const channel = slack.addChannel(lab, 'papers');
    const ada = slack.addUser(lab, 'ada');
    const stage = await openStage({
      environment: {
        SLACK_BOT_TOKEN: lab.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.urls.api,
      },
    });
    onTestFinished(async () => {
      await stage.close();
      await slack.close();
    });
    const bot = await startBot(stage.environment, () => slack.sockets.opened);
    slack.slash(ada, channel, '/video', 'PMC1');
    await until(async () => (await stage.db.query.jobs.findMany()).length === 1);
    await bot.kill();
    await startBot(stage.environment, () => slack.sockets.opened);
    await until(() => slack.messages(channel).some((one) => readable(one).includes('PMC1')));
    expect(slack.messages(channel)).toHaveLength(1);
    expect(await stage.db.query.jobs.findMany()).toHaveLength(1);
  }, 90_000);
});

describe('events', () => {
  it('whose first delivery is lost are served by the next, once', async () => {
    const { slack, channel, ada, db } = await play({ pace: HASTE });
    slack.faults.loseFirst = true;
    const said = slack.say(ada, channel, 'please', { mention: true, files: [pdf] });
    // The status message is posted by the delivery: it and the note that the message is done come in either order.
    await until(() => slack.replies(said)[0]);
    await until(async () => (await db.query.handledMessages.findMany()).length > 0);
    expect(slack.replies(said)).toHaveLength(1);
    expect(await db.query.jobs.findMany()).toHaveLength(1);
    expect(await db.query.handledMessages.findMany()).toHaveLength(1);
  });

  it('of bots, of edits and of what does not concern the app are left alone', async () => {
    const { slack, lab, channel, ada, open, db } = await play({ pace: HASTE });
    const bot = slack.addUser(lab, 'other', { bot: true });
    slack.say(bot, channel, '', { files: [pdf] });
    slack.say(ada, channel, 'PMC1 is about lakes');
    slack.slash(ada, channel, '/video', 'PMC2');
    const statusMessage = await until(() => open()[0]);
    slack.click(ada, statusMessage, 'Cancel');
    await until(() => readable(statusMessage).includes('Cancelled'));
    await until(() => slack.eventsOf('message').every(({ acknowledgedAt }) => acknowledgedAt !== null));
    expect(await db.query.jobs.findMany()).toHaveLength(1);
    expect(await db.query.handledMessages.findMany()).toEqual([]);
  });
});

describe('Slack', () => {
  it('may be away: what happens meanwhile arrives when it is back, once', async () => {
    const { slack, channel, ada, open, finish } = await play({
      pace: HASTE,
      pingTimeoutMs: 1_000,
      retryDelays: [100, 2_000, 8_000],
    });
    slack.slash(ada, channel, '/video', 'PMC1');
    const statusMessage = await until(() => open()[0]);
    slack.down();
    const said = slack.say(ada, channel, 'this too', { files: [pdf] });
    await finish({ title: 'Made in the dark' });
    await until(() => slack.calls('files.getUploadURLExternal').some(({ status }) => status === 503));
    slack.up();
    const video = await until(() => slack.replies(statusMessage)[0]);
    expect(current(video).mentions.users).toEqual([ada.id]);
    await until(() => buttonsOf(statusMessage).includes('Watch'));
    const late = await until(() => slack.replies(said)[0]);
    expect(readable(late)).toContain('lake.pdf');
    expect(slack.replies(statusMessage)).toHaveLength(1);
    expect(slack.sockets.opened).toBeGreaterThan(1);
  }, 60_000);

  it('may ask for another connection, and to write less', async () => {
    const { slack, channel, ada, open, finish } = await play({
      pace: HASTE,
      pingTimeoutMs: 1_000,
      retryDelays: [100, 1_000, 3_000],
      rates: { 'chat.update': { requests: 1, windowMs: 3_000 } },
    });
    slack.slash(ada, channel, '/video', 'PMC1');
    const statusMessage = await until(() => open()[0]);
    slack.sockets.disconnect('refresh_requested');
    slack.say(ada, channel, 'meanwhile', { files: [pdf] });
    await until(() => open()[1]);
    await finish({ title: 'Slow but sure' });
    await until(() => buttonsOf(statusMessage).includes('Watch'));
    await until(() => slack.replies(statusMessage).length > 0);
    expect(slack.replies(statusMessage)).toHaveLength(1);
  }, 60_000);
});
