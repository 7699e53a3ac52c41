/**
 * BullMQ on what the installation has: Redis where REDIS_URL is set, else its PostgreSQL backend in the schema
 * `bullmq` of the same database. The rest of the house sees the same queues and workers either way.
 */
import {
  createPostgresBackend,
  createRedisBackend,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { endable } from './connection.ts';
import { createPatience } from './patience.ts';

/** Each queue and each worker has a pool of its own; the blocking LISTEN has a connection beside it. */
const POSTGRES_POOL_SIZE = 3;

export interface QueueSettings {
  redisUrl: string | null;
  /** `postgres://…`, used when there is no Redis. */
  databaseUrl: string;
}

type Options<T> = Omit<T, 'connection'>;

/**
 * Makes queues and workers on the chosen backend.
 *
 * Whoever asks the queue for a person does so with `promptly`; see there. `close` ends the connections that are
 * shared; close the queues and workers themselves before.
 */
export function openQueueBackend({ redisUrl, databaseUrl }: QueueSettings) {
  if (redisUrl) {
    const { promptly, connected } = createPatience();
    // Workers block on Redis for ever, so a request must never give up by itself (BullMQ, going to production).
    const redis = endable(new Redis(redisUrl, { maxRetriesPerRequest: null }));
    redis.on('error', () => undefined); // BullMQ reports it on the queue or worker that is concerned
    const whenBack: (() => void)[] = [];
    let wasAway = false;
    redis.on('close', () => {
      wasAway = true;
      connected(false);
    });
    redis.on('ready', () => {
      connected(true);
      if (wasAway) for (const listener of whenBack) listener();
      wasAway = false;
    });
    const on = withBackend(createRedisBackend);
    return {
      kind: 'redis' as const,
      promptly,
      /** Calls `listener` each time the queue is there again after it was away: it may have missed something. */
      onBack: (listener: () => void) => void whenBack.push(listener),
      queue: <T>(name: string, options: Options<QueueOptions> = {}) =>
        new on.Queue<T>(name, { ...options, connection: redis }),
      worker: <T>(name: string, processor: Processor<T>, options: Options<WorkerOptions>) =>
        new on.Worker<T>(name, processor, { ...options, connection: redis }),
      close: async () => {
        redis.disconnect();
      },
    };
  }
  const on = withBackend(createPostgresBackend);
  const connection = {
    connectionString: databaseUrl,
    schema: 'bullmq',
    migrate: true,
    max: POSTGRES_POOL_SIZE,
  };
  return {
    kind: 'postgres' as const,
    // Where this is away the rows are, too, and nobody gets as far as here.
    promptly: <T>(work: () => Promise<T>): Promise<T> => work(),
    /** Never: the queue stands in the database itself, with the rows. */
    onBack: (_listener: () => void) => undefined,
    queue: <T>(name: string, options: Options<QueueOptions> = {}) =>
      new on.Queue<T>(name, { ...options, connection }),
    worker: <T>(name: string, processor: Processor<T>, options: Options<WorkerOptions>) =>
      new on.Worker<T>(name, processor, { ...options, connection }),
    close: async () => undefined,
  };
}

export type QueueBackend = ReturnType<typeof openQueueBackend>;
