/** From a command to a film in the channel: the real client, worker, renderer and database. */
import { afterEach, describe, expect, it } from 'vitest';
import { current, type Message } from '../../fakes/discord/store.ts';
import { openStage, type StageOptions } from '../../support/stage.ts';
import { until } from '../../support/wait.ts';
import { startDiscordWorld } from './world.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

async function play(options: StageOptions & Parameters<typeof startDiscordWorld>[1] = {}) {
  const stage = await openStage(options);
  cleanup.push(() => stage.close());
  const world = await startDiscordWorld(Promise.resolve(stage.desk), options);
  cleanup.push(() => world.close());
  await stage.deliver(world.platform);
  cleanup.push(async () => expect(world.discord.store.specProblems).toEqual([]));
  const publicMessages = () =>
    world.discord
      .messages(world.channel)
      .filter(
        ({ authorId, ephemeralFor, deletedAt }) =>
          authorId === world.discord.applicationId && !ephemeralFor && deletedAt === null,
      );
  const privateTo = (userId: string) =>
    world.discord
      .messages(world.channel)
      .filter(({ ephemeralFor, deletedAt }) => ephemeralFor === userId && deletedAt === null);
  return { ...stage, ...world, publicMessages, privateTo };
}

const text = (message: Message | undefined): string => {
  const { content, embeds } = message ? current(message) : { content: '', embeds: [] };
  return [content, ...embeds.map((embed) => JSON.stringify(embed))].join('\n');
};
const history = (message: Message | undefined): string[] =>
  (message?.versions ?? []).map(({ content, embeds }) =>
    [content, ...embeds.map((embed) => JSON.stringify(embed))].join(' '),
  );

describe('/video', () => {
  it('shows the paper, follows the work, and ends with the film for whoever asked', async () => {
    const { discord, ada, channel, publicMessages, work } = await play();
    await work();
    const asked = discord.slash(ada, channel, 'video', { paper: 'sample' });
    const [card, result] = await until(() => {
      const shown = publicMessages();
      return shown.length === 2 ? shown : null;
    }, 60_000);
    expect(asked.acknowledgedAt).not.toBeNull();
    expect(history(card).join('\n')).toContain('What a second of short film costs');
    await until(
      () =>
        text(card).includes('Watch') || JSON.stringify(current(card as Message).components).includes('Watch'),
    );
    expect(result && current(result)).toMatchObject({
      mentions: { users: [ada.id], everyone: false },
      files: [{ name: expect.stringMatching(/\.mp4$/) }],
    });
    expect(text(result)).toContain('CC');
    expect(result?.replyTo).toBe(card?.id);
    expect(discord.rates.refused).toMatchObject({ channel: 0 });
  }, 90_000);
});
