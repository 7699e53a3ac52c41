import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { runAction, runCommand } from '#commands/index.ts';
import { video } from '#commands/video.ts';
import { encodeAction } from '#src/chat/wording/custom-id.ts';
import type { ActionName } from '#src/core/chat.ts';
import { ACTIONS } from '#src/core/chat.ts';
import type { Video } from '#src/core/job.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { type JobRow, jobs } from '#src/db/jobs/tables.ts';
import { notePost } from '#src/db/messages/posts.ts';
import {
  buttonsOf,
  callOf,
  filesIn,
  finishedJob,
  jobOf,
  openDesk,
  pageOf,
  postsOf,
  textOf,
  values,
} from './support.ts';

const desk = await openDesk();
const { db } = desk;
const ada = callOf(desk);
const bob = callOf(desk, { userId: 'bob' });
const moderator = callOf(desk, { userId: 'mod', isModerator: true });
const elsewhere = callOf(desk, { userId: 'mod', isModerator: true, workspace: 'other' });
let count = 0;

async function asked(): Promise<JobRow> {
  count += 1;
  return jobOf(db, await runCommand(ada, video, values({ paper: `PMC${count}` })));
}

async function failed(): Promise<JobRow> {
  const job = await asked();
  const sentence = 'The source is away. Please try again.';
  const row = await moveJob(db, job.id, 'failed', {
    errorCode: 'source.unavailable',
    errorMessage: sentence,
  });
  for (const post of await postsOf(db, job.id)) await notePost(db, post.id, { state: 'settled', shown: 'x' });
  return row ?? job;
}

async function waiting(): Promise<JobRow> {
  const job = await asked();
  await moveJob(db, job.id, 'running');
  const row = await moveJob(db, job.id, 'awaiting_approval', {});
  return row ?? job;
}

const reread = (job: JobRow) => findJob(db, job.id);

describe('targets', () => {
  it('of any kind get a kind answer', async () => {
    const odd = [
      '',
      'job_nothing',
      'job_x.sure',
      "'; drop table jobs; --",
      '\u0000',
      'x'.repeat(5_000),
      '..',
      '%',
      '~',
    ];
    for (const action of ACTIONS.filter((name) => name !== 'list'))
      for (const target of odd) {
        const text = textOf(await runAction(ada, action, target));
        expect(text, `${action} ${target.slice(0, 20)}`).not.toMatch(/our side/);
      }
    for (const target of odd) expect(pageOf(await runAction(ada, 'list', target))).toBeTruthy();
  });
});

describe('whose a video is', () => {
  it('decides who may do what with it', async () => {
    const job = await finishedJob(db, 'Bees');
    for (const action of ['open', 'post', 'publish', 'retry', 'approve'] satisfies ActionName[])
      for (const other of [bob, moderator, elsewhere])
        expect(textOf(await runAction(other, action, job.id))).toMatch(/^Only the person who asked/);
    for (const action of ['cancel', 'delete'] satisfies ActionName[]) {
      expect(textOf(await runAction(bob, action, job.id))).toMatch(/or a moderator/);
      expect(textOf(await runAction(elsewhere, action, job.id))).toMatch(/or a moderator/);
      expect(textOf(await runAction(moderator, action, job.id))).not.toMatch(/Only/);
    }
    expect(textOf(await runAction(bob, 'delete', `${job.id}.sure`))).toMatch(/or a moderator/);
    expect(await reread(job)).toMatchObject({ deletedAt: null });
  });

  it('is the same person in every server of Discord, and another one in every workspace of Slack', async () => {
    const job = await finishedJob(db, 'Bees');
    const abroad = callOf(desk, { workspace: 'other' });
    expect(pageOf(await runAction(abroad, 'open', job.id)).kind).toBe('detail');
    const slack = await finishedJob(db, 'Bees', { platform: 'slack' });
    const namesake = callOf(desk, { platform: 'slack', workspace: 'other' });
    expect(textOf(await runAction(namesake, 'open', slack.id))).toMatch(/^Only the person/);
    expect(pageOf(await runAction(callOf(desk, { platform: 'slack' }), 'open', slack.id)).kind).toBe(
      'detail',
    );
  });
});

