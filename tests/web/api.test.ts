/** The API as programs use it: over HTTP, with a token, on a real database. */

import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '#src/core/hash.ts';
import { incomingUploads } from '#src/db/archive/tables.ts';
import { clearJob } from '#src/db/jobs/deletions.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { issueToken, revokeToken } from '#src/jobs/people/api-tokens.ts';
import { ENDPOINTS } from '#src/web/api/endpoints.ts';
import type { Video } from '#src/web/api/schemas.ts';
import { MOST_BYTES, sendEndlessly } from '../support/endless-body.ts';
import { READ_PAPER } from '../support/job.ts';
import { ONE, type Refusal, testApi } from './api-client.ts';
import { ada, finish, newJob, newVideo } from './support.ts';

const { web, token, tokenOfBob, api, post, send, description, ajv, expand, bodyOf, refusal, listed } =
  await testApi();
const { db, settings } = web;

describe('the description', () => {
  it('names every route, and every route is there', async () => {
    expect(description.openapi).toBe('3.1.0');
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort());
    for (const { method, path } of ENDPOINTS) {
      const response = await api(path.replace('{id}', 'job_none').replace('/api', ''), { method });
      const { error } = ((await response.json().catch(() => ({}))) ?? {}) as Partial<Refusal>;
      expect(error?.code, `${method} ${path}`).not.toBe('path.unknown');
    }
  });

  it('holds schemas that a validator takes, and lists what may be chosen', () => {
    for (const schema of Object.values(description.components.schemas)) ajv.compile(expand(schema));
    const { post: request, get: list } = description.paths['/api/videos'] ?? {};
    expect(request?.requestBody?.content['application/json']?.schema.required).toEqual(['paper']);
    expect(request?.requestBody?.content['multipart/form-data']?.schema.properties).toMatchObject({
      file: { type: 'string' },
    });
    const state = list?.parameters.find((one) => one.name === 'state');
    expect(state?.schema.items?.enum).toContain('awaiting_approval');
  });
});

describe('whoever has no token', () => {
  it('is told how to get one', async () => {
    for (const headers of [
      {},
      { authorization: 'Basic abc' },
      { authorization: `Bearer hh_${'0'.repeat(40)}` },
      { authorization: 'Bearer x' },
    ]) {
      const response = await fetch(`${web.url}/api/videos`, { headers: headers as Record<string, string> });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await refusal(response)).toMatchObject({
        code: 'token.invalid',
        message: expect.stringMatching(/\/access/),
      });
    }
  });

  it('is out as soon as it is revoked, or replaced', async () => {
    const eve = { ...ada, userId: 'eve' };
    const first = await issueToken(db, eve);
    expect((await api('/videos', {}, first)).status).toBe(200);
    const second = await issueToken(db, eve);
    expect((await api('/videos', {}, first)).status).toBe(401);
    expect((await api('/videos', {}, second)).status).toBe(200);
    expect(await revokeToken(db, eve)).toBe(true);
    expect((await api('/videos', {}, second)).status).toBe(401);
  });

  it('gets no further where nobody admitted the person', async () => {
    settings.accessCode = 'sesame';
    const response = await api('/videos');
    expect(response.status).toBe(403);
    expect(await refusal(response)).toMatchObject({
      code: 'access.denied',
      message: expect.stringMatching(/access code/),
    });
  });

  it('finds nothing of the token in the database', async () => {
    const rows = await db.execute(sql`select row_to_json(api_tokens)::text as text from api_tokens`);
    expect(JSON.stringify([...rows])).not.toContain(token);
  });
});

it('asks who comes too often to wait', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 240 }, () => api('/videos?limit=1', {}, tokenOfBob)),
  );
  const late = statuses.filter(({ status }) => status === 429);
  expect(late.length).toBeGreaterThan(0);
  expect(late.length).toBeLessThan(240);
  expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await api('/videos')).status, 'others need not').toBe(200);
}, 30_000);

