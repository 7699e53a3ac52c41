/** From a request to a video in the channel: the real client, worker, renderer and database. */
import { describe, expect, it } from 'vitest';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { current } from '../../fakes/discord/store.ts';
import { twoColumnPaper } from '../../papers/fixtures/two-column.ts';
import { until } from '../../support/wait.ts';
import { buttonsOf, historyOf, play, textOf } from './play.ts';

const VIDEO_MS = 120_000;
const pdf = (bytes: Uint8Array = twoColumnPaper()) => ({ name: 'lake.pdf', bytes });
const page = { name: 'paper.pdf', bytes: Buffer.from('<html><body>Please log in</body></html>') };

describe('/video', () => {
  it(
    'shows the paper, follows the work, and ends with the video for whoever asked',
    async () => {
      const { discord, ada, channel, open, work } = await play({ redis: true });
      await work();
      const asked = discord.slash(ada, channel, 'video', { paper: 'sample' });
      const [statusMessage, result] = await until(() => (open().length === 2 ? open() : null), VIDEO_MS);
      expect(asked.acknowledgedAt).not.toBeNull();
      await until(() => buttonsOf(statusMessage).includes('Watch'));
      expect(historyOf(statusMessage).join('\n')).toContain('What a second of short film costs');
      expect(historyOf(statusMessage).some((version) => version.includes('Making the pictures'))).toBe(true);
      if (!result) throw new Error('no result');
      expect(current(result)).toMatchObject({
        mentions: { users: [ada.id], everyone: false },
        files: [{ name: expect.stringMatching(/\.mp4$/) }],
      });
      const [upload] = current(result).files;
      expect(Buffer.from(upload?.bytes ?? []).toString('latin1', 4, 8)).toBe('ftyp');
      expect(textOf(result)).toMatch(/CC BY/);
      expect(result.replyTo).toBe(statusMessage?.id);
      expect(buttonsOf(result)).toEqual(expect.arrayContaining(['Watch', 'Delete']));
      expect(Object.values(discord.rates.refused).every((count) => count === 0)).toBe(true);
    },
    VIDEO_MS,
  );
});

describe('a PDF', () => {
  it(
    'dropped in a channel becomes a video under it, and what is no paper is left alone',
    async () => {
      const { discord, ada, channel, open, work } = await play({ messageContent: true });
      await work();
      discord.say(ada, channel, 'holiday', {
        files: [{ name: 'cat.jpg', bytes: Buffer.from('x'), type: 'image/jpeg' }],
      });
      const said = discord.say(ada, channel, 'look at this', { files: [pdf()] });
      const [statusMessage, result, ...more] = await until(
        () => (open().length > 1 ? open() : null),
        VIDEO_MS,
      );
      expect(more).toEqual([]);
      expect(statusMessage?.replyTo).toBe(said.id);
      expect(textOf(statusMessage)).toContain('Cold water keeps green algae');
      expect(result && current(result).mentions.users).toEqual([ada.id]);
    },
    VIDEO_MS,
  );

  it('said directly, mentioned or picked from the menu gets a status message, each file one', async () => {
    const { discord, ada, grace, channel, open, db } = await play();
    const direct = discord.store.directChannel(ada.id);
    discord.say(ada, direct, '', { files: [pdf(), { ...pdf(), name: 'second.pdf' }] });
    await until(() => open(direct).length === 2);
    const mention = discord.say(ada, channel, `<@${discord.applicationId}> please`, { files: [pdf()] });
    await until(() => open().some(({ replyTo }) => replyTo === mention.id));
    const other = discord.say(grace, channel, 'my paper', { files: [{ ...pdf(), name: 'fourth.pdf' }] });
    discord.menu(ada, 'Make a video', other);
    await until(() => open().some((message) => textOf(message).includes('fourth.pdf')));
    const kept = await until(async () => {
      const jobs = await db.query.jobs.findMany();
      return jobs.length === 4 && jobs.every(({ source }) => source.kind === 'file') ? jobs : null;
    });
    expect(new Set(kept.map(({ userId }) => userId))).toEqual(new Set([ada.id]));
  });

  it('is asked about where that is wished, and only its owner answers', async () => {
    const { press, discord, ada, grace, channel, open, secret, db } = await play({
      messageContent: true,
      settings: { attachments: 'ask' },
    });
    discord.say(ada, channel, 'two', { files: [pdf(), { ...pdf(), name: 'second.pdf' }] });
    const [first, second] = await until(() => (open().length === 2 ? open() : null));
    if (!first || !second) throw new Error('no offers');
    expect(buttonsOf(first)).toEqual(['Make video', 'Not now']);
    press(grace, first, 'Make video');
    await until(() => secret(grace.id).length === 1);
    press(ada, second, 'Not now');
    await until(() => open().length === 1);
    press(ada, first, 'Make video');
    const statusMessage = await until(() => open().find((message) => buttonsOf(message).includes('Cancel')));
    await until(() => open().length === 1 && open()[0] === statusMessage); // the question has gone
    expect(await db.query.jobs.findMany()).toMatchObject([{ userId: ada.id }]);
  });
});

