/** Opens what every process of the product stands on: database, queue, storage. Entries hand them on. */
import { join } from 'node:path';
import { openDatabase } from '#src/db/connection/client.ts';
import { migrateDatabase } from '#src/db/connection/migrate.ts';
import { openEmbeddedDatabase } from '#src/db/embedded/index.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { deliveryQueue, intakeQueue } from '#src/queue/catalogue.ts';
import { openQueueOverview } from '#src/queue/overview.ts';
import { openPlatformQueues } from '#src/queue/per-platform.ts';
import { openVideoQueue } from '#src/queue/video.ts';
import { type Closers, createClosers } from '#src/runtime/closers.ts';
import type { Logger } from '#src/runtime/log.ts';
import { createDiskStorage } from '#src/storage/disk.ts';
import type { Storage } from '#src/storage/port.ts';
import type { Config } from './config.ts';

/**
 * Opens the services; `close` leaves them in order. Close workers and listeners before. What was opened before
 * something failed is closed again.
 *
 * @throws AppError `setup.invalid` where the built-in database cannot run
 */
export async function openServices(config: Config, log: Logger) {
  const { keep, closeAll } = createClosers();
  try {
    return { ...(await open(config, log, keep)), close: closeAll };
  } catch (thrown) {
    await closeAll().catch((err: unknown) => log.warn({ err }, 'left in disorder'));
    throw thrown;
  }
}

async function open(config: Config, log: Logger, keep: Closers['keep']) {
  const embedded = config.databaseUrl ? null : await openEmbeddedDatabase(config.dataDir, log);
  keep(() => embedded?.close());
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  await migrateDatabase(databaseUrl);
  const { sql, db } = openDatabase(databaseUrl);
  keep(() => sql.end({ timeout: 5 }));
  const backend = openQueueBackend({ redisUrl: config.redisUrl, databaseUrl });
  keep(backend.close);
  const queue = openVideoQueue(backend, log);
  const deliveries = openPlatformQueues(backend, deliveryQueue, log);
  const intake = openPlatformQueues(backend, intakeQueue, log);
  const queues = openQueueOverview(backend, log);
  keep(() => Promise.all([queue, deliveries, intake, queues].map((one) => one.close())));
  const storage = await openStorage(config);
  log.info(
    { database: embedded ? 'embedded' : 'server', queue: backend.kind, storage: config.s3 ? 's3' : 'disk' },
    'services open',
  );
  return { sql, db, databaseUrl, backend, queue, deliveries, intake, queues, storage };
}

/** The AWS SDK takes its time to load, so it is only loaded where it is used. */
export async function openStorage({ s3, dataDir }: Pick<Config, 's3' | 'dataDir'>): Promise<Storage> {
  if (!s3) return createDiskStorage(join(dataDir, 'media'));
  const { createS3Storage } = await import('#src/storage/s3.ts');
  return createS3Storage(s3);
}

export type Services = Awaited<ReturnType<typeof openServices>>;
