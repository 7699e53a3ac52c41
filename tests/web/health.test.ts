import { describe, expect, it } from 'vitest';
import { startWeb, type WebOptions } from '#src/web/index.ts';
import { testWeb } from './support.ts';

const web = await testWeb();

/** What a server says that has another part in the place of one of these. */
async function ready(changes: Partial<WebOptions> = {}) {
  const server = await startWeb({ ...web, port: 0, ...changes });
  const response = await fetch(`${server.url}/readyz`);
  const alive = await fetch(`${server.url}/healthz`);
  await server.close();
  return { status: response.status, body: await response.json(), alive: alive.status };
}

describe('readiness', () => {
  it('is given when every part answers', async () => {
    expect(await ready()).toMatchObject({
      status: 200,
      alive: 200,
      body: { status: 'ready', parts: { database: 'ok', queue: 'ok', storage: 'ok' } },
    });
  });

  it('names the part that fails, and nothing of why', async () => {
    const storage = { ...web.storage, exists: () => Promise.reject(new Error('secret host refused')) };
    const { status, body, alive } = await ready({ storage });
    expect(status).toBe(503);
    expect(alive).toBe(200);
    expect(body).toEqual({
      status: 'unavailable',
      parts: { database: 'ok', queue: 'ok', storage: 'unavailable' },
    });
  });

  it('does not wait for a part that says nothing, nor asks it twice', async () => {
    let asked = 0;
    const holds = () => {
      asked += 1;
      return new Promise<never>(() => undefined);
    };
    const server = await startWeb({ ...web, port: 0, queue: { ...web.queue, holds } });
    const started = Date.now();
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${server.url}/readyz`)));
    expect(Date.now() - started).toBeLessThan(4_000);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(await answers[0]?.json()).toMatchObject({
      parts: { database: 'ok', queue: 'unavailable', storage: 'ok' },
    });
    expect(asked).toBe(1);
    await server.close();
  });
});
