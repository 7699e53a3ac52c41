/** What somebody gets who makes themselves many: cookies cost nothing. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { until } from '../../support/wait.ts';
import { play, visitor } from './play.ts';

const FROM_ELSEWHERE = { 'x-forwarded-for': '198.51.100.7' };

/** Sends the head of a file, and nothing more. @returns the status of the answer, once there is one */
function stall(url: string, cookie: string, headers: Record<string, string> = {}) {
  return new Promise<number | undefined>((resolve) => {
    const headed = { cookie, origin: url, 'content-length': '1000', ...headers };
    const sent = request(`${url}/playground/files?name=a.pdf`, { method: 'PUT', headers: headed });
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', () => resolve(undefined));
    sent.write('begun');
  });
}

const many = (url: string, count: number) => Promise.all(Array.from({ length: count }, () => visitor(url)));

describe('many cookies from one network', () => {
  it('get as many videos together as one person', async () => {
    const { url, db } = await play({ settings: { maxActivePerUser: 2 } });
    const all = await many(url, 6);
    await Promise.all(all.map((one) => one.say('/video sample')));
    const jobs = await db.query.jobs.findMany();
    expect(jobs).toHaveLength(2);
    const told = (await db.query.playgroundMessages.findMany()).map(({ body }) => JSON.stringify(body));
    expect(told.filter((text) => text.includes('from your network'))).toHaveLength(4);
  });

  it('are no further with the access code than one, and those elsewhere are not kept out', async () => {
    const { url, db } = await play({ settings: { accessCode: 'open sesame' }, web: { trustProxy: 1 } });
    const notes = async () =>
      (await db.query.playgroundMessages.findMany()).flatMap(({ body }) =>
        body.kind === 'note' ? [body.text] : [],
      );
    for (const one of await many(url, 9)) await one.say('/access barley');
    const texts = await notes();
    expect(texts.filter((text) => text.includes('not the access code'))).toHaveLength(6);
    expect(texts.filter((text) => text.includes('Please wait'))).toHaveLength(3);
    const ada = await visitor(url);
    const body = JSON.stringify({ once: 'aaaaaaaaaa', text: '/access open sesame', files: [] });
    await ada.call('POST', '/playground/messages', body, FROM_ELSEWHERE);
    expect((await notes()).filter((text) => text.includes('Welcome'))).toHaveLength(1);
  });

  it('have one quota of files', async () => {
    const { url, db } = await play({ settings: { maxUploadBytes: 1_000 } });
    const statuses = [];
    for (const one of await many(url, 12))
      statuses.push((await one.send('a.pdf', Buffer.alloc(1_000))).status);
    expect(statuses).toEqual([...Array(10).fill(201), 400, 400]);
    expect(await db.query.playgroundUploads.findMany()).toHaveLength(10);
  });
});

describe('a file', () => {
  it('is taken from those who are admitted alone', async () => {
    const { url, db } = await play({ settings: { accessCode: 'open sesame' } });
    const eve = await visitor(url);
    expect(await eve.send('a.pdf', Buffer.from('x'))).toMatchObject({
      status: 403,
      message: expect.stringContaining('access code'),
    });
    expect(await db.query.playgroundUploads.findMany()).toEqual([]);
  });

  it('that stops coming is given up, and keeps nobody else out', async () => {
    const { url } = await play({ web: { bodyIdleMs: 8_000, trustProxy: 1 } });
    const eves = await many(url, 4);
    const ada = await visitor(url);
    const refused: unknown[] = [];
    const stalled = eves.map(async (eve) => {
      const status = await stall(url, eve.jar.cookie);
      if (status === 503) refused.push(status);
      return status;
    });
    const sent = () => ada.call('PUT', '/playground/files?name=a.pdf', Buffer.from('x'));
    // The other two have the network's places by then.
    await until(() => refused.length === 2);
    expect((await sent()).status).toBe(503);
    const elsewhere = await ada.call('PUT', '/playground/files?name=a.pdf', 'x', FROM_ELSEWHERE);
    expect(elsewhere.status).toBe(201);
    expect((await Promise.all(stalled)).sort()).toEqual([408, 408, 503, 503]);
    expect((await sent()).status).toBe(201);
  });
});

describe('one visitor', () => {
  it('holds a few streams at most, and gets another when one ends', async () => {
    const { url } = await play();
    const ada = await visitor(url);
    const streams = Array.from({ length: 8 }, () => new AbortController());
    const listen = (signal?: AbortSignal) =>
      fetch(`${url}/playground/events`, { headers: { cookie: ada.jar.cookie }, ...(signal && { signal }) });
    for (const { signal } of streams) expect((await listen(signal)).status).toBe(200);
    expect((await listen()).status).toBe(503);
    const bob = await visitor(url);
    await bob.listen();
    streams[0]?.abort();
    const last = new AbortController();
    await until(async () => (await listen(last.signal)).status === 200);
    for (const one of [...streams, last]) one.abort();
  });
});
