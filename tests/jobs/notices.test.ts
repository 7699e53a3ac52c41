/** What becomes of papers after their videos were made, told by local archives: on the page's row, in the chat, once. */

import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverJob } from '#src/chat/delivery/deliver.ts';
import type { PaperReader } from '#src/core/ports.ts';
import { setPublished } from '#src/db/archive/published.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { type JobRow, jobs } from '#src/db/jobs/tables.ts';
import { insertStatusMessage } from '#src/db/messages/of-job.ts';
import { jobsReopened } from '#src/db/messages/posts.ts';
import { hearNotices } from '#src/jobs/life/notices.ts';
import { createPaperReader } from '#src/papers/reader.ts';
import { type FakeArticle, type FakeNcbi, startFakeNcbi } from '../fakes/ncbi.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { memoryPlatform } from '../support/memory-platform.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const { db, sql } = await testDatabase();
const signal = new AbortController().signal;
/** Of one request. */
const TRIES = 4;
const DAY_MS = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * DAY_MS);

const fakes: FakeNcbi[] = [];
let chat: ReturnType<typeof memoryPlatform>;
beforeEach(async () => {
  await sql`truncate jobs cascade`;
  chat = memoryPlatform();
});
afterEach(async () => {
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

/** A video that was told in the chat so many days ago. */
async function video(
  doi: string,
  days: number,
  more: Partial<JobRow> & { note?: string } = {},
): Promise<JobRow> {
  const { note, ...columns } = more;
  const job = await newJob(db, { platform: 'memory' });
  await insertStatusMessage(db, { jobId: job.id, platform: 'memory', place: { channel: 'c' } });
  await moveJob(db, job.id, 'running', { startedAt: ago(days) });
  const files = { video: 'v', srt: null, vtt: null, poster: 'p', transcript: null };
  await moveJob(db, job.id, 'completed', {
    title: `About ${doi}`,
    paper: { journal: null, year: null, doi, pmid: null, pmcid: null, licence: null },
    video: { durationS: 60, bytes: 1, files, notes: note ? [note] : [] },
    finishedAt: ago(days),
    ...columns,
  });
  await setPublished(db, job.id, true);
  await deliver(job);
  return job;
}
const deliver = ({ id }: JobRow) =>
  deliverJob(
    { db, storage: memoryStorage(), publicUrl: 'https://v.example', log: silentLog },
    chat,
    id,
    signal,
  );
const rowOf = async ({ id }: JobRow) => (await findJob(db, id)) as JobRow;

async function archives(articles: FakeArticle[], lookUp = true) {
  const fake = await startFakeNcbi(articles, { unlimited: true });
  fakes.push(fake);
  const limiter = { take: async (one: AbortSignal) => one.throwIfAborted() };
  const reader = createPaperReader(
    { urls: fake.urls, apiKey: null, email: null, lookUp, retryBaseMs: 1 },
    limiter,
  );
  return {
    fake,
    hear: (by: PaperReader = reader) => hearNotices({ db, reader: by, log: silentLog }, signal),
  };
}
const work = (doi: string, ...updates: { type: string; updated?: { timestamp: number } }[]): FakeArticle => ({
  doi,
  crossref: { title: [`About ${doi}`], 'updated-by': updates },
});

describe('a paper that is retracted after its video was made', () => {
  it('is noticed, told once in the chat, and its page is no longer listed', async () => {
    const job = await video('10.9/gone', 8);
    const other = await video('10.9/stands', 8);
    const { hear } = await archives([work('10.9/gone', { type: 'retraction' }), work('10.9/stands')]);
    await hear();
    expect(await rowOf(job)).toMatchObject({ notice: 'retracted', publishedAt: null });
    expect(await rowOf(other)).toMatchObject({ notice: null, publishedAt: expect.any(Date) });
    expect(await jobsReopened(db, 'memory')).toEqual([job.id]);
    for (let round = 0; round < 2; round += 1) await deliver(job);
    const [told, ...more] = chat.all('notice');
    expect(more).toEqual([]);
    expect(told).toMatchObject({ repliesTo: chat.all('status')[0]?.id });
    expect(told?.message).toMatchObject({
      head: 'This paper has been retracted.',
      buttons: [{ label: 'Watch' }, { action: 'redo' }, { action: 'delete' }],
    });
    expect(await jobsReopened(db, 'memory')).toEqual([]);
  });

  it('is asked about once a week', async () => {
    await video('10.9/stands', 8);
    await video('10.9/new', 6);
    const { hear, fake } = await archives([work('10.9/stands'), work('10.9/new')]);
    await hear();
    const asked = fake.requests.length;
    expect(fake.requests.some((path) => path.includes('stands'))).toBe(true);
    expect(fake.requests.some((path) => path.includes('new'))).toBe(false);
    await hear();
    expect(fake.requests).toHaveLength(asked);
    await db.update(jobs).set({ noticeAskedAt: ago(7.1) });
    await hear();
    expect(fake.requests.length).toBeGreaterThan(asked);
  });

  it('is asked about the next day where no archive answered', async () => {
    const job = await video('10.9/gone', 8);
    const { hear, fake } = await archives([work('10.9/gone', { type: 'retraction' })]);
    fake.misbehave('/crossref', ...Array.from({ length: TRIES }, () => ({ status: 503 })));
    await expect(hear()).rejects.toThrow();
    expect((await rowOf(job)).noticeAskedAt?.getTime()).toBeLessThan(ago(5.9).getTime());
    await hear();
    expect((await rowOf(job)).notice).toBeNull();
    await db
      .update(jobs)
      .set({ noticeAskedAt: ago(7.1) })
      .where(eq(jobs.id, job.id));
    await hear();
    expect((await rowOf(job)).notice).toBe('retracted');
  });

  it('is left alone where the video says so, and where nobody is to be asked', async () => {
    await video('10.9/gone', 8, { note: 'This paper has been retracted.' });
    const { hear, fake } = await archives([work('10.9/gone', { type: 'retraction' })]);
    await hear();
    expect(fake.requests).toEqual([]);
    const off = await archives([work('10.9/gone', { type: 'retraction' })], false);
    await video('10.9/gone', 8);
    await off.hear();
    expect(off.fake.requests).toEqual([]);
  });
});

describe('a paper that is corrected', () => {
  it('is noticed where that was after it was read; a retraction later is told, too', async () => {
    const before = await video('10.9/before', 8);
    const since = await video('10.9/since', 8);
    const correction = (days: number) => ({
      type: 'correction',
      updated: { timestamp: ago(days).getTime() },
    });
    const { hear } = await archives([work('10.9/before', correction(9)), work('10.9/since', correction(3))]);
    await hear();
    expect(await rowOf(before)).toMatchObject({ notice: null });
    expect(await rowOf(since)).toMatchObject({ notice: 'corrected', publishedAt: expect.any(Date) });
    await deliver(since);
    await db
      .update(jobs)
      .set({ noticeAskedAt: ago(8) })
      .where(eq(jobs.id, since.id));
    const later = await archives([work('10.9/since', correction(3), { type: 'retraction' })]);
    await later.hear();
    await deliver(since);
    const heads = chat.all('notice').map(({ message }) => message.kind === 'notice' && message.head);
    expect(heads).toEqual([
      'This paper was corrected after this video was made.',
      'This paper has been retracted.',
    ]);
  });
});
