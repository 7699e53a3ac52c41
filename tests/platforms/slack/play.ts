/** The whole product with the local Slack in front of it. */
import { onTestFinished } from 'vitest';
import { elementsOf, objects } from '../../fakes/slack/block-rules.ts';
import type { Message, User, View } from '../../fakes/slack/model.ts';
import { current, shown } from '../../fakes/slack/store.ts';
import { openStage, type StageOptions } from '../../support/stage.ts';
import { type SlackWorldOptions, startSlackWorld } from './world.ts';

/** Everything opened for one test, and closed after it. */
export async function play(options: StageOptions & SlackWorldOptions = {}) {
  const stage = await openStage(options);
  const world = await startSlackWorld(Promise.resolve(stage.desk), options);
  const delivery = await stage.deliver(world.platform);
  const { slack, lab, channel } = world;
  onTestFinished(async () => {
    await delivery.close();
    slack.up();
    await world.close();
    await stage.close();
  });
  const own = (where = channel) => slack.messages(where).filter(({ userId }) => userId === lab.botUserId);
  return {
    ...stage,
    ...world,
    /** What everybody in the channel sees of the bot. */
    open: own,
    /** What one person sees of the bot, in the channel or directly. */
    secret: (user: User) => [...slack.ephemerals(channel, user), ...own(slack.direct(user))],
    /** The latest error of Slack about what was sent, if any: requests must be as Slack wants them. */
    faults: () => slack.store.calls.filter(({ error }) => error?.startsWith('invalid_')),
  };
}

const blocksOf = (target: Message | View | undefined | null) =>
  !target ? [] : 'ts' in target ? current(target).blocks : objects(shown(target).blocks);

/** All that can be read in a message as it is now. */
export const readable = (message: Message | undefined): string =>
  message ? `${current(message).text}\n${JSON.stringify(current(message).blocks)}` : '';

/** All that could be read in a message, from version to version. */
export const historyOf = (message: Message | undefined): string[] =>
  (message?.versions ?? []).map(({ text, blocks }) => `${text}\n${JSON.stringify(blocks)}`);

export const viewText = (view: View | null | undefined): string => JSON.stringify(blocksOf(view));

export const buttonsOf = (target: Message | View | undefined | null): string[] =>
  blocksOf(target)
    .flatMap(elementsOf)
    .filter(({ type }) => type === 'button')
    .map(({ text }) => String((text as { text: string }).text));