describe('a failure', () => {
  it('is told once, with why and what to do; where it would fail again there is nothing to press', async () => {
    const { discord, ada, channel, open, work } = await play();
    await work();
    discord.slash(ada, channel, 'video', { file: page });
    const [statusMessage, failure] = await until(() => (open().length === 2 ? open() : null));
    await until(() => buttonsOf(statusMessage).length === 0);
    expect(textOf(statusMessage)).toContain('❌');
    expect(textOf(failure)).toMatch(/web page/i);
    expect(textOf(failure)).toMatch(/job_[0-9a-z]{12}/);
    expect(failure && current(failure).mentions.users).toEqual([ada.id]);
    expect(buttonsOf(failure)).toEqual([]);
    expect(
      open()
        .flatMap(historyOf)
        .filter((version) => /web page/i.test(version)),
    ).toHaveLength(1);
  }, 60_000);

  it('of what may pass can be tried again, from the one message that tells it', async () => {
    const { press, discord, ada, channel, open, db } = await play();
    discord.slash(ada, channel, 'video', { paper: 'PMC8071313' });
    const job = await until(async () => (await db.query.jobs.findMany())[0]);
    const why = { errorCode: 'source.unavailable', errorMessage: 'PubMed Central does not answer.' };
    await moveJob(db, job.id, 'failed', { ...why, finishedAt: new Date() });
    const failure = await until(() => open()[1]);
    press(ada, failure, 'Try again');
    await until(async () => (await db.query.jobs.findMany())[0]?.run === 2);
    await until(() => buttonsOf(open()[0]).includes('Cancel'));
    expect((await db.query.jobs.findMany())[0]).toMatchObject({ state: 'queued', run: 2 });
    expect(
      open()
        .flatMap(historyOf)
        .filter((version) => version.includes('not answer')),
    ).toHaveLength(1);
  }, 60_000);
});

describe('a cancel', () => {
  it('is the requester’s or a moderator’s, and is shown on the status message alone', async () => {
    const { press, discord, ada, grace, channel, open, secret } = await play();
    discord.slash(ada, channel, 'video', { paper: 'PMC8071313' });
    const statusMessage = await until(() => open().find((message) => buttonsOf(message).includes('Cancel')));
    expect(textOf(statusMessage)).toContain('PMC8071313');
    press(grace, statusMessage, 'Cancel');
    const refusal = await until(() => secret(grace.id)[0]);
    expect(textOf(refusal)).toMatch(/person who asked/i);
    expect(buttonsOf(statusMessage)).toContain('Cancel');
    press(ada, statusMessage, 'Cancel');
    await until(() => /cancelled/i.test(textOf(statusMessage)));
    expect(open()).toEqual([statusMessage]);
  });
});
