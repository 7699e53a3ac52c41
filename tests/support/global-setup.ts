/** The servers that tests run against, started once: a real PostgreSQL, and a real Redis where the machine has one. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { openEmbeddedDatabase } from '#src/db/embedded/index.ts';
import { ROOT } from '#src/runtime/root.ts';
import { silentLog } from './log.ts';
import { freePort } from './ports.ts';
import { createTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
    /** null: no redis-server on this machine. */
    redisUrl: string | null;
    /** For files that outlive a test file. */
    folder: string;
  }
}

export default async function setup(project: TestProject) {
  // Threads and processes run what is compiled.
  execFileSync(process.execPath, [join(ROOT, 'src/runtime/run.js')], { stdio: 'inherit' });
  const folder = await mkdtemp(join(tmpdir(), 'hidden-hill-tests-'));
  const database = await openEmbeddedDatabase(folder, silentLog);
  await forgetful(database.url);
  await createTemplate(database.url);
  const redis = await startRedis(folder);
  project.provide('databaseUrl', database.url);
  project.provide('folder', folder);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    redis?.stop();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The server waits for no disk: what a power cut would do to it, no test looks at. */
async function forgetful(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await sql.unsafe(`alter system set ${setting} = off`);
  await sql`select pg_reload_conf()`;
  await sql.end();
}

async function startRedis(folder: string): Promise<{ url: string; stop(): void } | null> {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const server = spawn('redis-server', options, { stdio: 'ignore' });
  const missing = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(true));
    server.once('spawn', () => resolve(false));
  });
  if (missing) {
    process.stderr.write(
      'Skipped: the tests over Redis, because there is no redis-server on this machine.\n',
    );
    return null;
  }
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { maxRetriesPerRequest: 100 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
  return { url, stop: () => server.kill('SIGKILL') };
}
