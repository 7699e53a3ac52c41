/** Delivery as it runs: rows change, queues carry, the chat follows. Over PostgreSQL's queue and over Redis. */
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { StatusMessage } from '#src/core/chat.ts';
import type { AttachedSource } from '#src/core/job.ts';
import { findJob, moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { insertStatusMessage } from '#src/db/messages/of-job.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { newJob } from '../support/job.ts';
import { fault, type MemoryPlatform, memoryPlatform } from '../support/memory-platform.ts';
import { openStage } from '../support/stage.ts';
import { until } from '../support/wait.ts';

const files = { video: 'v', srt: 's', vtt: 't', poster: 'p', transcript: 'j' };
const video = { durationS: 60, bytes: 10, files, notes: [] };
const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

async function open(redis: boolean) {
  const stage = await openStage({ redis });
  cleanup.push(() => stage.close());
  const submit = async (changes: Parameters<typeof newJob>[1] = {}): Promise<JobRow> => {
    const job = await newJob(stage.db, { platform: 'memory', ...changes });
    await insertStatusMessage(stage.db, { jobId: job.id, platform: 'memory', place: { channel: 'c1' } });
    await stage.deliveries.touch('memory', job.id);
    return job;
  };
  const complete = (job: JobRow) => moveJob(stage.db, job.id, 'completed', { video, percent: 100 });
  return { ...stage, submit, complete };
}

const statusMessageIn = (chat: MemoryPlatform) => chat.all('status')[0]?.message as StatusMessage;

describe.each(['postgres', ...(inject('redisUrl') ? ['redis'] : [])])('over %s', (on) => {
  const redis = on === 'redis';

  it('follows a job, with few edits for much progress', async () => {
    const { db, deliver, submit, complete } = await open(redis);
    const chat = memoryPlatform('memory', { messageMs: 300 });
    await deliver(chat);
    const job = await submit();
    await until(() => chat.all('status').length === 1);
    await moveJob(db, job.id, 'running');
    const begun = Date.now();
    for (let percent = 1; percent <= 40; percent += 1) {
      await noteProgress(db, job.id, { step: 'fetch-paper', percent });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const tookMs = Date.now() - begun;
    const seen = () => statusMessageIn(chat).percent;
    await until(() => seen() === 40, 8_000); // sooner than a sweep would find it
    expect(chat.events.length).toBeGreaterThan(3);
    expect(chat.events.length).toBeLessThan(tookMs / 300 + 5);
    await complete(job);
    await until(() => chat.all('video').length === 1 && seen() === 100);
    const percents = chat.events.flatMap(({ message }) =>
      message?.kind === 'status' ? message.percent : [],
    );
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
  });

  it('brings everything up to date when it starts', async () => {
    const { db, deliver, submit, complete } = await open(redis);
    const jobs = await Promise.all(Array.from({ length: 6 }, () => submit()));
    const [first, second, third] = jobs as [JobRow, JobRow, JobRow];
    const before = await deliver(memoryPlatform('elsewhere'));
    const chat = memoryPlatform();
    const running = await deliver(chat);
    await until(() => chat.all('status').length === 6);
    await running.close();
    await before.close();
    await moveJob(db, first.id, 'running');
    await complete(first);
    await moveJob(db, second.id, 'cancelled');
    await moveJob(db, third.id, 'running');
    await deliver(chat);
    const state = (id: string) =>
      chat.all('status').find(({ message }) => message.kind === 'status' && message.jobId === id)?.message;
    await until(() => chat.all('video').length === 1);
    await until(() => (state(second.id) as StatusMessage).state === 'cancelled');
    await until(() => (state(third.id) as StatusMessage).state === 'running');
    expect(chat.all('status')).toHaveLength(6);
  });

  it('says what is awaited at once, whatever the pace of progress', async () => {
    const { db, deliver, submit, queue } = await open(redis);
    const chat = memoryPlatform('memory', { messageMs: 3_600_000 });
    await deliver(chat);
    const job = await submit();
    await until(() => chat.all('status').length === 1);
    await moveJob(db, job.id, 'running');
    await cancelJob({ db, queue }, job);
    await until(() =>
      chat.all('status').some(({ message }) => (message as StatusMessage).message === 'Cancelling …'),
    );
    await moveJob(db, job.id, 'cancelled');
    await until(() => statusMessageIn(chat).state === 'cancelled');
  });

  it('in a busy channel lets ends go ahead of progress, from two processes at once', async () => {
    const { db, deliver, submit, complete } = await open(redis);
    const chat = memoryPlatform();
    await deliver(chat);
    await deliver(chat);
    const jobs = await Promise.all(Array.from({ length: 20 }, () => submit()));
    for (const job of jobs) await moveJob(db, job.id, 'running');
    await until(() => chat.all('status').length === 20);
    chat.pace.channelMs = 300;
    chat.pace.messageMs = 500;
    let going = true;
    const progress = (async () => {
      for (let percent = 1; going; percent += 1) {
        for (const job of jobs) await noteProgress(db, job.id, { percent: percent % 100 });
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    cleanup.push(() => {
      going = false;
      return progress;
    });
    const busy = chat.events.length;
    await until(() => chat.events.length > busy + 5);
    const ended = jobs.slice(0, 5);
    const begun = chat.events.length;
    await Promise.all(ended.map(complete));
    await until(() => chat.all('video').length === 5);
    const since = chat.events.slice(begun);
    const last = since.findLastIndex(({ message }) => message?.kind === 'video');
    const between = since.slice(0, last).filter(({ message }) => message?.kind === 'status');
    const ofProgress = between.filter(
      ({ message }) => message?.kind === 'status' && message.state === 'running',
    );
    // Some were under way when the videos came in; without a line of their own there would be four of them to each video.
    expect(ofProgress.length).toBeLessThan(8);
    const gaps = since.slice(1).map(({ at }, index) => at - (since[index]?.at ?? 0));
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(120);
  });

  it('comes back to what failed while the chat was away', async () => {
    const { deliver, submit, complete, db } = await open(redis);
    const chat = memoryPlatform();
    await deliver(chat);
    const job = await submit();
    await until(() => chat.all('status').length === 1);
    let failures = 0;
    chat.failWhen(() => {
      failures += 1;
      return failures <= 3 ? 'away' : null;
    });
    await moveJob(db, job.id, 'running');
    await complete(job);
    await until(() => chat.all('video').length === 1 && statusMessageIn(chat).percent === 100);
    expect(failures).toBeGreaterThan(3);
  });
});

describe('attached files', () => {
  const attached = (id: string): AttachedSource => ({
    kind: 'attachment',
    ref: { id },
    name: 'a.pdf',
    bytes: null,
  });

  it('are copied and queued; what cannot be had fails its job with the reason', async () => {
    const { db, deliver, submit, intake, queue, storage } = await open(false);
    const chat = memoryPlatform();
    chat.files.set('good', new TextEncoder().encode('%PDF-1.7'));
    chat.files.set('huge', new Uint8Array(60 * 1024 * 1024));
    chat.files.set('empty', new Uint8Array(0));
    chat.files.set('away', fault('away'));
    const of = async (id: string) => {
      const job = await submit({ source: attached(id) });
      await intake.touch('memory', job.id);
      return job.id;
    };
    const cancelledFirst = await of('good');
    await moveJob(db, cancelledFirst, 'cancelled');
    const [good, huge, empty, expired, away] = await Promise.all(
      ['good', 'huge', 'empty', 'expired', 'away'].map(of),
    );
    await deliver(chat);
    const ready = await until(async () => {
      const job = await findJob(db, good ?? '');
      return job?.source.kind === 'file' ? { job, source: job.source } : null;
    });
    expect(ready.source).toMatchObject({ name: 'a.pdf' });
    expect(Buffer.from(await storage.read(ready.source.key)).toString()).toBe('%PDF-1.7');
    await until(() => queue.holds(ready.job.id, 1));
    const failure = (id = '') =>
      until(async () => {
        const job = await findJob(db, id);
        return job?.state === 'failed' ? job : null;
      });
    expect(await failure(huge)).toMatchObject({ errorCode: 'file.too-large' });
    expect(await failure(empty)).toMatchObject({ errorCode: 'file.empty' });
    expect(await failure(expired)).toMatchObject({ errorCode: 'chat.gone', errorMessage: 'It is gone.' });
    await until(() => chat.all('failure').length === 3);
    expect(await findJob(db, away ?? '')).toMatchObject({ state: 'queued', source: { kind: 'attachment' } });
    expect(await findJob(db, cancelledFirst)).toMatchObject({ state: 'cancelled', source: attached('good') });
    chat.files.set('away', new TextEncoder().encode('%PDF-1.4'));
    await until(async () => (await findJob(db, away ?? ''))?.source.kind === 'file');
  });
});
