/** What the product stands on goes away in the middle of work and comes back: the work goes on by itself. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, runAction, runCommand } from '#commands/index.ts';
import { startDelivery } from '#src/chat/delivery/start.ts';
import type { StatusMessage } from '#src/core/chat.ts';
import type { Speech } from '#src/core/media.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { ScriptWriter } from '#src/core/ports.ts';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { findJob, notePaper } from '#src/db/jobs/jobs.ts';
import { submitJob } from '#src/jobs/life/submit.ts';
import { compiled } from '#src/runtime/root.ts';
import { startWeb } from '#src/web/index.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices, type Services } from '#src/wiring/services.ts';
import { startWorker } from '#worker/video.ts';
import { callOf, jobOf, pageOf, values } from '../commands/support.ts';
import { type FakeS3, startFakeS3 } from '../fakes/s3/index.ts';
import { newDatabase } from '../support/database.ts';
import { silentLog as log } from '../support/log.ts';
import { memoryPlatform } from '../support/memory-platform.ts';
import { redisUrl } from '../support/redis.ts';
import { startPostgres, startRedis, type TestServer } from '../support/servers.ts';
import { smallFfmpeg } from '../support/small-ffmpeg.ts';
import { until } from '../support/wait.ts';

/** A worker that is silent for so long counts as dead: short, so that the test need not wait. */
const LOCK_MS = 4_000;
/** Speaking takes so long that a fault hits the middle of it. */
const SPEAKING_MS = 600;
const SAMPLE_RATE = 16_000;
const requester = { platform: 'cli', workspace: 'local', userId: 'tester' };

let folder: string;
let postgres: TestServer;
const closers: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'away-'));
  postgres = await startPostgres(folder);
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const writer: ScriptWriter = {
  version: 'one-scene',
  write: async (paper) => ({
    title: paper.title,
    writer: 'test',
    scenes: [
      {
        id: 's1',
        role: 'hook',
        heading: 'A test',
        narration: 'Short.',
        visual: { kind: 'title', text: 'Short' },
        claims: [],
      },
    ],
  }),
};

/** A third of a second of sound for each word. */
function toneFor(text: string): Speech {
  const words = text.split(/\s+/);
  const pcm = Int16Array.from({ length: Math.ceil((words.length * SAMPLE_RATE) / 3) }, (_, at) =>
    Math.round(8_000 * Math.sin(at / 8)),
  );
  const timed = words.map((word, at) => ({ text: word, start: at / 3, end: (at + 1) / 3 }));
  return { pcm, sampleRate: SAMPLE_RATE, words: timed, voice: 'test' };
}

/** An installation with a worker; every one has new voices, so that nothing is remembered from another. */
async function install(
  environment: Record<string, string>,
  change: (services: Services) => Services = (s) => s,
) {
  const dataDir = join(folder, randomBytes(4).toString('hex'));
  const config = loadConfig({ DATA_DIR: dataDir, FFMPEG_PATH: smallFfmpeg, ...environment });
  const services = change(await openServices(config, log));
  const real = await createMakers(config, log, services.db);
  let spoken = 0;
  const makers = {
    ...real,
    writer,
    narrator: {
      version: dataDir,
      speak: async (text: string) => {
        await pause(SPEAKING_MS);
        spoken += 1;
        return toneFor(text);
      },
    },
  };
  const worker = await startWorker(services, makers, log, { dataDir, lockMs: LOCK_MS });
  closers.push(async () => {
    await worker.close();
    await real.close();
    await services.close();
  });
  const ask = () =>
    submitJob(services, { requester, source: { kind: 'name', text: 'sample' }, options: DEFAULT_OPTIONS });
  const speaks = (jobId: string) =>
    until(async () => (await findJob(services.db, jobId))?.step === 'generate-audio');
  const ends = (jobId: string, withinMs: number) =>
    until(async () => {
      const row = await findJob(services.db, jobId).catch(() => null);
      return row?.state === 'completed' || row?.state === 'failed' ? row : null;
    }, withinMs);
  return { services, ask, speaks, ends, spoken: () => spoken };
}

const complete = { state: 'completed', percent: 100, run: 1, errorMessage: null };

describe('PostgreSQL', () => {
  it('with database and queue on it is away for seconds: the video is finished, changes are heard again', async () => {
    const { services, ask, speaks, ends, spoken } = await install({ DATABASE_URL: postgres.url });
    const heard: (string | null)[] = [];
    const stop = await listenToJobs(services.sql, (id) => heard.push(id));
    const web = await startWeb({
      ...services,
      log,
      port: 0,
      settings: {
        publicUrl: 'http://localhost',
        accessCode: null,
        attachments: 'auto',
        review: false,
        maxActivePerUser: 5,
        maxVideosPerDay: 30,
        maxUploadBytes: 1_000_000,
      },
    });
    closers.push(() => web.close());
    const status = async (path: string) => (await fetch(web.url + path)).status;

    const job = await ask();
    await speaks(job.id);
    await postgres.stop();
    expect([await status('/healthz'), await status('/readyz'), await status(`/v/${job.slug}`)]).toEqual([
      200, 503, 503,
    ]);
    await pause(1_500);
    await postgres.start();

    const video = await ends(job.id, 60_000);
    expect(video).toMatchObject(complete);
    expect(spoken(), 'nothing that was done is done again, but what was under way').toBeLessThanOrEqual(5);
    for (const key of Object.values(video.video?.files ?? {}))
      expect(!key || (await services.storage.exists(key))).toBe(true);
    expect(heard.slice(1)).toContain(null); // "changes may have been missed"
    heard.length = 0;
    const other = await ask();
    await notePaper(services.db, other.id, { title: 'Heard', authors: [], paper: null });
    await until(() => heard.includes(other.id), 10_000);
    expect(await status('/readyz')).toBe(200);
    await stop();
  }, 100_000);
});

