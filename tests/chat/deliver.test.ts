/** One delivery after another, over a real database and a chat in memory: whatever happened, the chat ends up right. */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { deliverJob } from '#src/chat/delivery/deliver.ts';
import type { StatusMessage } from '#src/core/chat.ts';
import { Later } from '#src/core/stop.ts';
import { moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { movePlaces } from '#src/db/jobs/place-in-line.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { insertCopy, insertStatusMessage, reopenStatusMessage } from '#src/db/messages/of-job.ts';
import { jobsBehind, jobsReopened, notePost, readExhibit } from '#src/db/messages/posts.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { memoryPlatform } from '../support/memory-platform.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const { db, sql } = await testDatabase();
const storage = memoryStorage();
await storage.put('memo/k/cut.mp4', new TextEncoder().encode('the cut'));
const deps = { db, storage, publicUrl: 'https://v.example', log: silentLog };

const files = { video: 'v', srt: 's', vtt: 't', poster: 'p', transcript: 'j' };
const video = { durationS: 60, bytes: 10, files, notes: [] };
const upload = { key: 'memo/k/cut.mp4', bytes: 7 };

let chat: ReturnType<typeof memoryPlatform>;
beforeEach(async () => {
  await sql`truncate jobs cascade`;
  await sql`truncate rate_limits`;
  chat = memoryPlatform();
});

async function submitted(channel = 'c1'): Promise<JobRow> {
  const job = await newJob(db, { platform: 'memory' });
  await insertStatusMessage(db, { jobId: job.id, platform: 'memory', place: { channel } });
  return job;
}
const deliver = (job: JobRow, on = chat) => deliverJob(deps, on, job.id, new AbortController().signal);
const complete = async (job: JobRow) => {
  await moveJob(db, job.id, 'running');
  await moveJob(db, job.id, 'completed', { video, upload, title: 'A paper', percent: 100 });
};
const fail = async (job: JobRow) => {
  await moveJob(db, job.id, 'running');
  await moveJob(db, job.id, 'failed', { errorCode: 'internal', errorMessage: 'It broke.' });
};
const again = (job: JobRow, run: number) =>
  moveJob(db, job.id, 'queued', { run, percent: 0, step: null, errorMessage: null });
const postsOf = async (job: JobRow) => (await readExhibit(db, job.id, 'memory'))?.posts ?? [];
const statusMessageState = () => (chat.all('status')[0]?.message as StatusMessage | undefined)?.state;

describe('a job followed to its end', () => {
  it('is one status message, edited in place, and one new message with the video below it', async () => {
    const job = await submitted();
    await deliver(job);
    await moveJob(db, job.id, 'running');
    await noteProgress(db, job.id, { step: 'fetch-paper', percent: 12, title: 'A paper' });
    await deliver(job);
    await moveJob(db, job.id, 'completed', { video, upload, percent: 100 });
    await deliver(job);
    await deliver(job);
    const [statusMessage, result] = [...chat.standing.values()];
    expect(chat.standing.size).toBe(2);
    expect(statusMessage).toMatchObject({ edits: 2, message: { kind: 'status', state: 'completed' } });
    expect(result).toMatchObject({ repliesTo: statusMessage?.id, upload: 'the cut', edits: 0 });
    expect(result?.message).toMatchObject({ kind: 'video', link: `https://v.example/v/${job.slug}` });
    expect((await postsOf(job)).map(({ kind, state }) => [kind, state])).toEqual([
      ['status', 'settled'],
      ['result', 'settled'],
    ]);
    expect(await jobsBehind(db, 'memory')).toEqual([]);
    expect(await jobsReopened(db, 'memory')).toEqual([]);
  });

  it('that ended before anything was shown still has its status message first', async () => {
    const job = await submitted();
    await complete(job);
    await deliver(job);
    expect(chat.events.map(({ what, message }) => [what, message?.kind])).toEqual([
      ['post', 'status'],
      ['post', 'video'],
    ]);
    expect(chat.all('video')[0]?.repliesTo).toBe(chat.all('status')[0]?.id);
  });

  it('is not written to again while nothing has changed but the clock and a jitter', async () => {
    const job = await submitted();
    await moveJob(db, job.id, 'running');
    const expectedAt = new Date(Date.now() + 60_000);
    await noteProgress(db, job.id, { step: 'fetch-paper', percent: 12.1, expectedAt });
    await deliver(job);
    await noteProgress(db, job.id, { percent: 12.8, expectedAt: new Date(expectedAt.getTime() + 9_000) });
    await deliver(job);
    expect(chat.events).toHaveLength(1);
    await noteProgress(db, job.id, { expectedAt: new Date(expectedAt.getTime() + 20_000) });
    await deliver(job);
    expect(chat.events).toHaveLength(2);
  });

  it('tells the video by its link where the cut has gone', async () => {
    const job = await submitted();
    await moveJob(db, job.id, 'running');
    await moveJob(db, job.id, 'completed', { video, upload: { key: 'memo/k/lost.mp4', bytes: 1 } });
    await deliver(job);
    expect(chat.all('video')[0]?.message).toMatchObject({ upload: null });
  });

  it('ends with its status message alone when it is cancelled', async () => {
    const job = await submitted();
    await deliver(job);
    await moveJob(db, job.id, 'cancelled');
    await deliver(job);
    expect(chat.standing.size).toBe(1);
    expect(statusMessageState()).toBe('cancelled');
  });

  it('tells the place in the line', async () => {
    const jobs = [await submitted(), await submitted(), await submitted()];
    await movePlaces(db);
    for (const job of jobs) await deliver(job);
    expect(chat.all('status').map(({ message }) => (message as StatusMessage).placeInLine)).toEqual([
      1, 2, 3,
    ]);
    await moveJob(db, jobs[0]?.id ?? '', 'running');
    await movePlaces(db);
    expect((await jobsBehind(db, 'memory')).length).toBe(3);
    for (const job of jobs) await deliver(job);
    expect(chat.all('status').map(({ message }) => (message as StatusMessage).placeInLine)).toEqual([
      null,
      1,
      2,
    ]);
  });
});

describe('a retry', () => {
  it('opens the status message again and has an end of its own', async () => {
    const job = await submitted();
    await fail(job);
    await deliver(job);
    expect(chat.all('failure')).toHaveLength(1);
    await again(job, 2);
    expect(await jobsReopened(db, 'memory')).toEqual([job.id]);
    await deliver(job);
    expect(statusMessageState()).toBe('queued');
    await fail(job);
    await deliver(job);
    expect(chat.all('failure')).toHaveLength(2);
    await again(job, 3);
    await complete(job);
    await deliver(job);
    expect(chat.all('video')).toHaveLength(1);
    expect(chat.all('status')).toHaveLength(1);
    expect(statusMessageState()).toBe('completed');
  });

  it('overtakes a failure that was not told yet', async () => {
    const job = await submitted();
    await deliver(job);
    await fail(job);
    chat.failWhen(({ message }) => (message.kind === 'failure' ? 'away' : null));
    await expect(deliver(job)).rejects.toMatchObject({ code: 'chat.unavailable' });
    await again(job, 2);
    chat.failWhen(() => null);
    await deliver(job);
    expect(chat.all('failure')).toEqual([]);
    expect(statusMessageState()).toBe('queued');
  });
});

describe('a process that dies', () => {
  it.each(['status', 'video'] as const)('after the chat had the %s leaves nothing twice', async (kind) => {
    const job = await submitted();
    await complete(job);
    let died = false;
    chat.afterShow(({ message }) => {
      if (died || message.kind !== kind) return;
      died = true;
      throw new Error('killed');
    });
    await expect(deliver(job)).rejects.toThrow('killed');
    await deliver(job);
    expect(died).toBe(true);
    expect(chat.events.filter(({ what }) => what === 'post')).toHaveLength(2);
    expect(chat.all(kind)).toHaveLength(1);
  });

  it('between the end and the message of it leaves the rest to the sweep', async () => {
    const job = await submitted();
    await complete(job);
    await deliver(job);
    await sql`delete from posts where kind = 'result'`;
    expect(await jobsReopened(db, 'memory')).toEqual([job.id]);
  });

  it('and many processes at once show no message twice', async () => {
    const job = await submitted();
    await complete(job);
    chat.slow(20);
    await Promise.all(Array.from({ length: 5 }, () => deliver(job)));
    expect(chat.all('status')).toHaveLength(1);
    expect(chat.all('video')).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  it('is waited for, however long the chat is away', async () => {
    const job = await submitted();
    await deliver(job);
    chat.failWhen(() => 'away');
    await complete(job);
    for (let i = 0; i < 20; i += 1) {
      await expect(deliver(job)).rejects.toMatchObject({ code: 'chat.unavailable' });
    }
    expect(await jobsBehind(db, 'memory')).toEqual([job.id]);
    chat.failWhen(() => null);
    await deliver(job);
    expect(statusMessageState()).toBe('completed');
    expect(chat.all('video')).toHaveLength(1);
  });

  it('a status message that cannot be edited does not hold the video up', async () => {
    const job = await submitted();
    await deliver(job);
    await complete(job);
    chat.failWhen(({ message }) => (message.kind === 'status' ? 'away' : null));
    await expect(deliver(job)).rejects.toMatchObject({ code: 'chat.unavailable' });
    expect(chat.all('video')).toHaveLength(1);
  });

  it('a status message that somebody removed stays away, and the video comes', async () => {
    const job = await submitted();
    await deliver(job);
    chat.standing.clear();
    await moveJob(db, job.id, 'running');
    await deliver(job);
    await deliver(job);
    expect(chat.standing.size).toBe(0);
    await moveJob(db, job.id, 'completed', { video, upload });
    expect(await jobsReopened(db, 'memory')).toEqual([job.id]);
    await deliver(job);
    expect([...chat.standing.values()].map(({ message }) => message.kind)).toEqual(['video']);
  });

  it('a status message asked for again after that is posted anew, not found under its old nonce', async () => {
    const job = await submitted();
    await deliver(job);
    chat.standing.clear();
    await fail(job);
    await deliver(job);
    await again(job, 2);
    await reopenStatusMessage(db, job.id, 'memory', { channel: 'c2' });
    await deliver(job);
    expect(chat.all('status').map(({ channel }) => channel)).toEqual(['c2']);
  });

  it('a missing permission is told to the requester once', async () => {
    const job = await submitted();
    chat.failWhen(({ message }) => (message.kind === 'status' ? 'forbidden' : null));
    await deliver(job);
    await deliver(job);
    expect(chat.told).toEqual([
      {
        requester: { platform: 'memory', workspace: 'local', userId: 'tester' },
        note: { kind: 'note', tone: 'bad', text: 'Please let me write here.', buttons: [] },
      },
    ]);
    await complete(job);
    await deliver(job);
    expect([...chat.standing.values()].map(({ message }) => message.kind)).toEqual(['video']);
  });
});

describe('a video posted again, or deleted', () => {
  it('is copied to where it was asked for', async () => {
    const job = await submitted();
    await complete(job);
    await deliver(job);
    await insertCopy(db, { jobId: job.id, platform: 'memory', place: { channel: 'c2' } });
    expect(await jobsBehind(db, 'memory')).toEqual([job.id]);
    await deliver(job);
    await deliver(job);
    expect(chat.all('video').map(({ channel }) => channel)).toEqual(['c1', 'c2']);
  });

  it('is taken away everywhere, and the status message says so', async () => {
    const job = await submitted();
    await complete(job);
    await insertCopy(db, { jobId: job.id, platform: 'memory', place: { channel: 'c2' } });
    await deliver(job);
    expect(chat.all('video')).toHaveLength(2);
    await sql`update jobs set deleted_at = now(), video = null, updated_at = now() where id = ${job.id}`;
    expect(await jobsReopened(db, 'memory')).toEqual([job.id]);
    await deliver(job);
    expect(chat.all('video')).toEqual([]);
    expect(chat.all('status')[0]?.message).toMatchObject({ message: 'This video was deleted.', buttons: [] });
    expect(await jobsReopened(db, 'memory')).toEqual([]);
    expect(await jobsBehind(db, 'memory')).toEqual([]);
  });
});

describe('the pace', () => {
  it('puts progress off and waits with what must arrive', async () => {
    chat = memoryPlatform('memory', { channelMs: 200 });
    const one = await submitted();
    const two = await submitted();
    const begun = Date.now();
    await deliver(one);
    await deliver(two);
    expect((chat.events[1]?.at ?? 0) - begun).toBeGreaterThanOrEqual(195);
    await moveJob(db, one.id, 'running');
    await sql`update rate_limits set next_at = now() + interval '1 minute'`;
    await expect(deliver(one)).rejects.toBeInstanceOf(Later);
    await sql`update rate_limits set next_at = now() + interval '300 milliseconds'`;
    await moveJob(db, one.id, 'cancelled');
    await deliver(one);
    expect(chat.events).toHaveLength(3);
  });

  it('leaves a message alone for its own gap', async () => {
    chat = memoryPlatform('memory', { messageMs: 60_000 });
    const job = await submitted();
    await deliver(job);
    await moveJob(db, job.id, 'running');
    await expect(deliver(job)).rejects.toMatchObject({ ms: expect.any(Number) });
    const [statusMessage] = await postsOf(job);
    await notePost(db, statusMessage?.id ?? 0, { shownAt: new Date(Date.now() - 61_000) });
    await deliver(job);
    expect(statusMessageState()).toBe('running');
  });

  it('shows what is so after the wait, not what was before it', async () => {
    chat = memoryPlatform('memory', { channelMs: 400 });
    const other = await submitted();
    const job = await submitted();
    await deliver(other);
    const waiting = deliver(job);
    await complete(job);
    await waiting;
    const statusMessages = chat.events.filter(({ message }) => message?.kind === 'status');
    expect(statusMessages.map(({ message }) => (message as StatusMessage).state)).toEqual([
      'queued',
      'completed',
    ]);
  });
});

describe('many videos that are due at once', () => {
  it('go out a few at a time, and all of them', async () => {
    let atOnce = 0;
    let most = 0;
    const slow = {
      ...storage,
      async open() {
        atOnce += 1;
        most = Math.max(most, atOnce);
        return Readable.from(
          (async function* () {
            await sleep(50);
            yield Buffer.from('the cut');
            atOnce -= 1;
          })(),
        );
      },
    };
    const jobs = await Promise.all(Array.from({ length: 12 }, (_, index) => submitted(`c${index}`)));
    for (const job of jobs) await complete(job);
    const { signal } = new AbortController();
    await Promise.all(jobs.map((job) => deliverJob({ ...deps, storage: slow }, chat, job.id, signal)));
    expect(chat.all('video').map((message) => message.upload)).toEqual(Array(12).fill('the cut'));
    expect(most).toBe(4);
  });
});
