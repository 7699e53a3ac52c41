/** From a request to a video in the thread: the real Bolt, worker, renderer and database, over both transports. */
import { describe, expect, it } from 'vitest';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { current } from '../../fakes/slack/store.ts';
import { twoColumnPaper } from '../../papers/fixtures/two-column.ts';
import { until } from '../../support/wait.ts';
import { buttonsOf, historyOf, play, readable } from './play.ts';
import { HASTE } from './world.ts';

const playQuickly = (options: Parameters<typeof play>[0] = {}) => play({ pace: HASTE, ...options });

const VIDEO_MS = 120_000;
const pdf = { name: 'lake.pdf', bytes: twoColumnPaper() };
const page = { name: 'paper.pdf', bytes: Buffer.from('<html><body>Please log in</body></html>') };

describe('/video', () => {
  it(
    'shows the paper, follows the work, and ends with the video for whoever asked',
    async () => {
      const { slack, ada, channel, open, work, faults } = await play();
      await work();
      const asked = slack.slash(ada, channel, '/video', 'sample');
      const [statusMessage, video, ...more] = await until(
        () => (open().length > 1 ? open() : null),
        VIDEO_MS,
      );
      if (!statusMessage || !video) throw new Error('no video');
      expect(more).toEqual([]);
      expect(asked).toMatchObject({ error: null, acknowledgedAt: expect.any(Number) });
      await until(() => buttonsOf(statusMessage).includes('Watch'));
      const history = historyOf(statusMessage).join('\n');
      expect(history).toContain('What a second of short film costs');
      expect(history).toContain('"status":"in_progress"');
      expect(video.threadTs).toBe(statusMessage.ts);
      expect(current(video).mentions).toEqual({ everyone: false, users: [ada.id] });
      const file = slack.store.file(video.fileIds[0] ?? '');
      expect(file.name).toMatch(/\.mp4$/);
      expect(Buffer.from(file.bytes.subarray(4, 8)).toString()).toBe('ftyp');
      expect(readable(video)).toMatch(/CC BY/);
      expect(buttonsOf(video)).toEqual(expect.arrayContaining(['Watch', 'Other version', 'Delete']));
      // A socket that a busy machine has lost may be opened again sooner than Slack likes: its client waits, then.
      const written = slack.store.calls.filter(({ method }) => method !== 'apps.connections.open');
      expect(written.filter(({ status }) => status === 429)).toEqual([]);
      expect(faults()).toEqual([]);
    },
    VIDEO_MS,
  );

  it('goes the same way over signed HTTP', async () => {
    const { slack, ada, channel, open, finish, faults } = await playQuickly({ transport: 'http' });
    const asked = slack.slash(ada, channel, '/video', 'PMC1 voice=deep');
    const statusMessage = await until(() => open().find((one) => buttonsOf(one).includes('Cancel')));
    await until(() => asked.acknowledgedAt);
    expect(asked.error).toBeNull();
    const job = await finish({ title: 'By another way' });
    expect(job.options.voice).toBe('deep');
    const video = await until(() => slack.replies(statusMessage)[0]);
    expect(readable(video)).toContain('By another way');
    expect(video.fileIds).toHaveLength(1);
    await until(() => buttonsOf(statusMessage).includes('Watch'));
    slack.click(ada, video, 'Other version');
    const form = await until(() => slack.modal(ada));
    slack.submit(ada, form, { voice: 'calm' });
    const again = await until(() => slack.replies(statusMessage)[1]);
    expect(buttonsOf(again)).toEqual(['Cancel']);
    expect(faults()).toEqual([]);
  });
});

