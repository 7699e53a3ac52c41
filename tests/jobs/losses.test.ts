import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { isDeadly, lossesAt } from '#src/jobs/life/losses.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { compiled } from '#src/runtime/root.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { openServices, type Services } from '#src/wiring/services.ts';
import { newDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { smallFfmpeg } from '../support/small-ffmpeg.ts';
import { until } from '../support/wait.ts';

const CHILD = compiled(new URL('../support/deadly-child.ts', import.meta.url));
/** A worker that is silent for so long counts as dead. */
const LOCK_MS = 1_000;
const requester = { platform: 'cli', workspace: 'local', userId: 'tester' };

let folder: string;
let environment: NodeJS.ProcessEnv;
let services: Services;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'losses-'));
  environment = {
    PATH: process.env.PATH,
    DATA_DIR: folder,
    DATABASE_URL: await newDatabase(),
    FFMPEG_PATH: smallFfmpeg,
  };
  services = await openServices(loadConfig(environment), silentLog);
});
afterAll(async () => {
  await services.close();
  await rm(folder, { recursive: true, force: true });
});

function startWorkerProcess(what: 'kills' | 'waits') {
  const child = spawn(process.execPath, [CHILD, what, String(LOCK_MS)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const reading = once(child.stdout, 'data');
  return { child, reading, exit: once(child, 'exit') };
}

const submit = () =>
  submitJob(services, { requester, source: { kind: 'name', text: 'sample' }, options: DEFAULT_OPTIONS });

describe('a job that kills its workers', () => {
  it('fails after the second, with a sentence, and kills no third', async () => {
    const job = await submit();
    for (const _ of ['first', 'second']) {
      const [, signal] = await startWorkerProcess('kills').exit;
      expect(signal).toBe('SIGKILL');
    }
    const third = startWorkerProcess('kills');
    await until(async () => (await findJob(services.db, job.id))?.state === 'failed', 60_000);
    third.child.kill('SIGTERM');
    expect(await third.exit).toEqual([0, null]);
    expect(await findJob(services.db, job.id)).toMatchObject({
      errorCode: 'job.deadly',
      errorMessage: expect.stringMatching(
        /stopped the machine twice at the same place.*send another version/,
      ),
    });
  }, 120_000);

  it('is none whose workers leave in order', async () => {
    const job = await submit();
    for (const _ of ['first', 'second', 'third']) {
      const worker = startWorkerProcess('waits');
      await worker.reading;
      worker.child.kill('SIGTERM');
      await worker.exit;
    }
    expect(await findJob(services.db, job.id)).toMatchObject({ state: 'queued', losses: null });
  }, 120_000);
});

describe('losses', () => {
  it('count anew where the job has got further, or the database went down as well', () => {
    const there = { percent: 20, made: 5, databaseSince: '2026-11-28 09:00:00+00' };
    const first = lossesAt(null, 1, there);
    expect(isDeadly(lossesAt(first, 2, there))).toBe(true);
    for (const further of [
      { ...there, percent: 21 },
      { ...there, made: 6 },
      { ...there, databaseSince: '2026-11-28 09:01:00+00' },
    ])
      expect(lossesAt(first, 2, further)).toEqual({ seen: 2, here: 1, ...further });
    expect(lossesAt(first, 1, there)).toBe(first);
  });
});
