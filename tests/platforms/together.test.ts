/** The same paper, asked for by two people in two chats: one video is made, and each of them gets it. */
import { expect, it, onTestFinished } from 'vitest';
import { current as currentInDiscord } from '../fakes/discord/store.ts';
import { current as currentInSlack } from '../fakes/slack/store.ts';
import { openStage } from '../support/stage.ts';
import { until } from '../support/wait.ts';
import { startDiscordWorld } from './discord/world.ts';
import { startSlackWorld } from './slack/world.ts';

const VIDEO_MS = 120_000;

it(
  'is rendered once and delivered twice',
  async () => {
    const stage = await openStage();
    const desk = Promise.resolve(stage.desk);
    const [inDiscord, inSlack] = await Promise.all([startDiscordWorld(desk), startSlackWorld(desk)]);
    const deliveries = await Promise.all(
      [inDiscord.platform, inSlack.platform].map((platform) => stage.deliver(platform)),
    );
    onTestFinished(async () => {
      for (const delivery of deliveries) await delivery.close();
      await Promise.all([inDiscord.close(), inSlack.close()]);
      await stage.close();
    });
    const stored: string[] = [];
    const { put } = stage.storage;
    stage.storage.put = (key, from) => {
      stored.push(key);
      return put(key, from);
    };
    await stage.work();
    inDiscord.discord.slash(inDiscord.ada, inDiscord.channel, 'video', { paper: 'sample' });
    inSlack.slack.slash(inSlack.grace, inSlack.channel, '/video', 'sample');

    const posted = await until(
      () => inDiscord.discord.messages(inDiscord.channel).find((one) => currentInDiscord(one).files[0]),
      VIDEO_MS,
    );
    const uploaded = await until(
      () => inSlack.slack.messages(inSlack.channel).find(({ fileIds }) => fileIds[0]),
      VIDEO_MS,
    );
    expect(currentInDiscord(posted).mentions.users).toEqual([inDiscord.ada.id]);
    expect(currentInSlack(uploaded).mentions.users).toEqual([inSlack.grace.id]);
    const jobs = await stage.db.query.jobs.findMany();
    expect(jobs.map(({ state }) => state)).toEqual(['completed', 'completed']);
    expect(new Set(jobs.map(({ video }) => video?.files.video)).size).toBe(1);
    const made = (await stage.db.query.memos.findMany()).filter(({ step }) => step === 'video');
    expect(made).toHaveLength(1);
    // Two scenes, the end and the whole: though both jobs needed them at once.
    const rendered = stored.filter((key) => key.endsWith('.mp4'));
    expect(rendered).toHaveLength(4);
    expect(new Set(rendered).size).toBe(4);
  },
  VIDEO_MS,
);