describe('a PDF', () => {
  it('shared in a channel becomes a video in its thread, once, however often Slack tells of it', async () => {
    const { slack, lab, ada, channel, open, finish, db } = await playQuickly();
    slack.faults.twice = true;
    slack.say(ada, channel, 'holiday', { files: [{ name: 'cat.jpg', bytes: Buffer.from('x') }] });
    const said = slack.say(ada, channel, 'please', { mention: true, files: [pdf] });
    await until(() => slack.replies(said).length > 0);
    await finish({ title: 'Cold water keeps green algae' });
    await until(() => slack.replies(said).length > 1);
    const [statusMessage, video, ...more] = slack.replies(said);
    expect(more).toEqual([]);
    await until(() => readable(statusMessage).includes('Cold water keeps green algae'));
    expect(video && current(video).mentions.users).toEqual([ada.id]);
    expect(open()).toHaveLength(2);
    expect(await db.query.jobs.findMany()).toMatchObject([{ userId: ada.id, workspace: lab.id }]);
  });

  it('said directly, in a thread, or picked from the menu gets a status message, each file one', async () => {
    const { slack, ada, grace, channel, open, db } = await playQuickly();
    const direct = slack.direct(ada);
    slack.say(ada, direct, '', { files: [pdf, { ...pdf, name: 'second.pdf' }] });
    await until(() => open(direct).length === 2);
    expect(open(direct).map(({ threadTs }) => threadTs)).toEqual([null, null]);
    const parent = slack.say(grace, channel, 'which one?');
    slack.say(ada, channel, '', { threadTs: parent.ts, files: [{ ...pdf, name: 'third.pdf' }] });
    await until(() => open().some((one) => readable(one).includes('third.pdf')));
    expect(open()[0]?.threadTs).toBe(parent.ts);
    const other = slack.say(grace, channel, 'see https://doi.org/10.1371/journal.pone.0000001');
    slack.shortcut(ada, other, 'make_video');
    const picked = await until(() => open().find((one) => readable(one).includes('10.1371')));
    expect(picked.threadTs).toBe(other.ts);
    const kept = await until(async () => {
      const jobs = await db.query.jobs.findMany();
      return jobs.length === 4 && jobs.every(({ source }) => source.kind !== 'attachment') ? jobs : null;
    });
    expect(new Set(kept.map(({ userId }) => userId))).toEqual(new Set([ada.id]));
  });

  it('shared from another workspace is asked about before it is read', async () => {
    const { slack, lab, open, db } = await playQuickly();
    const partner = slack.addWorkspace('Partner', { installed: false });
    const eve = slack.addUser(partner, 'eve');
    const shared = slack.addChannel(lab, 'shared', { sharedWith: [partner.id] });
    slack.say(eve, shared, 'ours', { files: [pdf] });
    const statusMessage = await until(() => open(shared)[0]);
    expect(readable(statusMessage)).toContain('lake.pdf');
    slack.click(eve, statusMessage, 'Cancel');
    await until(() => /Cancelled/.test(readable(statusMessage)));
    const [job] = await db.query.jobs.findMany();
    expect(job).toMatchObject({ workspace: lab.id, userId: eve.id, state: 'cancelled' });
  });

  it('is asked about where that is wished, and only its owner answers', async () => {
    const { slack, ada, grace, channel, open, secret, db } = await playQuickly({
      settings: { attachments: 'ask' },
    });
    slack.faults.twice = true;
    slack.say(ada, channel, 'two', { files: [pdf, { ...pdf, name: 'second.pdf' }] });
    const [first, second] = await until(() => (open().length > 1 ? open() : null));
    if (!first || !second) throw new Error('no offers');
    expect(buttonsOf(first)).toEqual(['Make video', 'Not now']);
    slack.click(grace, first, 'Make video');
    await until(() => secret(grace).length === 1);
    slack.click(ada, second, 'Not now');
    await until(() => second.deletedAt !== null);
    slack.click(ada, first, 'Make video');
    const statusMessage = await until(() => open().find((one) => buttonsOf(one).includes('Cancel')));
    expect(statusMessage.threadTs).toBe(first.threadTs);
    await until(() => first.deletedAt !== null);
    expect(await db.query.jobs.findMany()).toMatchObject([{ userId: ada.id }]);
  });

  it('that the app may not read is refused with what to do', async () => {
    const { slack, ada, channel, open } = await playQuickly({
      scopes: ['channels:history', 'chat:write', 'commands', 'app_mentions:read'],
    });
    slack.say(ada, channel, '', { files: [pdf] });
    const failure = await until(() => open().find((one) => current(one).mentions.users.includes(ada.id)));
    expect(readable(failure)).toMatch(/files:read/);
    expect(readable(failure)).toMatch(/api\.slack\.com\/apps/);
  });
});

describe('a failure', () => {
  it('is told once, with why and what to do; where it would fail again there is nothing to press', async () => {
    const { slack, ada, channel, work } = await playQuickly();
    await work();
    const said = slack.say(ada, channel, 'this', { files: [page] });
    const [statusMessage, failure] = await until(() =>
      slack.replies(said).length > 1 ? slack.replies(said) : null,
    );
    if (!statusMessage || !failure) throw new Error('no failure');
    await until(() => readable(statusMessage).includes('"status":"error"'));
    expect(readable(failure)).toMatch(/web page/i);
    expect(readable(failure)).toMatch(/job_[0-9a-z]{12}/);
    expect(current(failure).mentions.users).toEqual([ada.id]);
    expect([statusMessage, failure].flatMap(buttonsOf)).toEqual([]);
    const told = slack.replies(said).flatMap(historyOf);
    expect(told.filter((version) => /web page/i.test(version))).toHaveLength(1);
  }, 60_000);

  it('of what may pass can be tried again, from the one message that tells it', async () => {
    const { slack, ada, channel, open, db } = await playQuickly();
    slack.slash(ada, channel, '/video', 'PMC8071313');
    const job = await until(async () => (await db.query.jobs.findMany())[0]);
    const statusMessage = await until(() => open()[0]);
    const why = { errorCode: 'source.unavailable', errorMessage: 'PubMed Central does not answer.' };
    await moveJob(db, job.id, 'failed', { ...why, finishedAt: new Date() });
    const failure = await until(() => slack.replies(statusMessage)[0]);
    expect(readable(failure)).toContain('does not answer');
    slack.click(ada, failure, 'Try again');
    await until(async () => (await db.query.jobs.findMany())[0]?.run === 2);
    await until(() => buttonsOf(statusMessage).includes('Cancel'));
    expect((await db.query.jobs.findMany())[0]).toMatchObject({ state: 'queued', run: 2 });
  }, 60_000);
});
