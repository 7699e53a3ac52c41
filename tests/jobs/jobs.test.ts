import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { findJob, moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { findStanding, type Standing } from '#src/db/jobs/shown.ts';
import type { ChatJobDeps } from '#src/jobs/deps.ts';
import { takeInFile } from '#src/jobs/files/intake.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { retryJob } from '#src/jobs/life/retry.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { sweepJobs } from '#src/jobs/life/sweep.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { deliveryQueue, intakeQueue } from '#src/queue/catalogue.ts';
import { openPlatformQueues } from '#src/queue/per-platform.ts';
import { openVideoQueue } from '#src/queue/video.ts';
import { testDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { until } from '../support/wait.ts';

const ada = { platform: 'cli', workspace: 'local', userId: 'ada' };
const bob = { ...ada, userId: 'bob' };
const paper = (text: string) => ({ source: { kind: 'name', text }, options: DEFAULT_OPTIONS }) as const;

let deps: ChatJobDeps;
const limits = { maxActivePerUser: 100, maxVideosPerDay: 100 };
const { db, sql, url: databaseUrl } = await testDatabase();
beforeAll(() => {
  const backend = openQueueBackend({ redisUrl: null, databaseUrl });
  deps = {
    db,
    queue: openVideoQueue(backend, silentLog),
    intake: openPlatformQueues(backend, intakeQueue, silentLog),
    deliveries: openPlatformQueues(backend, deliveryQueue, silentLog),
    log: silentLog,
  };
});
afterAll(async () => {
  for (const queue of [deps.queue, deps.intake, deps.deliveries]) await queue.close();
});

describe('submitting', () => {
  it('notes the job and puts it in the queue', async () => {
    const job = await submitJob(deps, { requester: ada, ...paper('PMC1') });
    expect(job).toMatchObject({ state: 'queued', percent: 0, userId: 'ada' });
    expect(job.slug).toMatch(/^[0-9a-z]{26}$/);
    expect(await deps.queue.holds(job.id, 1)).toBe(true);
  });

  it('gives the job its place in the line before anybody hears of it', async () => {
    const heard: Promise<Standing | null>[] = [];
    const stop = await listenToJobs(sql, (jobId) => {
      if (jobId !== null) heard.push(findStanding(deps.db, jobId));
    });
    await submitJob(deps, { requester: { ...ada, userId: 'ned' }, ...paper('PMC1') });
    await until(() => heard.length > 0);
    expect((await heard[0])?.placeInLine).toBeGreaterThan(0);
    await stop();
  });

  it('answers the same wish with the job that is being made, and other wishes with their own', async () => {
    const first = await submitJob(deps, { requester: ada, ...paper('PMC2') });
    expect((await submitJob(deps, { requester: ada, ...paper('PMC2') })).id).toBe(first.id);
    expect((await submitJob(deps, { requester: bob, ...paper('PMC2') })).id).not.toBe(first.id);
    expect((await submitJob(deps, { requester: ada, ...paper('PMC3') })).id).not.toBe(first.id);
    const otherOptions = { ...paper('PMC2'), options: { ...DEFAULT_OPTIONS, rights: true } };
    expect((await submitJob(deps, { requester: ada, ...otherOptions })).id).not.toBe(first.id);
  });
});

describe('cancelling', () => {
  it('ends a waiting job at once and takes it from the queue', async () => {
    const job = await submitJob(deps, { requester: ada, ...paper('PMC4') });
    expect(await cancelJob(deps, job)).toBe(true);
    expect(await findJob(deps.db, job.id)).toMatchObject({ state: 'cancelled' });
    expect(await deps.queue.holds(job.id, 1)).toBe(false);
    expect(await cancelJob(deps, job)).toBe(false);
  });

  it('asks the worker of a running one, who learns it from its next progress report', async () => {
    const job = await submitJob(deps, { requester: ada, ...paper('PMC5') });
    await moveJob(deps.db, job.id, 'running');
    expect(await noteProgress(deps.db, job.id, { percent: 5 })).toBe(true);
    expect(await cancelJob(deps, job)).toBe(true);
    expect(await findJob(deps.db, job.id)).toMatchObject({ state: 'running', cancelRequested: true });
    expect(await noteProgress(deps.db, job.id, { percent: 6 })).toBe(false);
  });
});

describe('states', () => {
  it('never change from one that they may not follow', async () => {
    const job = await submitJob(deps, { requester: ada, ...paper('PMC6') });
    expect(await moveJob(deps.db, job.id, 'completed')).toBeNull();
    expect(await moveJob(deps.db, job.id, 'running')).not.toBeNull();
    expect(await moveJob(deps.db, job.id, 'completed')).not.toBeNull();
    expect(await moveJob(deps.db, job.id, 'failed')).toBeNull();
    expect(await noteProgress(deps.db, job.id, { percent: 1 })).toBe(false);
    await expect(retryJob(deps, job, limits, null)).rejects.toMatchObject({ code: 'job.not-found' });
  });

  it('let a failed job run again, as another run', async () => {
    const job = await submitJob(deps, { requester: ada, ...paper('PMC7') });
    await moveJob(deps.db, job.id, 'failed', { errorCode: 'internal', errorMessage: 'No.' });
    const again = await retryJob(deps, job, limits, null);
    expect(again).toMatchObject({ state: 'queued', run: 2, errorCode: null });
    expect(await deps.queue.holds(job.id, 2)).toBe(true);
  });

  it('do not start over a job that is being made, though its button is pressed again', async () => {
    const job = await submitJob(deps, { requester: ada, ...paper('PMC88') });
    await moveJob(deps.db, job.id, 'running');
    await expect(retryJob(deps, job, limits, null)).rejects.toMatchObject({ code: 'job.not-found' });
    expect(await findJob(deps.db, job.id)).toMatchObject({ state: 'running', run: 1 });
  });

  it('are announced as they change', async () => {
    const seen: (string | null)[] = [];
    const stop = await listenToJobs(sql, (id) => seen.push(id));
    const job = await submitJob(deps, { requester: ada, ...paper('PMC8') });
    await until(() => seen.includes(job.id));
    seen.length = 0;
    await moveJob(deps.db, job.id, 'running');
    await until(() => seen.includes(job.id));
    await stop();
  });
});

describe('the sweep', () => {
  it('puts back what the queue has lost, and only that', async () => {
    const lost = await submitJob(deps, { requester: bob, ...paper('PMC9') });
    const held = await submitJob(deps, { requester: bob, ...paper('PMC10') });
    await deps.queue.remove(lost.id, 1);
    await sweepJobs(deps, silentLog);
    expect(await findJob(deps.db, lost.id), 'it may be on its way into the queue').toMatchObject({ run: 1 });
    await sweepJobs(deps, silentLog, 0);
    expect(await findJob(deps.db, lost.id)).toMatchObject({ state: 'queued', run: 2 });
    expect(await deps.queue.holds(lost.id, 2)).toBe(true);
    expect(await findJob(deps.db, held.id)).toMatchObject({ run: 1 });
  });
});

describe('intake of files', () => {
  const storage = memoryStorage();
  const bytes = (length: number) => new Uint8Array(length).fill(65);

  it('keeps a file once, under its hash', async () => {
    const first = await takeInFile(storage, bytes(10), 'a.pdf', 100);
    const second = await takeInFile(storage, bytes(10), 'b.pdf', 100);
    expect(first).toMatchObject({ kind: 'file', name: 'a.pdf' });
    expect(second).toMatchObject({ key: (first as { key: string }).key, name: 'b.pdf' });
    expect(storage.keys()).toHaveLength(1);
  });

  it('refuses what is empty or too large, with what to do', async () => {
    await expect(takeInFile(storage, bytes(0), 'a.pdf', 100)).rejects.toMatchObject({
      code: 'file.empty',
      userMessage: expect.stringContaining('send the new file'),
    });
    await expect(takeInFile(storage, bytes(3 * 1024 * 1024), 'a.pdf', 2 * 1024 * 1024)).rejects.toMatchObject(
      {
        code: 'file.too-large',
        userMessage: expect.stringContaining('2 MB'),
      },
    );
  });
});
