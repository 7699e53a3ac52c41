import { describe, expect, it } from 'vitest';
import { moveJob } from '#src/db/jobs/jobs.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { posts } from '#src/db/messages/tables.ts';
import { startWeb } from '#src/web/index.ts';
import { histogramText } from '#src/web/metrics/histogram.ts';
import { ADMIN_TOKEN, newJob, newVideo, type TestWeb, testWeb } from './support.ts';

const web = await testWeb();

const scrape = (authorization: string | null = `Bearer ${ADMIN_TOKEN}`, url = web.url) =>
  fetch(`${url}/metrics`, { headers: authorization === null ? {} : { authorization } });

/** The metrics as `name{labels}` -> value. */
async function read(url = web.url): Promise<Map<string, number>> {
  const text = await (await scrape(undefined, url)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

describe('metrics', () => {
  it('want the token, as Prometheus sends it', async () => {
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    for (const wrong of [null, 'Bearer wrong', basic(ADMIN_TOKEN), ADMIN_TOKEN])
      expect((await scrape(wrong)).status, String(wrong)).toBe(401);
    expect((await fetch(`${web.url}/metrics?token=${ADMIN_TOKEN}`)).status).toBe(401);
    expect((await scrape(basic(`prometheus:${ADMIN_TOKEN}`))).status).toBe(200);
    expect((await scrape()).headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it('are given to whoever has their own token, and then not to the administrator’s', async () => {
    const metricsToken = 'a-token-of-the-metrics-own';
    const operations = web.operations && { ...web.operations, metricsToken };
    const own = await startWeb({ ...web, port: 0, trustProxy: 1, operations });
    const from = (token: string, address: string) =>
      fetch(`${own.url}/metrics`, {
        headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': address },
      });
    expect((await from(metricsToken, '192.0.2.1')).status).toBe(200);
    expect((await from(ADMIN_TOKEN, '192.0.2.1')).status).toBe(401);
    const guesses = [];
    for (let index = 0; index < 12; index += 1) guesses.push((await from(`${index}`, '192.0.2.2')).status);
    expect(guesses.slice(0, 6)).toEqual(Array(6).fill(401));
    expect(guesses.slice(7).every((status) => status === 429)).toBe(true);
    expect((await from(metricsToken, '192.0.2.2')).status, 'who guesses is not told when it is right').toBe(
      429,
    );
    const scrapes = [];
    for (let index = 0; index < 20; index += 1) scrapes.push((await from(metricsToken, '192.0.2.1')).status);
    expect(scrapes, 'what is right does not count').toEqual(Array(20).fill(200));
    await own.close();
  });

  it('are open while there is no token', async () => {
    const operations = web.operations && { ...web.operations, metricsToken: null };
    const open = await startWeb({ ...web, port: 0, operations });
    expect((await scrape(null, open.url)).status).toBe(200);
    await open.close();
  });

  it('count jobs, videos, failures, queues, steps, money and what the chats have not been told', async () => {
    await newVideo(web, { changes: { stepSeconds: { 'fetch-paper': 0.3, 'add-captions': 7 } } });
    const old = new Date(Date.now() - 3_600_000 * 5);
    await newVideo(web, { changes: { stepSeconds: { 'fetch-paper': 3 }, finishedAt: old } });
    const failed = await newJob(web);
    await moveJob(web.db, failed.id, 'failed', { errorCode: 'render.failed', finishedAt: new Date() });
    const waiting = await newJob(web);
    await web.queue.enqueue(waiting.id, 1);
    await web.db.insert(posts).values({ jobId: waiting.id, kind: 'status', platform: 'discord', place: {} });
    await web.sql`update jobs set updated_at = now() - interval '90 seconds' where id = ${waiting.id}`;
    const bought = {
      key: 'a',
      provider: 'runway',
      kind: 'clip',
      model: 'm',
      units: {},
      estimateUsd: 2,
    } as const;
    const askedAt = new Date();
    await web.db.insert(purchases).values([
      { ...bought, state: 'done', actualUsd: 1.5, askedAt },
      { ...bought, key: 'b', state: 'unknown', askedAt },
      { ...bought, key: 'c', state: 'intent' },
    ]);

    const fresh = await startWeb({ ...web, port: 0 }); // it has not read what was settled before
    const metrics = await read(fresh.url);
    await fresh.close();
    expect(metrics.get('hidden_hill_up')).toBe(1);
    expect(metrics.get('hidden_hill_jobs{state="failed"}')).toBe(1);
    expect(metrics.get('hidden_hill_jobs{state="awaiting_approval"}')).toBe(0);
    expect(metrics.get('hidden_hill_videos_total')).toBe(2);
    expect(metrics.get('hidden_hill_jobs_ended_last_hour{state="failed",code="render.failed"}')).toBe(1);
    expect(metrics.get('hidden_hill_jobs_ended_last_hour{state="completed",code=""}')).toBe(1);
    expect(metrics.get('hidden_hill_queue_jobs{queue="video",state="waiting"}')).toBe(1);
    expect(metrics.get('hidden_hill_queue_jobs{queue="delivery-slack",state="waiting"}')).toBe(0);
    expect(metrics.get('hidden_hill_provider_calls{provider="runway",kind="clip",state="done"}')).toBe(1);
    expect(metrics.get('hidden_hill_provider_calls{provider="runway",kind="clip",state="unknown"}')).toBe(1);
    expect(metrics.get('hidden_hill_spend_usd_total{provider="runway"}')).toBe(1.5);
    expect(metrics.get('hidden_hill_spend_today_usd')).toBe(3.5);
    expect(metrics.get('hidden_hill_deliveries_behind{platform="discord"}')).toBe(1);
    const lag = metrics.get('hidden_hill_delivery_lag_seconds{platform="discord"}');
    expect(lag).toBeGreaterThan(80);
    expect(lag).toBeLessThan(120);
    const step = (le: string) =>
      metrics.get(`hidden_hill_step_duration_seconds_bucket{le="${le}",step="fetch-paper"}`);
    expect([step('0.1'), step('0.5'), step('2'), step('5'), step('+Inf')]).toEqual([0, 1, 1, 2, 2]);
    expect(metrics.get('hidden_hill_step_duration_seconds_sum{step="fetch-paper"}')).toBeCloseTo(3.3);
    expect(metrics.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('count a video once, however often they are read', async () => {
    const name = 'hidden_hill_step_duration_seconds_count{step="fetch-paper"}';
    const before = (await read()).get(name) ?? 0;
    await newVideo(web, { changes: { stepSeconds: { 'fetch-paper': 1 } } });
    expect([(await read()).get(name), (await read()).get(name)]).toEqual([before + 1, before + 1]);
  });

  it('say so where the database cannot be asked', async () => {
    const queues = { ...web.operations?.queues, depths: () => Promise.reject(new Error('away')) };
    const operations = { ...web.operations, queues } as TestWeb['operations'];
    const lame = await startWeb({ ...web, port: 0, operations });
    const response = await scrape(undefined, lame.url);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toMatch(/^hidden_hill_up 0$/m);
    expect(text).toMatch(/^process_cpu_seconds_total /m);
    expect(text).not.toContain('hidden_hill_jobs{');
    await lame.close();
  });
});

it('a histogram adds its buckets up', () => {
  const one = { step: 'fetch-paper', bucket: 0, count: 2, sum: 1 } as const;
  const text = histogramText({ name: 'n', help: 'h' }, [1], [one, { ...one, bucket: 1, count: 1, sum: 5 }]);
  expect(text.split('\n').slice(2, 5)).toEqual([
    'n_bucket{le="1",step="fetch-paper"} 2',
    'n_bucket{le="+Inf",step="fetch-paper"} 3',
    'n_sum{step="fetch-paper"} 6',
  ]);
});
