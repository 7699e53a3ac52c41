import { beforeAll, describe, expect, it } from 'vitest';
import { scriptSchema } from '#src/core/script.ts';
import { admit } from '#src/db/accounts/admissions.ts';
import { isBanned } from '#src/db/accounts/bans.ts';
import { admissions } from '#src/db/accounts/tables.ts';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { deletions } from '#src/db/jobs/tables.ts';
import { rateLimits } from '#src/db/limits/tables.ts';
import { insertReport } from '#src/db/operations/reports.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { openQueueOverview } from '#src/queue/overview.ts';
import { isSession, newSession, SESSION_S } from '#src/web/admin/session.ts';
import { startWeb } from '#src/web/index.ts';
import { silentLog } from '../support/log.ts';
import { redisUrl as ownRedis } from '../support/redis.ts';
import { ADMIN_TOKEN, ada, newJob, newVideo, testWeb } from './support.ts';

const web = await testWeb();
let cookie: string;
beforeAll(async () => {
  cookie = await signIn(web.url);
});

interface Sent {
  url?: string;
  origin?: string | null;
  as?: string;
}

function post(
  path: string,
  fields: Record<string, string>,
  { url = web.url, origin = url, as = '' }: Sent = {},
) {
  const headers: Record<string, string> = { ...(origin ? { origin } : {}), cookie: as };
  return fetch(url + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

async function signIn(url: string): Promise<string> {
  const response = await post('/admin/sign-in', { token: ADMIN_TOKEN }, { url });
  expect(response.status).toBe(303);
  const set = response.headers.get('set-cookie') ?? '';
  expect(set).toMatch(/Path=\/admin;/);
  expect(set).toMatch(/HttpOnly/);
  expect(set).toMatch(/SameSite=Strict/);
  expect(set).toMatch(/Secure/); // PUBLIC_URL is https
  return set.split(';')[0] ?? '';
}

const get = (path: string, as = cookie, url = web.url) =>
  fetch(url + path, { headers: { cookie: as }, redirect: 'manual' });
const page = async (path: string) => {
  const response = await get(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.text();
};
const tokenIn = (html: string) => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
const act = async (path: string, fields: Record<string, string> = {}) =>
  post(path, { form: tokenIn(await page('/admin')), ...fields }, { as: cookie });

describe('the door', () => {
  it('is not there without ADMIN_TOKEN', async () => {
    const operations = web.operations && { ...web.operations, adminToken: null };
    const closed = await startWeb({ ...web, port: 0, operations });
    for (const path of ['/admin', '/admin/jobs', '/admin/queues/'])
      expect((await get(path, cookie, closed.url)).status, path).toBe(404);
    await closed.close();
  });

  it('opens to the token alone, and not for long to a guesser', async () => {
    const other = await startWeb({ ...web, port: 0 });
    const guess = (token: string) => post('/admin/sign-in', { token }, { url: other.url });
    for (const wrong of ['', 'wrong', `${ADMIN_TOKEN}x`]) expect((await guess(wrong)).status).toBe(401);
    for (let more = 0; more < 3; more += 1) await guess('wrong');
    const slowed = await guess(ADMIN_TOKEN);
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    const elsewhere = await post('/admin/sign-in', { token: ADMIN_TOKEN });
    expect(elsewhere.status, 'another server over the same database').toBe(429);
    await web.db.delete(rateLimits);
    await other.close();
  });

  it('counts failures alone, and behind a proxy those of the guesser alone', async () => {
    const proxied = await startWeb({ ...web, port: 0, trustProxy: 1 });
    const from = (address: string, token: string) =>
      fetch(`${proxied.url}/admin/sign-in`, {
        method: 'POST',
        headers: { origin: proxied.url, 'x-forwarded-for': address },
        body: new URLSearchParams({ token }),
        redirect: 'manual',
      }).then(({ status }) => status);
    for (let index = 0; index < 20; index += 1) expect(await from('192.0.2.9', ADMIN_TOKEN)).toBe(303);
    const guesses = await Promise.all(Array.from({ length: 30 }, () => from('2001:db8::1', 'wrong')));
    expect(guesses.filter((status) => status === 401)).toHaveLength(6);
    // Another address of the same subscriber, or a header that claims another one, is no way around it.
    expect(await from('2001:db8::2', ADMIN_TOKEN)).toBe(429);
    expect(await from('192.0.2.9, 2001:db8::3', ADMIN_TOKEN)).toBe(429);
    expect(await from('198.51.100.1, 192.0.2.9', ADMIN_TOKEN)).toBe(303);
    await web.db.delete(rateLimits);
    await proxied.close();
  });

  it('shows nothing to who has no session, a forged or an old one', async () => {
    const session = decodeURIComponent(cookie.split('=')[1] ?? '');
    const later = session.replace(/^\d+/, (until) => String(Number(until) + 1));
    for (const as of ['', 'hidden-hill-admin=x', `hidden-hill-admin=${later}`]) {
      for (const path of [
        '/admin',
        '/admin/jobs',
        '/admin/users',
        '/admin/queues/',
        '/admin/queues/api/queues',
      ]) {
        const response = await get(path, as);
        expect(response.status, path).toBe(401);
        expect(await response.text()).not.toContain('Overview');
      }
    }
    const now = Date.now();
    expect(isSession(session, ADMIN_TOKEN, now)).toBe(true);
    expect(isSession(session, 'another token', now)).toBe(false);
    expect(isSession(newSession(ADMIN_TOKEN, now - SESSION_S * 1_000), ADMIN_TOKEN, now)).toBe(false);
  });

  it('takes NUL in a search, an address and a form as what nobody has', async () => {
    for (const path of ['/admin/jobs?search=a%00b', '/admin/users?user=%00', '/admin/deletions?before=%00'])
      expect([path, (await get(path)).status]).not.toEqual([path, 500]);
    expect((await get('/admin/jobs/job_%00')).status).toBe(404);
    expect((await fetch(`${web.url}/v/a%00b`)).status).toBe(404);
    const form = tokenIn(await page('/admin'));
    const person = { form, platform: 'discord', workspace: '', userId: 'a\0b' };
    expect((await post('/admin/users/unban', person, { as: cookie })).status).toBe(303);
  });

  it('lets no other site do anything, and no form without its token', async () => {
    const job = await newJob(web);
    const path = `/admin/jobs/${job.id}/cancel`;
    const form = tokenIn(await page('/admin'));
    const refused = [
      await post(path, { form }, { as: cookie, origin: 'https://evil.example' }),
      await post(path, { form }, { as: cookie, origin: null }),
      await post(path, {}, { as: cookie }),
      await post(path, { form: 'x'.repeat(43) }, { as: cookie }),
      await post('/admin/queues/api/queues/video/pause', {}, { as: cookie, origin: 'https://evil.example' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await post(path, { form }, {})).status).toBe(401);
    expect(await findJob(web.db, job.id)).toMatchObject({ state: 'queued' });
  });

  it('closes again', async () => {
    const response = await act('/admin/sign-out');
    expect(response.headers.get('set-cookie')).toMatch(/hidden-hill-admin=;.*Max-Age=0/);
  });
});

describe('videos', () => {
  it('are found, whosever they are, page by page', async () => {
    const jobs = [];
    for (let index = 0; index < 53; index += 1) jobs.push(await newJob(web));
    const first = await page('/admin/jobs?state=queued');
    const older = /href="(\/admin\/jobs\?state=queued&amp;older=[^"]+)"/
      .exec(first)?.[1]
      ?.replace('&amp;', '&');
    const second = await page(older ?? '');
    const ids = (html: string) => [...html.matchAll(/\/admin\/jobs\/(job_\w+)"/g)].map(([, id]) => id);
    expect(ids(first)).toHaveLength(50);
    expect(new Set([...ids(first), ...ids(second)]).size).toBe(50 + ids(second).length);
    expect(ids(first)[0]).toBe(jobs.at(-1)?.id);
    const one = jobs[0];
    expect(ids(await page(`/admin/jobs?search=${one?.id}`))).toEqual([one?.id]);
    expect(ids(await page(`/admin/jobs?search=${one?.slug}`))).toEqual([one?.id]);
    expect(await page('/admin/jobs?search=nothing+like+it')).toContain('There are none.');
    await moveJob(web.db, one?.id ?? '', 'failed', {
      errorCode: 'paper.odd',
      title: 'On Émeralds',
      finishedAt: new Date(),
    });
    for (const search of ['paper.odd', 'emer on', 'EMERALDS'])
      expect(ids(await page(`/admin/jobs?search=${search}`)), search).toEqual([one?.id]);
    expect(ids(await page('/admin/jobs?search=emeralds&state=queued'))).toEqual([]);
    expect(ids(await page(`/admin/jobs?search=${ada.userId}&state=failed`))).toContain(one?.id);
    expect(ids(await page(`/admin/jobs?search=${ada.userId}`))).toHaveLength(50);
  });

  it('tell how much of today’s scripts was mended, cut and insisted on', async () => {
    const scene = {
      id: 's1',
      role: 'finding',
      heading: '',
      narration: 'A.',
      visual: { kind: 'end' },
      claims: [],
    };
    const script = (edited?: string) => ({
      ...{ title: 'T', writer: 'model', scenes: [scene, { ...scene, id: 's2', ...(edited && { edited }) }] },
      review: { reader: 'a model', notes: [], mended: 3, cut: 2 },
    });
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await newVideo(web, { changes: { script: scriptSchema.parse(script('insisted')) } });
    await newVideo(web, { changes: { script: scriptSchema.parse(script('checked')) } });
    await newVideo(web, {
      changes: { script: scriptSchema.parse(script('insisted')), finishedAt: yesterday },
    });
    const overview = (await page('/admin')).replace(/\s+/g, ' ');
    for (const [name, count] of [
      ['mended', 6],
      ['cut', 4],
    ])
      expect(overview).toContain(`<dt>Sentences ${name}</dt><dd>${count}</dd>`);
    expect(overview).toContain('<dt>Scenes insisted on</dt><dd>1</dd>');
  });

  it('are tried again, cancelled and deleted', async () => {
    const failed = await newJob(web);
    await moveJob(web.db, failed.id, 'failed', { errorCode: 'render.failed', finishedAt: new Date() });
    expect(await page('/admin')).toContain(failed.id);
    expect(await (await act(`/admin/jobs/${failed.id}/retry`)).text()).toContain('It is being tried again.');
    expect(await findJob(web.db, failed.id)).toMatchObject({ state: 'queued', run: 2 });
    expect(await web.queue.holds(failed.id, 2)).toBe(true);
    expect(await (await act(`/admin/jobs/${failed.id}/retry`)).text()).toContain(
      'not waiting for another try',
    );
    await act(`/admin/jobs/${failed.id}/cancel`);
    expect(await findJob(web.db, failed.id)).toMatchObject({ state: 'cancelled' });
    expect((await act(`/admin/jobs/${failed.id}/toString`)).status).toBe(404);

    const video = await newVideo(web);
    await act(`/admin/jobs/${video.id}/delete`);
    expect((await fetch(`${web.url}/v/${video.slug}`)).status).toBe(410);
    expect(await web.db.select().from(deletions)).toMatchObject([
      { jobId: video.id, platform: 'admin', deletedBy: 'administrator' },
    ]);
    expect(await page('/admin/deletions')).toContain(video.id);
  });
});

describe('people', () => {
  it('are counted, banned and let back in', async () => {
    const html = await page('/admin/users');
    expect(html).toContain('cli ada');
    const person = { platform: ada.platform, workspace: '', userId: ada.userId };
    expect((await act('/admin/users/ban', person)).status).toBe(303);
    expect(await isBanned(web.db, ada)).toBe(true);
    expect(await page('/admin/users')).toContain('Lift ban');
    await act('/admin/users/unban', person);
    expect(await isBanned(web.db, ada)).toBe(false);
    expect((await act('/admin/users/ban', { platform: '' })).status).toBe(400);
  });

  it('let in by the code are seen, and the admission is withdrawn', async () => {
    await admit(web.db, { platform: 'slack', workspace: 'T1', userId: '' }, 'T1/U1');
    expect(await page('/admin/admissions')).toContain('slack T1, everybody');
    await act('/admin/admissions/revoke', { platform: 'slack', workspace: 'T1', userId: '' });
    const [row] = await web.db.select().from(admissions);
    expect(row?.revokedAt).toBeInstanceOf(Date);
    await act('/admin/admissions/restore', { platform: 'slack', workspace: 'T1', userId: '' });
    expect((await web.db.select().from(admissions))[0]?.revokedAt).toBeNull();
  });
});

it('reports are shown, as text', async () => {
  const video = await newVideo(web);
  const report = { jobId: video.id, kind: 'speech', message: '<b>loud</b>', contact: 'a@b.example' } as const;
  await insertReport(web.db, report, { perJob: 5, overall: 50 });
  const html = await page('/admin/reports');
  expect(html).toContain('&lt;b&gt;loud&lt;/b&gt;');
  expect(html).toContain('a@b.example');
});

describe('the queues', () => {
  const backends = [
    { kind: 'postgres', redisUrl: null },
    { kind: 'redis', redisUrl: ownRedis },
  ];
  it.each(backends)('are shown by bull-board over $kind', async ({ kind, redisUrl }) => {
    if (kind === 'redis' && redisUrl === null) return;
    const backend = openQueueBackend({ redisUrl, databaseUrl: web.databaseUrl });
    const queues = openQueueOverview(backend, silentLog);
    const operations = web.operations && { ...web.operations, queues };
    const server = await startWeb({ ...web, port: 0, operations });
    const as = await signIn(server.url);
    const html = await (await get('/admin/queues/', as, server.url)).text();
    expect(html).toContain('Hidden Hill queues');
    const script = /src="(static\/js\/main[^"]+)"/.exec(html)?.[1] ?? '';
    const asset = await get(`/admin/queues/${script}`, as, server.url);
    expect([asset.status, asset.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/javascript/),
    ]);
    expect(asset.headers.get('content-security-policy')).toContain("script-src 'self'");
    const data = (await (await get('/admin/queues/api/queues', as, server.url)).json()) as {
      queues: { name: string }[];
    };
    expect(data.queues.map(({ name }) => name)).toContain('video');
    await server.close();
    await queues.close();
    await backend.close();
  });
});
