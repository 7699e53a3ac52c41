/**
 * The built-in database: a real PostgreSQL under the data folder, shared by every process over that folder.
 *
 * The first process starts it, later ones find it, and the last one to leave stops it. A process that is
 * killed leaves the server running; the next one finds it again.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { toAppError } from '#src/core/errors.ts';
import type { Logger } from '#src/runtime/log.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, findRunning, paths, startServer, stopServer } from './cluster.ts';
import { withLock } from './lock.ts';
import { serverUser } from './user.ts';

/** Name of the one session that every process over the folder holds for as long as it lives. */
const PRESENCE = 'hidden-hill presence';

/** Tries to start the server, and the pauses between them: what a killed server has left may live on for a moment. */
const STARTS = 5;
const PAUSE_MS = { first: 500, longest: 30_000 };

export interface EmbeddedDatabase {
  /** With the password: never to be logged. */
  url: string;
  /** Leaves the server, and stops it if no other process is there. Close every other connection first. */
  close(): Promise<void>;
}

/**
 * Opens the built-in database of a data folder, making and starting it as needed. A server that ends is started again
 * at the same address, by whichever of its processes is first.
 *
 * @throws AppError `setup.invalid` where it cannot run
 */
export async function openEmbeddedDatabase(dataDir: string, log: Logger): Promise<EmbeddedDatabase> {
  const folder = join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const locked = <T>(work: () => Promise<T>): Promise<T> => withLock(paths(folder).lock, work);
  const leaving = new AbortController();
  let recovering: Promise<void> | null = null;

  const { url, presence } = await locked(async () => {
    const url = (await findRunning(folder)) ?? (await start(folder));
    // It says "somebody is here" until this process ends, however it ends; and its end says that the server has ended.
    const presence = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connection: { application_name: PRESENCE },
      onnotice: () => undefined,
      onclose() {
        if (!leaving.signal.aborted) recovering ??= recover();
      },
    });
    await presence`select 1`;
    return { url, presence };
  });

  /** Until the server is there and this process is present again. */
  async function recover(): Promise<void> {
    for (let pauseMs = PAUSE_MS.first; !leaving.signal.aborted; pauseMs *= 2) {
      try {
        const found = await locked(async () => (await findRunning(folder)) ?? (await startOnce(folder)));
        if (found !== url) throw new Error('the built-in database has another address now');
        await presence`select 1`;
        log.warn('the built-in database had ended, and is there again');
        break;
      } catch (err) {
        log.warn({ err }, 'the built-in database is not there');
        await sleep(Math.min(pauseMs, PAUSE_MS.longest), undefined, { signal: leaving.signal }).catch(
          () => undefined,
        );
      }
    }
    recovering = null;
  }

  return {
    url,
    async close() {
      leaving.abort();
      await recovering;
      await locked(async () => {
        // Only presence counts: other sessions of ours may take a moment to be gone.
        const others = await presence`
          select 1 from pg_stat_activity
          where application_name = ${PRESENCE} and pid <> pg_backend_pid()`.catch(() => null);
        await presence.end({ timeout: 2 }).catch(() => undefined);
        // A server that does not answer is not ours to stop: its pid file may name a stranger by now.
        if (others?.length === 0) await stopServer(folder);
      });
    },
  };
}

async function start(folder: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startOnce(folder);
    } catch (thrown) {
      if (tries === STARTS || toAppError(thrown).recovery === 'permanent') throw thrown;
      await sleep(PAUSE_MS.first * 2 ** tries);
      const running = await findRunning(folder);
      if (running) return running;
    }
  }
}

async function startOnce(folder: string): Promise<string> {
  const user = serverUser();
  const binaries = await findBinaries(user);
  await ensureCluster(folder, user, binaries);
  return startServer(folder, user, binaries);
}
