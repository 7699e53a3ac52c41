/** What the product stands on: a PostgreSQL and a Redis of the drill's own, a local S3 behind a door. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { paths } from '#src/db/embedded/cluster.ts';
import { startFakeS3 } from '../../tests/fakes/s3/index.ts';
import { startPostgres, startRedis } from '../../tests/support/servers.ts';
import { until } from '../../tests/support/wait.ts';
import { openDoor } from './door.ts';

const GONE_MS = 60_000;

export type Servers = Awaited<ReturnType<typeof openServers>>;

export async function openServers(folder: string) {
  const database = await startPostgres(folder);
  const queue = await startRedis(folder);
  if (!queue) throw new Error('there is no redis-server on this machine');
  const s3 = await startFakeS3();
  const door = await openDoor(s3.port);
  const pidFile = join(paths(join(folder, 'postgres')).data, 'postmaster.pid');
  return {
    s3,
    s3Door: door,
    /** A new database, an empty queue and an empty bucket. @returns the database's address */
    async anew(name: string): Promise<string> {
      const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
      await sql.unsafe(`create database ${name}`);
      await sql.end();
      const redis = new Redis(queue.url);
      await redis.flushall();
      redis.disconnect();
      s3.objects.clear();
      s3.calls.length = 0;
      const url = new URL(database.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    redisUrl: queue.url,
    postgres: {
      /** As `pg_ctl stop -m immediate` does: nothing is written down any more. */
      async stop() {
        const pid = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
        process.kill(pid, 'SIGQUIT');
        await until(() => !isAlive(pid), GONE_MS);
        await rm(pidFile, { force: true });
      },
      start: () => database.start(),
    },
    redis: {
      stop: () => queue.stop(),
      start: () => queue.start(),
      /** Without what it wrote down. */
      async startEmpty() {
        await rm(join(folder, 'appendonlydir'), { recursive: true, force: true });
        await queue.start();
      },
    },
    async close() {
      await queue.stop();
      await database.stop();
      await door.close();
      await s3.close();
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
