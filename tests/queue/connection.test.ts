/** A connection to Redis can be given up at any moment. */
import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { endable } from '#src/queue/connection.ts';

/** Nothing listens there. */
const NOWHERE = 'redis://127.0.0.1:1';
const LATER_MS = 600_000;

it.each([
  ['of its own', (connection: Redis) => connection],
  ['of a worker', (connection: Redis) => connection.duplicate({ maxRetriesPerRequest: null })],
])('ends while it waits to connect again: %s', async (_, made) => {
  const shared = endable(new Redis(NOWHERE, { retryStrategy: () => LATER_MS, lazyConnect: true }));
  const connection = made(shared);
  connection.on('error', () => undefined);
  connection.connect().catch(() => undefined);
  await new Promise((resolve) => connection.once('reconnecting', resolve));
  const asked = connection.ping().catch((error: Error) => error.message);
  const ended = new Promise((resolve) => connection.once('end', resolve));
  connection.disconnect();
  await ended;
  expect(connection.status).toBe('end');
  expect(await asked).toMatch(/closed/);
});
