/** What is fetched from addresses that somebody else has named, and what is not. */
import type { LookupAddress, lookup } from 'node:dns';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createOutsideFetch, publicLookup } from '#src/net/outside.ts';
import { listen } from '../fakes/server.ts';

type Resolve = typeof lookup;

/** A resolver that gives these addresses, one set after the other. */
function resolver(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = ((name: string, _options: unknown, answer: (error: null, all: LookupAddress[]) => void) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(name);
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  }) as unknown as Resolve;
  return { resolve, asked };
}

async function server(listener: RequestListener) {
  const { url, port, close } = await listen(listener);
  onTestFinished(close);
  return { origin: url, port };
}

const request = { signal: new AbortController().signal, maxBytes: 1_000 };
const refused = { code: 'address.refused' };

describe('an address from outside', () => {
  it.each([
    'http://papers.example.org/a.pdf',
    'ftp://papers.example.org/a.pdf',
    'file:///etc/passwd',
    'https://user:word@papers.example.org/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[64:ff9b::a00:1]/',
    'https://localhost/',
    'https://metadata.google.internal/',
    'https://intranet/',
    'no address',
  ])('is not %s', async (address) => {
    const { resolve, asked } = resolver(['8.8.8.8']);
    await expect(createOutsideFetch(resolve)(address, request)).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  it.each([
    ['10.0.0.5'],
    ['8.8.8.8', '127.0.0.1'],
    ['::ffff:192.168.0.1'],
    ['64:ff9b::7f00:1'],
    ['100.100.100.200'],
    ['169.254.169.254'],
    ['fe80::1'],
  ])('is not a public name that resolves to %s %s', async (...addresses) => {
    const { resolve, asked } = resolver(addresses);
    const asking = createOutsideFetch(resolve)('https://papers.example.org/a.pdf', request);
    await expect(asking).rejects.toMatchObject(refused);
    expect(asked).toEqual(['papers.example.org']);
  });

  it('is connected to where it was judged to be: a name that changes its mind gains nothing', async () => {
    const { port } = await server((_request, response) => response.end('here'));
    const { resolve, asked } = resolver(['127.0.0.1'], ['127.0.0.2']);
    const lookupOnce = publicLookup(resolve, (address) => address === '127.0.0.1');
    const address = await new Promise((done, fail) => {
      const socket = connect({ host: 'papers.example.org', port, lookup: lookupOnce });
      socket.once('connect', () => done(socket.remoteAddress));
      socket.once('error', fail);
      onTestFinished(() => void socket.destroy());
    });
    expect([address, asked]).toEqual(['127.0.0.1', ['papers.example.org']]);
    const again = connect({ host: 'papers.example.org', port, lookup: lookupOnce });
    await expect(new Promise((_done, fail) => again.once('error', fail))).rejects.toMatchObject(refused);
  });

  it('is asked wherever it is, and over http, where the operator has set it', async () => {
    const { origin } = await server((_request, response) => response.end('hello'));
    const answer = await createOutsideFetch()(`${origin}/a`, { ...request, trusted: [origin] });
    expect(await answer.text()).toBe('hello');
  });

  it('leads no further than it may: not to private places, not to other hosts, not for ever', async () => {
    const other = await server((_request, response) => response.end('secret'));
    const first = await server(({ url }, response) => {
      const location = { '/private': `${other.origin}/`, '/elsewhere': 'https://evil.example.org/' }[
        url ?? ''
      ];
      response.writeHead(302, { location: location ?? url }).end();
    });
    const { resolve, asked } = resolver(['8.8.8.8']);
    const follow = (path: string) =>
      createOutsideFetch(resolve)(`${first.origin}${path}`, {
        ...{ ...request, trusted: [first.origin], maxRedirects: 3 },
        allows: ({ hostname }) => hostname.endsWith('.slack.com'),
      });
    for (const path of ['/private', '/elsewhere', '/round'])
      await expect(follow(path)).rejects.toMatchObject(refused);
    expect(asked).toEqual([]);
  });

  it('gives so much and no more, and not for ever', async () => {
    const { origin } = await server(({ url }, response) => {
      response.write(Buffer.alloc(url === '/long' ? 2_000 : 10));
      if (url === '/long') response.end();
    });
    const fetchIt = createOutsideFetch();
    const long = await fetchIt(`${origin}/long`, { ...request, trusted: [origin] });
    await expect(long.arrayBuffer()).rejects.toMatchObject({ code: 'file.too-large' });
    const slow = await fetchIt(`${origin}/slow`, { ...request, trusted: [origin], timeoutMs: 300 });
    await expect(slow.arrayBuffer()).rejects.toThrow();
  });
});