describe('cancel', () => {
  it('stops a waiting video at once and asks the worker of a running one', async () => {
    const job = await asked();
    expect(await runAction(ada, 'cancel', job.id)).toEqual({ kind: 'done' });
    expect(await reread(job)).toMatchObject({ state: 'cancelled' });
    expect(await desk.queue.holds(job.id, 1)).toBe(false);

    const running = await asked();
    await moveJob(db, running.id, 'running');
    expect(await runAction(moderator, 'cancel', running.id)).toEqual({ kind: 'done' });
    expect(await reread(running)).toMatchObject({ state: 'running', cancelRequested: true });
    expect(textOf(await runAction(ada, 'cancel', (await finishedJob(db, 'Bees')).id))).toMatch(
      /nothing to cancel/,
    );
  });

  it('stops one that waits for approval', async () => {
    const job = await waiting();
    expect(await runAction(ada, 'cancel', job.id)).toEqual({ kind: 'done' });
    expect(await reread(job)).toMatchObject({ state: 'cancelled' });
  });

  it('shows a private page as it is then', async () => {
    const job = await asked();
    const page = pageOf(await runAction({ ...ada, onPage: true }, 'cancel', job.id));
    expect(page).toMatchObject({ kind: 'detail', video: { state: 'cancelled' } });
  });
});

describe('retry', () => {
  it('runs the job again under the same status message', async () => {
    const job = await failed();
    expect(await runAction(ada, 'retry', job.id)).toEqual({ kind: 'done' });
    expect(await reread(job)).toMatchObject({ state: 'queued', run: 2, errorMessage: null });
    expect(await desk.queue.holds(job.id, 2)).toBe(true);
    expect(await postsOf(db, job.id)).toMatchObject([
      { state: 'open', shown: null, place: { channel: 'c1' } },
    ]);
    expect(textOf(await runAction(ada, 'retry', job.id))).toMatch(/not waiting for another try/);
  });

  it('puts a new status message where it was pressed if the old one is gone', async () => {
    const job = await failed();
    for (const post of await postsOf(db, job.id))
      await notePost(db, post.id, { state: 'gone', postedAt: new Date() });
    await runAction(callOf(desk, { place: { channel: 'c9' } }), 'retry', job.id);
    expect(await postsOf(db, job.id)).toMatchObject([
      { state: 'open', postedAt: null, place: { channel: 'c9' } },
    ]);
  });

  it.each([
    ['a retracted paper', 'paper.retracted', { retracted: true }],
    ['what does not look like a paper', 'paper.doubtful', { anyFile: true }],
  ] as const)(
    'makes the video of %s only where that is asked for knowingly',
    async (_, errorCode, wanted) => {
      const job = await asked();
      await moveJob(db, job.id, 'failed', { errorCode, errorMessage: 'It is doubtful.' });
      const page = pageOf(await runAction(ada, 'open', job.id));
      const button = page.buttons[0];
      if (button?.kind !== 'action') throw new Error('no button');
      expect(button).toMatchObject({ action: 'retry', label: 'Make it all the same' });
      encodeAction(button.action, button.target);
      expect(await runAction(ada, button.action, button.target)).toEqual({ kind: 'done' });
      expect(await reread(job)).toMatchObject({ state: 'queued', options: { ...job.options, ...wanted } });
    },
  );

  it('counts against the limit', async () => {
    const job = await failed();
    await asked();
    const limited = callOf(desk, {}, { maxActivePerUser: 1 });
    expect(textOf(await runAction(limited, 'retry', job.id))).toMatch(
      /in the making, and one person can have 1/,
    );
    expect(await reread(job)).toMatchObject({ state: 'failed', run: 1 });
  });
});

describe('approve', () => {
  it('lets the job go on, once', async () => {
    const job = await waiting();
    const replies = await Promise.all([1, 2].map(() => runAction(ada, 'approve', job.id)));
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['done', 'page']);
    expect(await reread(job)).toMatchObject({ state: 'queued', run: 2, approvedAt: expect.any(Date) });
    expect(await desk.queue.holds(job.id, 2)).toBe(true);
  });
});

describe('open', () => {
  it('shows what can be done to the video as it is', async () => {
    const ready = await finishedJob(db, 'Bees');
    const reply = await runAction(ada, 'open', ready.id);
    expect(pageOf(reply)).toMatchObject({
      kind: 'detail',
      video: {
        title: 'Bees',
        state: 'completed',
        percent: 100,
        link: `https://videos.example/v/${ready.slug}`,
      },
    });
    expect(buttonsOf(reply)).toEqual(['Watch', 'post', 'redo', 'publish', 'delete', 'list']);
    expect(buttonsOf(await runAction(ada, 'open', (await asked()).id))).toEqual(['cancel', 'delete', 'list']);
    expect(buttonsOf(await runAction(ada, 'open', (await waiting()).id))).toEqual([
      'approve',
      'edit',
      'hook',
      'cancel',
      'delete',
      'list',
    ]);
    const broken = await runAction(ada, 'open', (await failed()).id);
    expect(buttonsOf(broken)).toEqual(['retry', 'delete', 'list']);
    expect(pageOf(broken)).toMatchObject({ message: expect.stringMatching(/^The source is away/) });
  });
});

