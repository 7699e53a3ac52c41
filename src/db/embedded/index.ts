/**
 * The built-in database: a real PostgreSQL under the data folder, shared by every process over that folder.
 *
 * The first process starts it, later ones find it, and the last one to leave stops it. A process that is
 * killed leaves the server running; the next one finds it again.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import lockfile from 'proper-lockfile';
import { findBinaries } from './binaries.ts';
import { ensureCluster, findRunning, paths, startServer, stopServer } from './cluster.ts';
import { serverUser } from './user.ts';

/** The first start makes a cluster (a second or so); others wait that long for the lock, not for ever. */
const LOCK = { stale: 15_000, retries: { retries: 200, minTimeout: 50, maxTimeout: 500 }, realpath: false };

/** Name of the one session that every process over the folder holds for as long as it lives. */
const PRESENCE = 'hidden-hill presence';

export interface EmbeddedDatabase {
  /** With the password: never to be logged. */
  url: string;
  /** Leaves the server, and stops it if no other process is there. Close every other connection first. */
  close(): Promise<void>;
}

/**
 * Opens the built-in database of a data folder, making and starting it as needed.
 *
 * @throws AppError `setup.invalid` where it cannot run
 */
export async function openEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const locked = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await lockfile.lock(folder, { ...LOCK, lockfilePath: paths(folder).lock });
    try {
      return await work();
    } finally {
      await release();
    }
  };

  const { url, presence } = await locked(async () => {
    const url = (await findRunning(folder)) ?? (await start(folder));
    // It says "somebody is here" until this process ends, however it ends.
    const presence = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connection: { application_name: PRESENCE },
      onnotice: () => undefined,
    });
    await presence`select 1`;
    return { url, presence };
  });

  return {
    url,
    close: () =>
      locked(async () => {
        // Only presence counts: other sessions of ours may take a moment to be gone.
        const others = await presence`
          select 1 from pg_stat_activity
          where application_name = ${PRESENCE} and pid <> pg_backend_pid()`.catch(() => null);
        await presence.end({ timeout: 2 }).catch(() => undefined);
        // A server that does not answer is not ours to stop: its pid file may name a stranger by now.
        if (others?.length === 0) await stopServer(folder);
      }),
  };
}

async function start(folder: string): Promise<string> {
  const user = serverUser();
  const binaries = await findBinaries(user);
  await ensureCluster(folder, user, binaries);
  return startServer(folder, user, binaries);
}
