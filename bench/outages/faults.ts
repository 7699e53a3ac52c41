/** What goes wrong, and how it is put right again. */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { World } from './world.ts';

export interface Fault {
  name: string;
  /** Whether the chat has nobody to answer it meanwhile. */
  silent?: true;
  /** It begins with an older version. */
  fromOlder?: true;
  /** Media on a small disk of its own instead of in the bucket. */
  onDisk?: true;
  begin(world: World): Promise<unknown>;
  end(world: World): Promise<unknown>;
}

const FILLER = 'filler';

export const FAULTS: readonly Fault[] = [
  {
    name: 'PostgreSQL',
    begin: ({ servers }) => servers.postgres.stop(),
    end: ({ servers }) => servers.postgres.start(),
  },
  {
    name: 'Redis',
    begin: ({ servers }) => servers.redis.stop(),
    end: ({ servers }) => servers.redis.start(),
  },
  {
    name: 'Redis, back empty',
    begin: ({ servers }) => servers.redis.stop(),
    end: ({ servers }) => servers.redis.startEmpty(),
  },
  {
    name: 'S3 refuses',
    begin: ({ servers }) => servers.s3Door.set('refused'),
    end: ({ servers }) => servers.s3Door.set('open'),
  },
  {
    name: 'S3 is silent',
    begin: ({ servers }) => servers.s3Door.set('silent'),
    end: ({ servers }) => servers.s3Door.set('open'),
  },
  {
    name: 'bot killed',
    silent: true,
    begin: ({ processes }) => processes.end('bot', 'SIGKILL'),
    end: ({ processes }) => processes.start('bot'),
  },
  {
    name: 'worker killed',
    begin: ({ processes }) => processes.end('worker', 'SIGKILL'),
    end: ({ processes }) => processes.start('worker'),
  },
  {
    name: 'both stopped (SIGTERM)',
    silent: true,
    begin: ({ processes }) => processes.close(),
    end: async ({ processes }) => {
      await processes.start('bot');
      await processes.start('worker');
    },
  },
  {
    name: 'deploy, two versions side by side',
    fromOlder: true,
    async begin({ own }) {
      await own.start('bot');
      await own.start('worker');
    },
    end: ({ processes }) => processes.close(),
  },
  {
    name: 'disk full',
    onDisk: true,
    async begin({ dataDir }) {
      const zeros = createReadStream('/dev/zero');
      await pipeline(zeros, createWriteStream(join(dataDir, FILLER))).catch(() => undefined); // until it is full
    },
    end: ({ dataDir }) => rm(join(dataDir, FILLER)),
  },
];

/** Megabytes: enough for the videos of the drill, and filled in a moment. */
const DISK_MB = 256;

/** Mounts a small disk; false: this machine lets us mount none. */
export const mountDisk = (at: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', at]).status === 0;

export const unmountDisk = (at: string): void => void spawnSync('umount', [at]);