describe('asking for a video', () => {
  it('of a named paper makes a job of the person’s', async () => {
    const response = await post({
      paper: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10979640/',
      options: { style: 'fern' },
    });
    expect(response.status).toBe(201);
    const video = await bodyOf(response, '/api/videos', 'post');
    expect(video).toMatchObject({
      state: 'queued',
      source: { kind: 'name', name: 'PMC10979640' },
      video: null,
    });
    expect(video.options).toMatchObject({ style: 'fern', voice: 'deep' });
    expect(response.headers.get('location')).toBe(`/api/videos/${video.id}`);
    expect(await findJob(db, video.id)).toMatchObject(ada);
    expect(await web.queue.holds(video.id, 1)).toBe(true);
  });

  it('twice with one key makes one job, and is refused where it is another request', async () => {
    const key = { 'idempotency-key': 'mine-1' };
    const answers = await Promise.all([1, 2, 3].map(() => post({ paper: 'PMC77' }, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as Video).id));
    expect(new Set(ids).size).toBe(1);
    expect((await post({ paper: 'PMC78' }, key)).status).toBe(422);
    expect((await post({ paper: 'PMC77' }, key, tokenOfBob)).status, 'a key is its person’s').toBe(201);
    await clearJob(db, ids[0] ?? '', 'cli', 'ada');
    expect(await refusal(await post({ paper: 'PMC77' }, key), '/api/videos', 'post')).toMatchObject({
      message: expect.stringMatching(/deleted/),
    });
    expect((await post({ paper: 'PMC77' }, { 'idempotency-key': 'with blanks' })).status).toBe(422);
  });

  it('keeps the limits of the chats', async () => {
    settings.maxActivePerUser = 1;
    expect((await post({ paper: 'PMC81' }, {}, tokenOfBob)).status).toBe(429);
    const response = await post({ paper: 'PMC82' }, {}, tokenOfBob);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusal(response, '/api/videos', 'post')).toMatchObject({
      code: 'limit.reached',
      message: expect.stringMatching(/in the making/),
    });
  });

  it('of what is no paper is refused with a sentence', async () => {
    for (const body of [
      { paper: 'gibberish' },
      {},
      { paper: 5 },
      { paper: 'PMC1', option: {} },
      { paper: 'PMC1', options: { style: 'neon' } },
      [],
    ]) {
      const response = await post(body);
      expect(response.status, JSON.stringify(body)).toBe(422);
      expect((await refusal(response, '/api/videos', 'post')).message).toMatch(/./);
    }
    const broken = await api('/videos', {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.status).toBe(422);
    expect((await api('/videos', { method: 'POST', body: 'PMC1' })).status).toBe(415);
  });
});

