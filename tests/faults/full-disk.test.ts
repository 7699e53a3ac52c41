/** A disk that is really full: a small file system of its own, where this machine lets us make one. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { createDiskStorage } from '#src/storage/disk.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices } from '#src/wiring/services.ts';
import { startWorker } from '#worker/video.ts';
import { newDatabase } from '../support/database.ts';
import { silentLog } from '../support/log.ts';
import { until } from '../support/wait.ts';

const KIB = 1024;
const FULL = 'The disk that keeps the videos is full. Please make room and try again.';

const disk = await mkdtemp(join(tmpdir(), 'full-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
if (!mounted) process.stderr.write('Skipped: the full disk, because this machine lets us mount none.\n');

beforeAll(async () => {
  if (mounted) await createDiskStorage(join(disk, 'media')).put('video/video.mp4', randomBytes(64 * KIB));
});
afterAll(async () => {
  if (mounted) spawnSync('umount', [disk]);
  await rm(disk, { recursive: true, force: true });
});

it.skipIf(!mounted)('keeps nothing half-written, and what was there before', async () => {
  const storage = createDiskStorage(join(disk, 'media'));
  const before = await storage.read('video/video.mp4');
  const large = randomBytes(4_096 * KIB);
  const local = await mkdtemp(join(tmpdir(), 'large-'));
  await writeFile(join(local, 'video.mp4'), large);
  for (const from of [large, { path: join(local, 'video.mp4') }]) {
    for (const key of ['video/video.mp4', 'other/video.mp4']) {
      await expect(storage.put(key, from)).rejects.toMatchObject({
        code: 'storage.failed',
        userMessage: FULL,
        recovery: 'permanent',
      });
    }
  }
  expect(await storage.exists('other/video.mp4')).toBe(false);
  expect(Buffer.from(await storage.read('video/video.mp4')).equals(before)).toBe(true);
  expect(await readdir(join(disk, 'media/.incoming'))).toEqual([]);
  await rm(local, { recursive: true });
});

it.skipIf(!mounted)('fails a video with a sentence that says what to do, and leaves no scratch', async () => {
  await writeFile(join(disk, 'filler'), randomBytes(1_900 * KIB));
  const config = loadConfig({ DATA_DIR: disk, DATABASE_URL: await newDatabase() });
  const services = await openServices(config, silentLog);
  const makers = await createMakers(config, silentLog, services.db);
  const worker = await startWorker(services, makers, silentLog, { dataDir: disk });
  const requester = { platform: 'cli', workspace: 'local', userId: 'tester' };
  const source = { kind: 'name', text: 'sample' } as const;
  const job = await submitJob(services, { requester, source, options: DEFAULT_OPTIONS });
  const ended = await until(async () => {
    const row = await findJob(services.db, job.id);
    return row?.state === 'failed' || row?.state === 'completed' ? row : null;
  });
  expect(ended).toMatchObject({
    state: 'failed',
    errorCode: 'storage.failed',
    errorMessage: FULL,
    video: null,
  });
  await worker.close();
  expect(await readdir(join(disk, 'scratch'))).toEqual([]);
  await makers.close();
  await services.close();
});
