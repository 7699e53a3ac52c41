/** The product as `npm start` runs it, in a folder of its own, with its processes to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_OPTIONS, type JobOptions } from '#src/core/options.ts';
import { openDatabase } from '#src/db/connection/client.ts';
import { findRunning } from '#src/db/embedded/cluster.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { openVideoQueue } from '#src/queue/video.ts';
import { compiled } from '#src/runtime/root.ts';
import { silentLog } from './log.ts';
import { freePort } from './ports.ts';
import { childrenOf, runs } from './processes.ts';
import { until } from './wait.ts';

const START = compiled(new URL('../../src/entries/start.ts', import.meta.url));
const MODULES = { bot: '/src/entries/bot.js', worker: '/worker/index.js' };

export type Part = 'bot' | 'worker' | 'database' | 'start';

const commandOf = (pid: number) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');

/** @param settings environment variables besides those of the folder and the port */
export async function newProduct(settings: NodeJS.ProcessEnv = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'product-'));
  const port = await freePort();
  const env = { PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port), ...settings };
  let started: ChildProcess | null = null;
  let output = '';

  async function pidOf(part: Part): Promise<number | null> {
    if (part === 'start') return started?.pid ?? null;
    if (part === 'database') {
      const text = await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8').catch(() => '');
      return Number(text.split('\n')[0]) || null;
    }
    for (const { pid } of await childrenOf(started?.pid ?? 0))
      if ((await commandOf(pid)).includes(MODULES[part])) return pid;
    return null;
  }

  /** Does `work` over a connection of its own, which keeps nothing of the product alive. */
  async function overDatabase<T>(
    work: (at: ReturnType<typeof openDatabase> & { url: string }) => Promise<T>,
  ): Promise<T | null> {
    const url = await findRunning(join(folder, 'postgres'));
    if (!url) return null;
    const opened = openDatabase(url);
    try {
      return await work({ ...opened, url });
    } finally {
      await opened.sql.end({ timeout: 1 });
    }
  }

  return {
    folder,
    url: `http://127.0.0.1:${port}`,
    /** What its processes wrote. */
    output: () => output,
    pidOf,
    async start(args: string[] = []): Promise<ChildProcess> {
      const child = spawn(process.execPath, [START, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text: Buffer) => {
          output += text.toString();
        });
      started = child;
      return child;
    },
    async kill(part: Part, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
      const pid = await pidOf(part);
      if (pid === null || !(await runs(pid))) return;
      process.kill(pid, signal);
      await until(async () => !(await runs(pid)));
    },
    /** Whether the bot says that everything is there. */
    ready: () =>
      fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3_000) }).then(
        ({ status }) => status === 200,
        () => false,
      ),
    /** Asks for the sample paper's video. */
    async submit(options: Partial<JobOptions> = {}): Promise<string> {
      const id = await overDatabase(async ({ db, url }) => {
        const backend = openQueueBackend({ redisUrl: null, databaseUrl: url });
        const queue = openVideoQueue(backend, silentLog);
        const requester = { platform: 'cli', workspace: 'local', userId: 'tester' };
        const source = { kind: 'name', text: 'sample' } as const;
        const request = { requester, source, options: { ...DEFAULT_OPTIONS, ...options } };
        const job = await submitJob({ db, queue }, request);
        await queue.close();
        return job.id;
      });
      if (id === null) throw new Error('there is no database to ask');
      return id;
    },
    /** The job's row; null while the database is away. */
    job: (id: string): Promise<JobRow | null> => overDatabase(({ db }) => findJob(db, id)).catch(() => null),
    async close(): Promise<void> {
      const alive = started && started.exitCode === null && started.signalCode === null;
      if (alive) {
        const ended = once(started as ChildProcess, 'exit');
        started?.kill('SIGTERM');
        await Promise.race([ended, sleep(25_000)]);
      }
      for (const part of ['start', 'bot', 'worker', 'database'] as const) {
        const pid = await pidOf(part);
        if (pid !== null && (await runs(pid))) process.kill(pid, 'SIGKILL');
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type Product = Awaited<ReturnType<typeof newProduct>>;