describe('Redis', () => {
  it('is killed and comes back: the video is finished once', async (context) => {
    await mkdir(join(folder, 'redis'));
    const redis = await startRedis(join(folder, 'redis'));
    if (!redis) return context.skip('there is no redis-server on this machine');
    closers.push(() => redis.stop());
    const { ask, speaks, ends } = await install({
      DATABASE_URL: await newDatabase(),
      REDIS_URL: redis.url,
    });
    const job = await ask();
    await speaks(job.id);
    await redis.stop();
    await pause(1_500);
    await redis.start();
    expect(await ends(job.id, 60_000)).toMatchObject(complete);
  }, 100_000);

  it('is away when a worker is told to leave: it leaves in order, and waits for nothing', async (context) => {
    await mkdir(join(folder, 'left'));
    const redis = await startRedis(join(folder, 'left'));
    if (!redis) return context.skip('there is no redis-server on this machine');
    closers.push(() => redis.stop());
    const worker = spawn(process.execPath, [compiled(new URL('../../worker/index.ts', import.meta.url))], {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: join(folder, 'left-data'),
        DATABASE_URL: await newDatabase(),
        REDIS_URL: redis.url,
      },
    });
    closers.push(async () => worker.kill('SIGKILL'));
    let said = '';
    for (const stream of [worker.stdout, worker.stderr])
      stream.on('data', (chunk) => {
        said += chunk;
      });
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    await until(() => said.includes('worker ready'), 60_000);
    await redis.stop();
    worker.kill('SIGTERM');
    expect(await gone).toBe(0);
    expect(said).not.toContain('Left in disorder');
    await redis.start();
  }, 120_000);

  it('is away when people ask: they are answered, status messages come, and the video is made when it is back', async (context) => {
    await mkdir(join(folder, 'asked'));
    const redis = await startRedis(join(folder, 'asked'));
    if (!redis) return context.skip('there is no redis-server on this machine');
    closers.push(() => redis.stop());
    const { services, ends } = await install({ DATABASE_URL: await newDatabase(), REDIS_URL: redis.url });
    const chat = memoryPlatform('discord');
    const settings = { ...loadConfig({}).desk, publicUrl: 'https://videos.example' };
    const delivery = await startDelivery({ services, platforms: [chat], settings, log });
    closers.push(() => delivery.close());
    const call = callOf({ ...services, log, settings });
    const run = (name: string, text: Record<string, string> = {}) => {
      const command = COMMANDS.find((one) => one.name === name);
      if (!command) throw new Error(`no command ${name}`);
      return runCommand(call, command, values(text));
    };
    const statusMessages = () => chat.all('status').map(({ message }) => message as StatusMessage);

    await redis.stop();
    const kept = await jobOf(services.db, await run('video', { paper: 'sample' }));
    const dropped = await jobOf(services.db, await run('video', { paper: 'PMC10979640' }));
    expect(pageOf(await run('my-videos'))).toMatchObject({ kind: 'list', videos: [{}, {}] });
    expect(pageOf(await run('usage'))).toMatchObject({ kind: 'note', tone: 'plain' });
    await until(() => statusMessages().length === 2);
    expect(await runAction(call, 'cancel', dropped.id)).toEqual({ kind: 'done' });
    await until(() =>
      statusMessages().some(({ jobId, state }) => jobId === dropped.id && state === 'cancelled'),
    );
    expect(statusMessages().find(({ jobId }) => jobId === kept.id)?.state).toBe('queued');

    await redis.start();
    expect(await ends(kept.id, 180_000)).toMatchObject({ state: 'completed', percent: 100 });
    await until(() => chat.all('video').length === 1);
    expect(chat.all('status')).toHaveLength(2);
  }, 240_000);
});

describe('S3', () => {
  let s3: FakeS3;
  it('is away in the middle: the video is finished, and what is served is whole', async () => {
    s3 = await startFakeS3();
    closers.push(() => s3.close());
    const { endpoint, bucket, region, credentials } = s3.settings;
    process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
    const { ask, speaks, ends } = await install({
      DATABASE_URL: await newDatabase(),
      REDIS_URL: redisUrl ?? '',
      S3_BUCKET: bucket,
      S3_ENDPOINT: endpoint,
      S3_REGION: region,
      S3_FORCE_PATH_STYLE: 'true',
    });
    const job = await ask();
    await speaks(job.id);
    await s3.close();
    await pause(3_000);
    s3 = await startFakeS3({ port: s3.port, objects: s3.objects });
    const video = await ends(job.id, 60_000);
    expect(video).toMatchObject(complete);
    const stored = s3.objects.get(video.video?.files.video ?? '');
    expect(stored?.length).toBe(video.video?.bytes);
  }, 100_000);
});
