/** A Redis database of a test process's own, empty at the start of each file: queues have the same names in all tests. */
import { Redis } from 'ioredis';
import { inject } from 'vitest';

async function ownDatabase(): Promise<string | null> {
  const server = inject('redisUrl');
  if (!server) return null;
  const url = `${server}/${Number(process.env.VITEST_POOL_ID ?? 0) % 16}`;
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
  return url;
}

/** null: no redis-server on this machine. */
export const redisUrl = await ownDatabase();
