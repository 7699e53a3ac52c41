/** A command is acknowledged once its job stands in the database: whatever is killed, and when, nothing is lost. */
import { expect, it, onTestFinished } from 'vitest';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { startFakeDiscord } from '../../fakes/discord/index.ts';
import { blockJobs } from '../../support/blockade.ts';
import { startBot } from '../../support/bot.ts';
import { openStage } from '../../support/stage.ts';
import { until } from '../../support/wait.ts';
import { buttonsOf, historyOf, play, textOf } from './play.ts';

const video = {
  durationS: 61,
  bytes: 5,
  files: { video: 'f/video.mp4', srt: 'f/a.srt', vtt: 'f/a.vtt', poster: 'f/p.jpg', transcript: 'f/t.json' },
  notes: [],
};

it('waits for the row, but not for long: then it is acknowledged first, and answered when it can be', async () => {
  const { discord, ada, grace, channel, open, secret, db, databaseUrl } = await play({
    settings: { maxActivePerUser: 1 },
  });
  const quick = await blockJobs(databaseUrl);
  const asked = discord.slash(ada, channel, 'video', { paper: 'PMC1' });
  await quick.met();
  expect(asked.acknowledgedAt).toBeNull();
  quick.lift();
  await until(() => textOf(discord.original(asked) ?? undefined).includes('PMC1'));

  const slow = await blockJobs(databaseUrl);
  const late = discord.slash(grace, channel, 'video', { paper: 'PMC2' });
  await until(() => late.acknowledgedAt !== null);
  expect(await db.query.jobs.findMany()).toHaveLength(1);
  slow.lift();
  await until(() => textOf(discord.original(late) ?? undefined).includes('PMC2'));

  // What is refused never stood in the channel.
  const before = discord.messages(channel).length;
  const refused = discord.slash(ada, channel, 'video', { paper: 'PMC3' });
  const nonsense = discord.slash(grace, channel, 'video', { paper: 'no paper at all' });
  await until(() => secret(ada.id)[0] && secret(grace.id)[0]);
  for (const { acknowledgedAt, callbackType } of [refused, nonsense])
    expect([acknowledgedAt !== null, callbackType]).toEqual([true, 4]);
  expect(
    discord
      .messages(channel)
      .slice(before)
      .every(({ ephemeralFor }) => ephemeralFor !== null),
  ).toBe(true);
  expect(open()).toHaveLength(2);
});

it('a killed bot loses no command, acknowledged or not, and tells each end once', async () => {
  const discord = await startFakeDiscord();
  const stage = await openStage({
    environment: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.urls.api },
  });
  onTestFinished(async () => {
    await stage.close();
    await discord.close();
  });
  const guild = discord.addGuild('Lab');
  const [first, second, third] = ['a', 'b', 'c'].map((name) => discord.addChannel(guild, name));
  if (!first || !second || !third) throw new Error('no channels');
  const ada = discord.addUser('ada');
  const ready = () => (discord.store.commands.has('global') ? discord.gateway.identified.length : 0);
  const killed = await startBot(stage.environment, ready);
  const ask = async (channel: typeof first, paper: string) => {
    const asked = discord.slash(ada, channel, 'video', { paper });
    const job = await until(async () =>
      (await stage.db.query.jobs.findMany()).find(({ source }) => JSON.stringify(source).includes(paper)),
    );
    return { asked, job };
  };
  const done = await ask(first, 'PMC1');
  const statusMessage = await until(() => discord.original(done.asked));
  await until(() => textOf(statusMessage).includes('PMC1'));
  discord.faults.lost = (method, path) =>
    path.endsWith('/callback') || (method === 'PATCH' && path.includes('/webhooks/'));
  const unacknowledged = await ask(second, 'PMC2');
  const callback = `/interactions/${unacknowledged.asked.id}/`;
  await until(() => discord.store.requests.some(({ path }) => path.includes(callback)));
  discord.faults.lost = (method, path) => method === 'PATCH' && path.includes('/webhooks/');
  const loading = await ask(third, 'PMC3');
  await until(() => loading.asked.acknowledgedAt !== null);
  await killed.kill();
  discord.faults.lost = () => false;
  expect(unacknowledged.asked.acknowledgedAt).toBeNull();
  expect(textOf(discord.original(loading.asked) ?? undefined)).toBe('');
  await moveJob(stage.db, done.job.id, 'running', { title: 'Meanwhile', startedAt: new Date() });
  await moveJob(stage.db, done.job.id, 'completed', { video, percent: 100, finishedAt: new Date() });

  await startBot(stage.environment, ready);
  await until(() => textOf(discord.original(loading.asked) ?? undefined).includes('PMC3'));
  await until(() => textOf(discord.messages(second)[0]).includes('PMC2'));
  await until(() => buttonsOf(statusMessage).includes('Watch'));
  await until(() => discord.messages(first).length === 2);
  expect(historyOf(statusMessage).at(-1)).toContain('Meanwhile');
  expect([second, third].map((channel) => discord.messages(channel).length)).toEqual([1, 1]);
  expect(await stage.db.query.jobs.findMany()).toHaveLength(3);
}, 120_000);
