/** The product behind a platform, as the entries put it together: real database, queue, storage, worker, renderer. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk, DeskSettings } from '#commands/shared/desk.ts';
import { startDelivery } from '#src/chat/delivery/start.ts';
import type { ChatPlatform } from '#src/chat/port.ts';
import type { Makers } from '#src/pipeline/index.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { createMakers } from '#src/wiring/makers.ts';
import { openServices } from '#src/wiring/services.ts';
import { startWorker } from '#worker/video.ts';
import { newDatabase } from './database.ts';
import { silentLog } from './log.ts';
import { redisUrl } from './redis.ts';
import { shortWriter } from './short-video.ts';
import { smallFfmpeg } from './small-ffmpeg.ts';

export interface StageOptions {
  /** Redis instead of the queue in PostgreSQL, where the machine has one. */
  redis?: boolean;
  environment?: Record<string, string>;
  settings?: Partial<DeskSettings>;
  makers?: Partial<Makers>;
}

/** Opens everything but the platform, which needs the desk first. */
export async function openStage(options: StageOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'stage-'));
  const environment = {
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: await newDatabase(),
    FFMPEG_PATH: smallFfmpeg,
    PAPER_LOOKUP: 'off',
    ...(options.redis && redisUrl && { REDIS_URL: redisUrl }),
    ...options.environment,
  };
  const config = loadConfig(environment);
  const services = await openServices(config, silentLog);
  const settings: DeskSettings = { ...config.desk, publicUrl: 'https://videos.example', ...options.settings };
  const desk: Desk = { ...services, settings, log: silentLog };
  const closers: (() => Promise<unknown>)[] = [];
  return {
    ...services,
    services,
    desk,
    config,
    environment,
    /** Keeps the platform's messages up to date, as the bot does. */
    async deliver(platform: ChatPlatform) {
      const delivery = await startDelivery({ services, platforms: [platform], settings, log: silentLog });
      closers.push(() => delivery.close());
      return delivery;
    },
    /** Makes videos, as the worker does; the script is that of a video of a few seconds. */
    async work() {
      const makers = await createMakers(config, silentLog, services.db);
      const made = { ...makers, writer: shortWriter, ...options.makers };
      const worker = await startWorker(services, made, silentLog, { dataDir: config.dataDir });
      closers.push(
        () => worker.close(),
        () => makers.close(),
      );
      return worker;
    },
    async close() {
      for (const step of closers.splice(0)) await step();
      await services.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
