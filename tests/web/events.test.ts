/** A job's life as its page hears of it. */
import { describe, expect, it } from 'vitest';
import { newSlug } from '#src/core/ids.ts';
import { moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { startWeb } from '#src/web/index.ts';
import { until } from '../support/wait.ts';
import { ada, finish, newJob, newVideo, testWeb } from './support.ts';

const web = await testWeb();

interface Heard {
  event: string;
  data: { html: string; say: string; over: boolean };
}

/** Listens to a page's events, as a browser does, until the server or `stop` ends it. */
async function listen(slug: string, url = web.url) {
  const leaving = new AbortController();
  const response = await fetch(`${url}/v/${slug}/events`, { signal: leaving.signal });
  const heard: Heard[] = [];
  let text = '';
  const ended = (async () => {
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event = ''] = /^event: (.*)$/m.exec(block) ?? [];
        const [, data = ''] = /^data: (.+)$/m.exec(block) ?? [];
        if (event) heard.push({ event, data: JSON.parse(data || '{}') });
      }
    }
  })().catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
  return { response, heard, ended, stop: () => leaving.abort(), last: () => heard.at(-1) };
}

describe('the events of a job', () => {
  it('tell its whole life, and that the video is there', async () => {
    const job = await newJob(web);
    const page = await listen(job.slug);
    expect(page.response.headers.get('content-type')).toBe('text/event-stream');
    expect(page.response.headers.get('cache-control')).toBe('no-store, no-transform');
    await until(() => page.last()?.data.html.includes('Waiting:'), 5_000);
    await moveJob(web.db, job.id, 'running', {
      step: 'fetch-paper',
      title: 'A <b>bold</b> paper',
      percent: 5,
    });
    await until(() => page.last()?.data.html.includes('A &lt;b&gt;bold&lt;/b&gt; paper'), 5_000);
    expect(page.last()?.data.say).toBe('Reading the paper.');
    await noteProgress(web.db, job.id, { step: 'generate-videos', percent: 63 });
    await until(() => page.last()?.data.html.includes('value="63"'), 5_000);
    await finish(web, job);
    await page.ended;
    expect(page.last()?.event).toBe('ready');
  });

  it('are the newest ones, however many changes there are', async () => {
    const job = await newJob(web);
    await moveJob(web.db, job.id, 'running');
    const page = await listen(job.slug);
    for (let percent = 1; percent <= 60; percent += 1) await noteProgress(web.db, job.id, { percent });
    await until(() => page.last()?.data.html.includes('value="60"'), 5_000);
    expect(page.heard.length).toBeLessThan(20);
    page.stop();
  });

  it('begin with the state as it is, for whoever comes back', async () => {
    const job = await newJob(web);
    const first = await listen(job.slug);
    await until(() => first.last(), 5_000);
    first.stop();
    await moveJob(web.db, job.id, 'running', { percent: 30 });
    const second = await listen(job.slug);
    await until(() => second.last()?.data.html.includes('value="30"'), 5_000);
    second.stop();
    await finish(web, job);
    const third = await listen(job.slug);
    await third.ended;
    expect(third.heard.map(({ event }) => event)).toEqual(['ready']);
  });

  it('go on after the database has dropped the connection that listens', async () => {
    const job = await newJob(web);
    const page = await listen(job.slug);
    await until(() => page.last(), 5_000);
    await web.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`;
    await moveJob(web.db, job.id, 'running', { percent: 77 });
    await until(() => page.last()?.data.html.includes('value="77"'), 10_000);
    page.stop();
  });

  it('end with the plain reason where there will be no video', async () => {
    const job = await newJob(web);
    await moveJob(web.db, job.id, 'running');
    const page = await listen(job.slug);
    await moveJob(web.db, job.id, 'failed', { errorMessage: 'The paper is too short.' });
    await page.ended;
    expect(page.last()).toMatchObject({ event: 'state', data: { over: true } });
    expect(page.last()?.data.say).toContain('The paper is too short.');
  });

  it('make the page look again when the job is deleted, or was', async () => {
    const job = await newJob(web);
    const page = await listen(job.slug);
    await until(() => page.last(), 5_000);
    await deleteVideo(web, job, ada);
    await page.ended;
    expect(page.last()?.event).toBe('ready');
    const later = await listen(job.slug);
    await later.ended;
    expect(later.heard.map(({ event }) => event)).toEqual(['ready']);
  });

  it('are none for an unknown link', async () => {
    expect((await fetch(`${web.url}/v/${newSlug()}/events`)).status).toBe(404);
  });
});

describe('a server that closes', () => {
  it('ends the events, so that the browsers turn to the next one', async () => {
    const job = await newJob(web);
    const other = await startWeb(web);
    const page = await listen(job.slug, other.url);
    await until(() => page.last(), 5_000);
    const started = Date.now();
    await other.close();
    await page.ended;
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it('lets a download end', async () => {
    const video = await newVideo(web);
    const other = await startWeb(web);
    const response = await fetch(`${other.url}/v/${video.slug}/video.mp4`);
    const closed = other.close();
    expect((await response.arrayBuffer()).byteLength).toBe(300_000);
    await closed;
  });

  it('says which port it cannot have', async () => {
    const port = Number(new URL(web.url).port);
    await expect(startWeb({ ...web, port })).rejects.toMatchObject({
      code: 'setup.invalid',
      userMessage: expect.stringContaining(`Port ${port} is in use`),
    });
  });
});
