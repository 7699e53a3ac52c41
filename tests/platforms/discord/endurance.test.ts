/** What must not be lost: outages, long jobs, crowds, tokens that end. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '#commands/shared/desk.ts';
import { moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { startDiscord } from '#src/platforms/discord/index.ts';
import { movableClock } from '../../fakes/clock.ts';
import { twoColumnPaper } from '../../papers/fixtures/two-column.ts';
import { silentLog } from '../../support/log.ts';
import { openStage } from '../../support/stage.ts';
import { until } from '../../support/wait.ts';
import { buttonsOf, play, textOf } from './play.ts';
import { startDiscordWorld } from './world.ts';

const MINUTE = 60_000;
const video = {
  durationS: 61,
  bytes: 5,
  files: { video: 'f/video.mp4', srt: 'f/a.srt', vtt: 'f/a.vtt', poster: 'f/p.jpg', transcript: 'f/t.json' },
  notes: [],
};
type Play = Awaited<ReturnType<typeof play>>;

/** A job that somebody asked for, on its way. */
async function begun({ discord, ada, channel, db }: Play, paper = 'PMC8071313') {
  const asked = discord.slash(ada, channel, 'video', { paper });
  const job = await until(async () =>
    (await db.query.jobs.findMany()).find(({ source }) => JSON.stringify(source).includes(paper)),
  );
  await moveJob(db, job.id, 'running', { title: 'A long story', startedAt: new Date() });
  await noteProgress(db, job.id, { step: 'generate-videos', percent: 61 });
  const statusMessage = await until(() => discord.original(asked));
  await until(() => textOf(statusMessage).includes('61 %'));
  return { id: job.id, statusMessage, asked };
}

const complete = (db: Play['db'], id: string) =>
  moveJob(db, id, 'completed', { video, percent: 100, finishedAt: new Date() });

describe('an outage of Discord', () => {
  it('loses nothing: the status message and the video come when it is over', async () => {
    const stage = await play();
    const { discord, db, open } = stage;
    const { id, statusMessage } = await begun(stage);
    discord.down();
    await noteProgress(db, id, { percent: 75 });
    await complete(db, id);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(open()).toHaveLength(1);
    discord.up();
    await until(() => buttonsOf(statusMessage).includes('Watch'), 60_000);
    await until(() => open().length === 2);
  }, 90_000);
});

describe('a job of seventy minutes', () => {
  it('goes on in a new message at once where Discord rations edits before the bot expects it', async () => {
    const clock = movableClock();
    const stage = await play({ clock: clock.now, botClock: Date.now });
    const { discord, db, open } = stage;
    const { id } = await begun(stage);
    clock.forward(61 * MINUTE);
    for (let percent = 62; open().length === 1 && percent < 80; percent += 1) {
      await noteProgress(db, id, { percent });
      await until(() => open().some((message) => textOf(message).includes(`${percent} %`)), 20_000);
    }
    expect(discord.rates.refused.oldEdits).toBe(1);
    const moved = open()[1];
    await complete(db, id);
    await until(() => open()[2]?.replyTo === moved?.id);
    await until(() => buttonsOf(moved).includes('Watch'));
  }, 90_000);

  it('goes on in a new message before Discord rations edits, and ends below it', async () => {
    const clock = movableClock();
    const stage = await play({ clock: clock.now });
    const { discord, db, open } = stage;
    const { id, statusMessage } = await begun(stage);
    for (const [minutes, percent] of [
      [20, 64],
      [20, 68],
      [14, 70],
      [16, 75],
    ] as const) {
      clock.forward(minutes * MINUTE);
      await noteProgress(db, id, { percent });
      await until(() => textOf(open().at(-1)).includes(`${percent} %`));
    }
    await until(() => textOf(statusMessage).includes('newer message'));
    const [, moved] = open();
    await complete(db, id);
    const result = await until(() => open()[2]);
    expect(result?.replyTo).toBe(moved?.id);
    expect(discord.rates.refused.oldEdits).toBe(0);
    await until(() => buttonsOf(moved).includes('Watch'));
  }, 60_000);
});

describe('an edit of a status message', () => {
  it('that Discord makes wait does not hold up the end of its job', async () => {
    // One edit in a channel, and then none for a minute; posts have a ration of their own.
    const stage = await play({ rates: { channel: { requests: 1, windowMs: MINUTE } } });
    const { discord, db, open } = stage;
    const { id, asked } = await begun(stage);
    for (const percent of [70, 80]) {
      await noteProgress(db, id, { percent });
      await new Promise((resolve) => setTimeout(resolve, 4_000)); // its turn has come and gone
    }
    expect(textOf(discord.original(asked) ?? undefined)).not.toContain('80 %');
    const from = Date.now();
    await complete(db, id);
    const result = await until(() => open()[1], 20_000);
    expect(result?.replyTo).toBe(discord.original(asked)?.id);
    expect(Date.now() - from).toBeLessThan(MINUTE / 2);
  }, 90_000);
});

