/** The whole product with the local Discord in front of it. */
import { expect, onTestFinished } from 'vitest';
import { allComponents } from '../../fakes/discord/message-rules.ts';
import { current, type Message, type User } from '../../fakes/discord/store.ts';
import { openStage, type StageOptions } from '../../support/stage.ts';
import { startDiscordWorld } from './world.ts';

/** Everything opened for one test, and closed after it; what went out must have kept to Discord's own description. */
export async function play(options: StageOptions & Parameters<typeof startDiscordWorld>[1] = {}) {
  const stage = await openStage(options);
  const world = await startDiscordWorld(Promise.resolve(stage.desk), options);
  const delivery = await stage.deliver(world.platform);
  const { discord, channel } = world;
  onTestFinished(async () => {
    await delivery.close();
    await world.close();
    await stage.close();
    expect(discord.store.specProblems).toEqual([]);
  });
  const alive = (where = channel) =>
    discord
      .messages(where)
      .filter(({ authorId, deletedAt }) => authorId === discord.applicationId && deletedAt === null);
  return {
    ...stage,
    ...world,
    /** Presses a button of a message that has come. */
    press(user: User, message: Message | undefined, button: string, values?: string[]) {
      if (!message) throw new Error(`nothing to press ${button} on`);
      return discord.click(user, message, button, values);
    },
    /** What everybody in the channel sees of the bot. */
    open: (where = channel) => alive(where).filter(({ ephemeralFor }) => ephemeralFor === null),
    /** What one person sees of the bot, in the channel or directly. */
    secret: (userId: string) => [
      ...alive().filter(({ ephemeralFor }) => ephemeralFor === userId),
      ...alive(discord.store.directChannel(userId)),
    ],
  };
}

/** All that can be read in a message as it is now. */
export const textOf = (message: Message | undefined): string => historyOf(message).at(-1) ?? '';

/** All that could be read in a message, from version to version. */
export const historyOf = (message: Message | undefined): string[] =>
  (message?.versions ?? []).map(({ content, embeds }) =>
    [content, ...embeds.map((embed) => JSON.stringify(embed))].join(' '),
  );

export const buttonsOf = (message: Message | undefined): string[] =>
  allComponents(message ? current(message).components : [])
    .filter(({ type }) => type === 2)
    .map(({ label }) => String(label));

/** The files of a message as it is now: name, and what is in it. */
export const filesOf = (message: Message | undefined): [string, string][] =>
  (message ? current(message).files : []).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