describe('sending a paper', () => {
  const paper = new Blob(['%PDF-1.7 a paper of my own']);

  it('keeps the file until its video is deleted', async () => {
    const response = await send(paper, 'my thesis.pdf', { options: '{"length":"short"}' });
    expect(response.status).toBe(201);
    const video = await bodyOf(response, '/api/videos', 'post');
    expect(video).toMatchObject({
      source: { kind: 'file', name: 'my thesis.pdf' },
      options: { length: 'short' },
    });
    const row = await findJob(db, video.id);
    const key = row?.source.kind === 'file' ? row.source.key : '';
    expect(await web.storage.exists(key)).toBe(true);
    expect(await db.select().from(incomingUploads)).toEqual([]);
    expect((await api(`/videos/${video.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await web.storage.exists(key)).toBe(false);
  });

  it('leaves nothing behind where the limits refuse it', async () => {
    settings.maxActivePerUser = 1;
    const before = new Blob(['%PDF-1.7 refused']);
    const response = await send(before, 'refused.pdf', {}, tokenOfBob);
    expect(response.status).toBe(429);
    const key = `uploads/${hashBytes(new Uint8Array(await before.arrayBuffer()))}`;
    expect(await web.storage.exists(key)).toBe(false);
    expect(await db.select().from(incomingUploads)).toEqual([]);
  });

  it('is refused where it is too large, empty, or no paper', async () => {
    expect((await send(new Blob([new Uint8Array(1_000_001)]), 'a.pdf')).status).toBe(413);
    expect((await send(new Blob([]), 'a.pdf')).status).toBe(422);
    expect((await send(paper, 'holiday.jpg')).status).toBe(415);
    expect((await send(paper, 'a.pdf', { options: 'short' })).status).toBe(422);
    const form = new FormData();
    form.set('paper', 'PMC1');
    expect((await api('/videos', { method: 'POST', body: form })).status).toBe(422);
  });

  it('is cut off as soon as it is more than may be, however it is announced', async () => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'multipart/form-data; boundary=x',
    };
    const { status, sentBytes } = await sendEndlessly(`${web.url}/api/videos`, { method: 'POST', headers });
    expect([413, null]).toContain(status);
    expect(sentBytes).toBeLessThan(MOST_BYTES);
  });
});

describe('the list', () => {
  it('goes through all pages, each video once, and shows nobody else’s', async () => {
    await newVideo(web);
    const seen: string[] = [];
    let query = '?limit=2';
    for (let page = 0; page < 20; page += 1) {
      const { videos, next } = await listed(query);
      seen.push(...videos.map(({ id }) => id));
      if (next === null) break;
      query = `?limit=2&cursor=${next}`;
    }
    const own = await db
      .select({ id: jobs.id })
      .from(jobs)
      .where(sql`user_id = 'ada' and deleted_at is null`);
    expect([...seen].sort()).toEqual(own.map(({ id }) => id).sort());
  });

  it('searches, and filters by paper, state and time', async () => {
    const video = await newVideo(web, {
      changes: {
        title: 'Sleep of the Müller bees',
        paper: {
          journal: 'J',
          year: 2024,
          doi: '10.1371/Journal.9',
          pmid: '4242',
          pmcid: 'PMC4343',
          licence: null,
        },
      },
    });
    const found = async (query: string) => (await listed(`?${query}`)).videos.map(({ id }) => id);
    for (const query of [
      'search=muller',
      'search=slee bee',
      'paper=4242',
      'paper=PMID:4242',
      'paper=PMC4343',
      'paper=10.1371/journal.9',
      'paper=https://doi.org/10.1371/journal.9',
    ])
      expect(await found(query), query).toEqual([video.id]);
    expect(await found('search=nothing')).toEqual([]);
    expect(await found('paper=4343')).toEqual([]);
    expect(await found('state=completed&state=failed')).toContain(video.id);
    expect(await found('state=queued')).not.toContain(video.id);
    const at = video.createdAt.toISOString();
    expect(await found(`since=${at}&search=sleep`)).toEqual([video.id]);
    expect(await found(`until=${at}&search=sleep`)).toEqual([]);
    expect(await found('until=2001-01-01')).toEqual([]);
  });

  it('refuses what it does not know', async () => {
    for (const query of [
      'limit=0',
      'limit=51',
      'state=done',
      'since=yesterday',
      'cursor=abc',
      'sort=title',
      'paper=5 apples',
    ])
      expect((await api(`/videos?${query}`)).status, query).toBe(422);
  });
});

describe('one video', () => {
  const patch = (id: string, body: object, as?: string) =>
    api(
      `/videos/${id}`,
      { method: 'PATCH', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
      as,
    );
  const path = '/api/videos/{id}';

  it('is corrected: in the making in place, finished as another version', async () => {
    const running = await newJob(web);
    await moveJob(db, running.id, 'running', READ_PAPER);
    const corrected = await bodyOf(
      await patch(running.id, { authors: ['Ada Lovelace'], year: null }),
      path,
      'patch',
    );
    expect(corrected).toMatchObject({ id: running.id, authors: ['Ada Lovelace'], paper: { year: null } });
    const job = await newVideo(web, { changes: READ_PAPER });
    const answer = await patch(job.id, { title: 'On crabs' });
    expect(answer.status).toBe(201);
    const another = await bodyOf(answer, path, 'patch');
    expect(another.id).not.toBe(job.id);
    expect(await findJob(db, another.id)).toMatchObject({
      parentId: job.id,
      correction: { title: 'On crabs' },
    });
    expect((await patch(job.id, { title: 'On fishes' })).status).toBe(422);
    expect((await patch(job.id, { title: 'Mine' }, tokenOfBob)).status).toBe(403);
  });

  it('is published and taken back by its owner', async () => {
    const job = await newVideo(web);
    const published = await bodyOf(await patch(job.id, { published: true }), path, 'patch');
    expect(published).toMatchObject({ id: job.id, publishedAt: expect.stringMatching(/^20/) });
    const taken = await bodyOf(await patch(job.id, { published: false }), path, 'patch');
    expect(taken.publishedAt).toBeNull();
    expect((await patch(job.id, { published: 'yes' })).status).toBe(422);
    expect((await patch(job.id, { published: true }, tokenOfBob)).status).toBe(403);
    expect((await patch((await newJob(web)).id, { published: true })).status).toBe(409);
  });

  it('has one of its frames for a cover', async () => {
    const job = await newVideo(web);
    const shown = async () =>
      Buffer.from(await (await fetch(`${web.url}/v/${job.slug}/poster.jpg`)).arrayBuffer());
    const changed = await bodyOf(await patch(job.id, { cover: 2 }), path, 'patch');
    expect(changed.video?.files['cover-2.jpg']).toBe(`${settings.publicUrl}/v/${job.slug}/cover-2.jpg`);
    expect((await shown()).equals(await web.storage.read(job.video.files.cover2 ?? ''))).toBe(true);
    expect((await patch(job.id, { cover: 1 })).status).toBe(200);
    expect((await shown()).equals(await web.storage.read(job.video.files.cover1 ?? ''))).toBe(true);
    expect((await patch(job.id, { cover: 4 })).status).toBe(422);
    expect((await patch(job.id, { cover: 3 })).status).toBe(409);
    expect((await patch(job.id, { cover: 1 }, tokenOfBob)).status).toBe(403);
  });

  it('is its owner’s alone', async () => {
    const video = await newVideo(web);
    expect(await bodyOf(await api(`/videos/${video.id}`), ONE)).toMatchObject({
      id: video.id,
      state: 'completed',
      video: { files: { 'video.mp4': `${settings.publicUrl}/v/${video.slug}/video.mp4` } },
    });
    for (const [path, method] of [
      ['', 'GET'],
      ['', 'DELETE'],
      ['/download', 'GET'],
      ['/events', 'GET'],
    ] as const) {
      expect(
        (await api(`/videos/${video.id}${path}`, { method }, tokenOfBob)).status,
        `${method} ${path}`,
      ).toBe(403);
      expect((await api(`/videos/job_unknown${path}`, { method })).status).toBe(404);
    }
  });

  it('is downloaded, whole and in part, under the name of its paper', async () => {
    const bytes = new Uint8Array(5_000).map((_, index) => index);
    const video = await newVideo(web, { mp4: bytes });
    const whole = await api(`/videos/${video.id}/download`);
    expect(whole.headers.get('content-disposition')).toBe('attachment; filename="walking-again.mp4"');
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(bytes);
    const part = await api(`/videos/${video.id}/download`, { headers: { range: 'bytes=10-19' } });
    expect(part.status).toBe(206);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20));
    const waiting = await newJob(web);
    expect(await refusal(await api(`/videos/${waiting.id}/download`), `${ONE}/download`)).toMatchObject({
      code: 'video.not-ready',
    });
  });

  it('is deleted for good', async () => {
    const video = await newVideo(web);
    expect((await api(`/videos/${video.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await api(`/videos/${video.id}`)).status).toBe(404);
    expect((await api(`/videos/${video.id}`, { method: 'DELETE' })).status).toBe(404);
    const [row] = await db.select().from(jobs).where(eq(jobs.id, video.id));
    expect(row?.deletedAt).not.toBeNull();
  });

  it('is followed until its end', async () => {
    const job = await newJob(web);
    const response = await api(`/videos/${job.id}/events`);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const text = response.text();
    await moveJob(db, job.id, 'running', { percent: 33 });
    await finish(web, job).catch(() => undefined);
    await moveJob(db, job.id, 'completed', { finishedAt: new Date() });
    const events = [...(await text).matchAll(/^event: (\w+)\ndata: (.+)$/gm)];
    expect(events.every(([, name]) => name === 'video')).toBe(true);
    const states = events.map(([, , data = '{}']) => JSON.parse(data).state);
    expect(states[0]).toMatch(/queued|running/);
    expect(states.at(-1)).toBe('completed');
  });
});

it('answers under /api in JSON only', async () => {
  const response = await api('/nothing');
  expect(response.status).toBe(404);
  expect(((await response.json()) as Refusal).error.code).toBe('path.unknown');
});
