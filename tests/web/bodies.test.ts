/** Bodies however they are sent: in chunks, too large, never to the end. */
import { request } from 'node:http';
import { expect, it } from 'vitest';
import { issueToken } from '#src/jobs/people/api-tokens.ts';
import { startWeb } from '#src/web/index.ts';
import { ADMIN_TOKEN, ada, newVideo, testWeb } from './support.ts';

const web = await testWeb();
const token = await issueToken(web.db, ada);
const video = await newVideo(web);

const boundary = 'a-boundary-between-parts';
const part = (disposition: string, text: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;
const form = { 'content-type': 'application/x-www-form-urlencoded', origin: web.url };
const api = { authorization: `Bearer ${token}` };
const json = { ...api, 'content-type': 'application/json' };
const upload = `${part('name="file"; filename="a.pdf"', '%PDF-1.4 a paper')}--${boundary}--\r\n`;

/** Where a body is sent, with one that is good. */
const DOORS: [path: string, headers: Record<string, string>, body: string, status: number][] = [
  ['/api/videos', json, JSON.stringify({ paper: 'PMC8071313' }), 201],
  ['/api/videos', { ...api, 'content-type': `multipart/form-data; boundary=${boundary}` }, upload, 201],
  [`/v/${video.slug}/report`, form, 'kind=other&message=It+is+wrong', 303],
  ['/admin/sign-in', form, `token=${ADMIN_TOKEN}`, 302],
];

/** Sends the parts as chunks, and with `end` false leaves the body open. @returns the status */
const send = (url: string, path: string, headers: Record<string, string>, parts: string[], end = true) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${url}${path}`, { method: 'POST', headers });
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject);
    for (const one of parts) sent.write(one);
    if (end) sent.end();
  });

it.each(DOORS)('%s takes a body in chunks', async (path, headers, body, status) => {
  const parts = [body.slice(0, 7), body.slice(7)];
  const answer = await send(web.url, path, headers, parts);
  expect([path, answer === 303 ? 302 : answer]).toEqual([path, status === 303 ? 302 : status]);
});

it.each(DOORS)('%s takes no more than it should, in chunks', async (path, headers) => {
  const large = Array.from({ length: 40 }, () => 'x'.repeat(32 * 1024));
  expect(await send(web.url, path, headers, large, false)).toBe(413);
});

it('ends a body that stands still, and one that drips', async () => {
  const { url, close } = await startWeb({ ...web, port: 0, bodyIdleMs: 300 });
  for (const [path, headers, body] of DOORS)
    expect(await send(url, path, { ...headers, origin: url }, [body.slice(0, 7)], false), path).toBe(408);
  const dripping = await new Promise((resolve) => {
    const sent = request(`${url}/api/videos`, { method: 'POST', headers: json });
    const drip = setInterval(() => sent.write('x'), 100);
    sent.once('response', ({ statusCode }) => resolve(statusCode));
    sent.once('response', () => clearInterval(drip));
  });
  expect(dripping).toBe(408);
  await close();
});
