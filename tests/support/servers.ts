/** Servers of a test's own, to be stopped and started again in the middle of work. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { findBinaries } from '#src/db/embedded/binaries.ts';
import { ensureCluster, paths, stopServer } from '#src/db/embedded/cluster.ts';
import { launch } from '#src/db/embedded/process.ts';
import { serverUser } from '#src/db/embedded/user.ts';
import { until } from './wait.ts';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
  /** On the same port, with what it kept. */
  start(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

/** A PostgreSQL below the folder, running. */
export async function startPostgres(root: string): Promise<TestServer> {
  const folder = join(root, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const user = serverUser();
  const binaries = await findBinaries(user);
  await ensureCluster(folder, user, binaries);
  const { data, password, log } = paths(folder);
  const port = await freePort();
  const url = `postgres://hiddenhill:${await readFile(password, 'utf8')}@127.0.0.1:${port}/postgres`;
  const server: TestServer = {
    url,
    stop: () => stopServer(folder),
    async start() {
      const args = (seen: string) => ['-D', seen, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'];
      const more = ['-c', 'unix_socket_directories=', '-c', 'max_connections=100'];
      await launch({
        program: binaries.postgres,
        args: ([seen = '']) => [...args(seen), ...more],
        hand: [data],
        user,
        logFile: log,
      });
      await until(async () => {
        const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
        return sql`select 1`
          .then(
            () => true,
            () => false,
          )
          .finally(() => sql.end({ timeout: 1 }));
      }, 20_000);
    },
  };
  await server.start();
  return server;
}

/** A Redis that writes everything down, running; null: there is none on this machine. */
export async function startRedis(folder: string): Promise<TestServer | null> {
  const port = await freePort();
  const options = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
  ];
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const server: TestServer = {
    url,
    async stop() {
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await ended;
    },
    async start() {
      child = spawn('redis-server', options, { stdio: 'ignore' });
      await new Promise((resolve, reject) => child?.once('spawn', resolve).once('error', reject));
      const client = new Redis(url, { maxRetriesPerRequest: 100 });
      client.on('error', () => undefined);
      await client.ping();
      client.disconnect();
    },
  };
  return server.start().then(
    () => server,
    () => null,
  );
}