describe('where only the token works', () => {
  it('the status message is kept up for its quarter of an hour, then the video comes directly', async () => {
    const clock = movableClock();
    const stage = await play({ clock: clock.now });
    const { discord, ada, db } = stage;
    const elsewhere = discord.addChannel(discord.addGuild('Elsewhere', { installed: false }), 'general');
    const { id, statusMessage } = await begun({ ...stage, channel: elsewhere });
    clock.forward(14 * MINUTE + 30_000);
    await noteProgress(db, id, { percent: 80 });
    await until(() => textOf(statusMessage).includes('direct message'));
    const direct = () => discord.messages(discord.store.directChannel(ada.id));
    await until(() => textOf(direct()[0]).includes('80 %'));
    clock.forward(20 * MINUTE);
    await complete(db, id);
    const result = await until(() => direct()[1]);
    expect(textOf(result)).toContain('https://videos.example/v/');
  }, 60_000);

  it('a quick video comes as a follow-up', async () => {
    const stage = await play();
    const { discord, db } = stage;
    const elsewhere = discord.addChannel(discord.addGuild('Elsewhere', { installed: false }), 'general');
    const { id } = await begun({ ...stage, channel: elsewhere });
    await complete(db, id);
    const result = await until(() => discord.messages(elsewhere)[1]);
    expect(textOf(result)).toContain('Your video is ready');
  }, 60_000);
});

describe('fifty commands at once', () => {
  it('are all acknowledged in time, each with a status message, without a refusal', async () => {
    const { discord, guild, open, db } = await play({
      settings: { maxActivePerUser: 50, maxVideosPerDay: 100 },
    });
    const people = Array.from({ length: 10 }, (_, index) => discord.addUser(`reader${index}`));
    // Status messages go out at the pace of a channel: five of them, so that the test need not wait a minute for one.
    const channels = Array.from({ length: 5 }, (_, index) => discord.addChannel(guild, `lab-${index}`));
    const asked = Array.from({ length: 50 }, (_, index) =>
      discord.slash(
        people[index % 10] as (typeof people)[0],
        channels[index % 5] as (typeof channels)[0],
        'video',
        {
          paper: `PMC${index + 100}`,
        },
      ),
    );
    await until(() => asked.every(({ acknowledgedAt }) => acknowledgedAt !== null));
    await until(async () => (await db.query.jobs.findMany()).length === 50);
    await until(
      () =>
        channels.flatMap((one) => open(one)).filter((message) => textOf(message).includes('PMC')).length ===
        50,
      100_000,
    );
    const refused = Object.values(discord.rates.refused).reduce((sum, count) => sum + count, 0);
    expect(refused).toBe(0);
  }, 120_000);
});

describe('before the database is open', () => {
  it('commands are acknowledged, and answered when it is', async () => {
    const stage = await openStage();
    let open: (desk: Desk) => void = () => undefined;
    const opening = new Promise<Desk>((settle) => {
      open = settle;
    });
    const world = await startDiscordWorld(opening);
    onTestFinished(async () => {
      await world.close();
      await stage.close();
    });
    const { discord, ada, channel } = world;
    const asked = discord.slash(ada, channel, 'usage');
    await until(() => asked.acknowledgedAt !== null);
    expect(textOf(discord.original(asked) ?? undefined)).toBe('');
    open(stage.desk);
    await until(() => textOf(discord.original(asked) ?? undefined).includes('In the making'));
  });
});

describe('two bots at once', () => {
  it('make one job of a command, one of a dropped file, and say everything once', async () => {
    const stage = await play({ messageContent: true });
    const { discord, ada, channel, open, desk, deliver, db } = stage;
    const second = await startDiscord({
      token: discord.token,
      apiUrl: discord.urls.api,
      readContent: true,
      desk: Promise.resolve(desk),
      log: silentLog,
    });
    await deliver(second);
    onTestFinished(() => second.close());
    discord.slash(ada, channel, 'video', { paper: 'PMC8071313' });
    discord.say(ada, channel, 'look', { files: [{ name: 'lake.pdf', bytes: twoColumnPaper() }] });
    discord.say(ada, channel, `<@${discord.applicationId}> help`);
    const direct = () => discord.messages(discord.store.directChannel(ada.id));
    await until(
      () =>
        open().length === 2 && open().every((statusMessage) => buttonsOf(statusMessage).includes('Cancel')),
    );
    await until(() => direct().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await db.query.jobs.findMany()).toHaveLength(2);
    expect(open()).toHaveLength(2);
    expect(direct()).toHaveLength(1);
  }, 60_000);
});