describe('publish', () => {
  it('is the owner’s, can be taken back, and waits until there is a video', async () => {
    const job = await finishedJob(db, 'Bees');
    expect(textOf(await runAction(ada, 'publish', `${job.id}.on`))).toMatch(/may now be found/);
    const { publishedAt } = (await reread(job)) ?? {};
    expect(publishedAt).toBeInstanceOf(Date);
    await runAction(ada, 'publish', `${job.id}.on`);
    expect(await reread(job)).toMatchObject({ publishedAt });
    expect(textOf(await runAction(moderator, 'publish', `${job.id}.off`))).toMatch(/^Only the person/);
    expect(textOf(await runAction(ada, 'publish', `${job.id}.off`))).toMatch(/not published any more/);
    expect(await reread(job)).toMatchObject({ publishedAt: null });
    expect(textOf(await runAction(ada, 'publish', `${(await asked()).id}.on`))).toMatch(/not ready yet/);
  });
});

describe('cover', () => {
  it('is one of three frames, chosen by the owner, without another video', async () => {
    const { id, video } = await finishedJob(db, 'Bees');
    expect(textOf(await runAction(ada, 'cover', `${id}.1`))).toMatch(/no other frames/);
    const covers = {
      cover1: 'memo/a/cover-1.jpg',
      cover2: 'memo/a/cover-2.jpg',
      cover3: 'memo/a/cover-3.jpg',
    };
    const files = { ...(video as Video).files, ...covers, poster: covers.cover1 };
    const headings = ['What bees hear', 'h'.repeat(90), 'The hive'];
    const chosen: Video = { ...(video as Video), files, covers: headings };
    await db.update(jobs).set({ video: chosen }).where(eq(jobs.id, id));
    expect(buttonsOf(await runAction(ada, 'open', id))).toContain('cover');
    const offered = await runAction(ada, 'cover', id);
    expect(textOf(offered)).toMatch(/Which frame/);
    expect(buttonsOf(offered)).toEqual(['cover', 'cover', 'cover', 'Watch']);
    expect(filesIn(offered).map(({ key }) => key)).toEqual(Object.values(covers));
    for (const { label } of pageOf(offered).buttons) expect(label.length).toBeLessThanOrEqual(60);
    expect(textOf(await runAction(bob, 'cover', `${id}.1`))).toMatch(/^Only the person/);
    const taken = await runAction(ada, 'cover', `${id}.2`);
    expect(textOf(taken)).toMatch(/show this frame now/);
    expect(filesIn(taken)).toMatchObject([{ name: 'cover-3.jpg', key: covers.cover3 }]);
    expect((await findJob(db, id))?.video).toEqual({ ...chosen, files: { ...files, poster: covers.cover3 } });
    await runAction(ada, 'cover', `${id}.0`);
    expect((await findJob(db, id))?.video).toEqual(chosen);
  });
});

describe('post', () => {
  it('posts the video again, each time it is asked for', async () => {
    const job = await finishedJob(db, 'Bees');
    const there = callOf(desk, { place: { channel: 'c3' } });
    expect(textOf(await runAction(there, 'post', job.id))).toMatch(/in a moment/);
    await runAction(there, 'post', job.id);
    expect(await postsOf(db, job.id)).toMatchObject([
      { kind: 'copy', place: { channel: 'c3' } },
      { kind: 'copy', place: { channel: 'c3' } },
    ]);
    expect(textOf(await runAction(callOf(desk, { place: null }), 'post', job.id))).toMatch(
      /cannot post here/,
    );
    expect(textOf(await runAction(ada, 'post', (await asked()).id))).toMatch(/not ready yet/);
  });
});

describe('delete', () => {
  it('asks once, then deletes', async () => {
    const job = await finishedJob(db, 'Bees');
    const question = await runAction(ada, 'delete', job.id);
    expect(textOf(question)).toMatch(/Delete \*\*Bees\*\* for good\?/);
    expect(await reread(job)).toMatchObject({ deletedAt: null });
    const [sure] = pageOf(question).buttons;
    if (sure?.kind !== 'action') throw new Error('no button');
    expect(sure).toMatchObject({ action: 'delete', style: 'danger' });
    expect(textOf(await runAction(ada, sure.action, sure.target))).toMatch(/has been deleted/);
    expect(await reread(job)).toMatchObject({ deletedAt: expect.any(Date), video: null, title: null });
    expect(textOf(await runAction(ada, 'open', job.id))).toMatch(/was deleted/);
    expect(textOf(await runAction(ada, 'retry', job.id))).toMatch(/was deleted/);
  });
});
