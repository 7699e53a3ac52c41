import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS, type StepName } from '#src/core/job.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { compiled } from '#src/runtime/root.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { openServices, type Services } from '#src/wiring/services.ts';
import { newDatabase } from './support/database.ts';
import { silentLog } from './support/log.ts';
import { childrenOf, ffmpegsOf } from './support/processes.ts';
import { redisUrl } from './support/redis.ts';
import { smallFfmpeg } from './support/small-ffmpeg.ts';
import { until } from './support/wait.ts';

const CHILD = compiled(new URL('./support/worker-child.ts', import.meta.url));
/** A worker that is silent for so long counts as dead: short, so that the test need not wait. */
const LOCK_MS = 3_000;
const requester = { platform: 'cli', workspace: 'local', userId: 'tester' };

let folder: string;
let services: Services;
let environment: NodeJS.ProcessEnv;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recovery-'));
  environment = {
    PATH: process.env.PATH,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: await newDatabase(),
    REDIS_URL: redisUrl ?? '',
    FFMPEG_PATH: smallFfmpeg,
  };
  services = await openServices(loadConfig(environment), silentLog);
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

async function startWorkerProcess(journal: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, journal, String(LOCK_MS)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.add(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`worker ended with ${code}`)));
  });
  return child;
}

async function endWorker(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  workers.delete(child);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await exited;
}

const submit = () =>
  submitJob(services, {
    requester,
    source: { kind: 'name', text: 'sample' },
    options: DEFAULT_OPTIONS,
  });

async function reaches(jobId: string, step: StepName, percent: number) {
  return until(async () => {
    const job = await findJob(services.db, jobId);
    return job && (job.state === 'completed' || (job.step === step && job.percent >= percent)) ? job : null;
  }, 60_000);
}

/**
 * Which calls ended, and which of them were made again although their process lived on after them. (The last call
 * of a killed process may have ended without being noted. Drawing is noted with the rendering that follows it.)
 */
function review(journal: Awaited<ReturnType<typeof journalOf>>) {
  const ended = new Set<string>();
  const settled = new Set<string>();
  const repeated: string[] = [];
  for (const [index, { pid, what, call }] of journal.entries()) {
    if (what === 'begin' && settled.has(call)) repeated.push(call);
    if (what === 'end') ended.add(call);
    const livedOn = journal.slice(index + 1).some((later) => later.pid === pid);
    if (what === 'end' && livedOn && !call.startsWith('draw')) settled.add(call);
  }
  return { ended, repeated };
}

const completes = (jobId: string) =>
  until(async () => (await findJob(services.db, jobId))?.state === 'completed', 60_000);

async function journalOf(path: string) {
  const lines = (await readFile(path, 'utf8')).trim().split('\n');
  const calls = lines.map((line) => /^(\d+) (begin|end) (.+)$/.exec(line)?.slice(1) ?? []);
  return calls.map(([pid = '', what = '', call = '']) => ({ pid, what, call }));
}

describe('a video whose worker is killed', () => {
  it('is finished by other workers, killed at every step, without doing again what was done', async () => {
    const journal = join(folder, 'killed.journal');
    const job = await submit();
    // A little into each step; the kill may hit anywhere from there on.
    for (const { name } of STEPS) {
      const worker = await startWorkerProcess(journal);
      const at = await reaches(job.id, name, 0);
      expect(at, `killed in ${name}`).toMatchObject({ state: 'running', step: name });
      await endWorker(worker, 'SIGKILL');
    }
    const last = await startWorkerProcess(journal);
    const finished = await until(async () => {
      const row = await findJob(services.db, job.id);
      return row?.state === 'completed' || row?.state === 'failed' ? row : null;
    }, 60_000);
    expect(finished).toMatchObject({ state: 'completed', percent: 100, errorMessage: null });
    for (const key of Object.values(finished.video?.files ?? {}))
      expect(!key || (await services.storage.exists(key))).toBe(true);

    const { ended, repeated } = review(await journalOf(journal));
    expect(repeated).toEqual([]);
    expect(ended).toContain('read');
    expect(ended).toContain('draw s3');
    await endWorker(last, 'SIGTERM');
  }, 150_000);

  it('is answered from what exists when it is asked for again', async () => {
    const journal = join(folder, 'again.journal');
    const worker = await startWorkerProcess(journal);
    const job = await submit();
    await completes(job.id);
    const calls = (await journalOf(journal)).map(({ call }) => call);
    expect(new Set(calls), 'only the name is looked up again').toEqual(new Set(['read']));
    await endWorker(worker, 'SIGTERM');
  }, 60_000);
});

describe('a worker that is told to leave', () => {
  it('hands its video over and ends', async () => {
    const journal = join(folder, 'leaving.journal');
    environment.DATA_DIR = join(folder, 'leaving-data'); // where nothing has been made yet
    const leaving = await startWorkerProcess(journal);
    const job = await submit();
    await reaches(job.id, 'generate-audio', 40);
    await endWorker(leaving, 'SIGTERM');
    expect(await findJob(services.db, job.id)).toMatchObject({ state: 'queued' });
    const next = await startWorkerProcess(journal);
    await completes(job.id);
    await endWorker(next, 'SIGTERM');
  }, 90_000);
});

describe('cancelling', () => {
  it('ends the work within seconds and leaves no process and no file behind', async () => {
    const journal = join(folder, 'cancelled.journal');
    environment.DATA_DIR = join(folder, 'cancelled-data');
    const worker = await startWorkerProcess(journal);
    const job = await submit();
    await until(async () => (await ffmpegsOf(worker.pid ?? 0)).length > 0, 60_000);
    const asked = Date.now();
    expect(await cancelJob(services, job)).toBe(true);
    await until(async () => (await findJob(services.db, job.id))?.state === 'cancelled', 5_000);
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(await ffmpegsOf(worker.pid ?? 0)).toEqual([]);
    await until(async () => (await readdir(join(environment.DATA_DIR ?? '', 'scratch'))).length === 0, 5_000);
    const pid = worker.pid ?? 0;
    await endWorker(worker, 'SIGTERM');
    expect(await childrenOf(pid)).toEqual([]);
  }, 90_000);
});
