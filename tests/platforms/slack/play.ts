/** The whole product with the local Slack in front of it. */
import { onTestFinished } from 'vitest';
import { moveJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { elementsOf, objects } from '../../fakes/slack/block-rules.ts';
import type { Message, User, View } from '../../fakes/slack/model.ts';
import { current, shown } from '../../fakes/slack/store.ts';
import { openStage, type StageOptions } from '../../support/stage.ts';
import { until } from '../../support/wait.ts';
import { type SlackWorldOptions, startSlackWorld } from './world.ts';

const VIDEO_BYTES = Buffer.alloc(50_000, 7);
const VIDEO = {
  durationS: 61,
  bytes: VIDEO_BYTES.length,
  files: { video: 'f/v.mp4', srt: 'f/a.srt', vtt: 'f/a.vtt', poster: 'f/p.jpg', transcript: 'f/t.json' },
  notes: [],
};

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
    /** Completes the only job in the making, as the worker would; its video is a few bytes. */
    async finish({ title }: { title: string }): Promise<JobRow> {
      const { db, storage } = stage;
      const job = await until(async () =>
        (await db.query.jobs.findMany()).find(({ state }) => state === 'queued'),
      );
      for (const key of Object.values(VIDEO.files)) await storage.put(key, VIDEO_BYTES);
      await moveJob(db, job.id, 'running', { title });
      const upload = { key: VIDEO.files.video, bytes: VIDEO_BYTES.length };
      await moveJob(db, job.id, 'completed', { video: VIDEO, upload, finishedAt: new Date() });
      return job;
    },
    /** What Slack did not take: requests must be as it wants them. */
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

/** The addresses of the pictures in it. */
export const picturesOf = (target: Message | View | undefined | null): unknown[] =>
  blocksOf(target)
    .filter(({ type }) => type === 'image')
    .map((block) => block.image_url);
