/** A database cluster in a folder: made once, started when nobody runs it yet. */
import { randomBytes, randomInt } from 'node:crypto';
import { chown, lchown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { AppError } from '#src/core/errors.ts';
import type { PostgresBinaries } from './binaries.ts';
import { launch } from './process.ts';
import { initUser, type ServerUser } from './user.ts';

const ROLE = 'hiddenhill';
/** Recovery after a crash on a slow disk takes seconds; a minute means that the server will not come. */
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 25;
/** One worker host needs about 30; the limit leaves room for several processes over one folder. */
const MAX_CONNECTIONS = 200;

/** The files of a cluster below its folder (`DATA_DIR/postgres`). */
export const paths = (folder: string) => ({
  data: join(folder, 'data'),
  password: join(folder, 'password'),
  log: join(folder, 'server.log'),
  port: join(folder, 'port'),
  lock: join(folder, 'lock'),
});

const failure = (message: string, cause?: unknown) =>
  new AppError('setup.invalid', {
    message,
    userMessage:
      'The built-in database did not start. postgres/server.log in the data folder says why. You can also set DATABASE_URL to a PostgreSQL server.',
    recovery: 'transient', // what was killed a moment ago may not have ended altogether
    cause,
  });

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Below the ports from which systems take those of outgoing connections: nobody gets ours while the server is down. */
const PORTS = { from: 20_000, to: 32_000 };

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The cluster's port: the one that it had before wherever that is free, since processes may be waiting for it there. */
async function choosePort(file: string): Promise<number> {
  const before = Number(await readFile(file, 'utf8').catch(() => ''));
  if (before > 0 && (await isFree(before))) return before;
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to);
    if (!(await isFree(port))) continue;
    await writeFile(file, String(port), { mode: 0o600 });
    return port;
  }
}

/**
 * Makes the cluster in the folder unless it is there. It appears under its final name only when complete, so
 * that a crash in the middle leaves nothing that looks like a database.
 *
 * @param user who gets it, also where it was another one's
 */
export async function ensureCluster(
  folder: string,
  user: ServerUser,
  binaries: PostgresBinaries,
): Promise<void> {
  const { data } = paths(folder);
  if (!(await exists(join(data, 'PG_VERSION')))) await makeCluster(folder, initUser(), binaries);
  await giveTo(data, user);
}

/** Gives the folder to the user, itself last: a start that was cut off does it again. Nothing to do where it has it. */
async function giveTo(folder: string, { uid, gid }: ServerUser): Promise<void> {
  if (uid === undefined || gid === undefined || (await stat(folder)).uid === uid) return;
  for (const name of await readdir(folder, { recursive: true })) await lchown(join(folder, name), uid, gid);
  await lchown(folder, uid, gid);
}

async function makeCluster(folder: string, user: ServerUser, binaries: PostgresBinaries): Promise<void> {
  const { data, password, log } = paths(folder);
  const fresh = `${data}.new`;
  const secret = `${password}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    await chown(fresh, user.uid, user.gid);
    await chown(secret, user.uid, user.gid);
  }
  const { exited } = await launch({
    program: binaries.initdb,
    args: ([dataSeen = '', secretSeen = '']) => [
      ...['-D', dataSeen, '-U', ROLE, `--pwfile=${secretSeen}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    ],
    hand: [fresh, secret],
    user,
    logFile: log,
  });
  if ((await exited) !== 0) throw failure(`initdb failed for ${data}`);
  if (user.uid !== undefined) await chown(secret, process.getuid?.() ?? 0, process.getgid?.() ?? 0);
  await rename(secret, password);
  await rename(fresh, data);
}

/** The address of the server that the folder's pid file names, if it really answers; else null. */
export async function findRunning(folder: string): Promise<string | null> {
  const { data, password } = paths(folder);
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  // https://www.postgresql.org/docs/18/storage-file-layout.html: pid, folder, start time, port, …, status.
  if (lines[7]?.trim() !== 'ready') return null;
  const secret = await readFile(password, 'utf8').catch(() => '');
  const url = `postgres://${ROLE}:${secret}@127.0.0.1:${lines[3]}/postgres`;
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return url;
  } catch {
    return null;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined);
  }
}

/** Starts the server on its loopback port and waits until it answers. Returns its address. */
export async function startServer(
  folder: string,
  user: ServerUser,
  binaries: PostgresBinaries,
): Promise<string> {
  const { data, log, port: portFile } = paths(folder);
  const port = await choosePort(portFile);
  const { child, exited } = await launch({
    program: binaries.postgres,
    args: ([dataSeen = '']) => [
      ...['-D', dataSeen, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...['-c', `max_connections=${MAX_CONNECTIONS}`, '-c', 'log_checkpoints=off'],
    ],
    hand: [data],
    user,
    logFile: log,
  });
  let ended = false;
  exited.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!ended && Date.now() < deadline) {
    const url = await findRunning(folder);
    if (url) {
      child.unref();
      return url;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  if (!ended) child.kill('SIGKILL');
  throw failure(`postgres ${ended ? 'ended at once' : 'did not become ready'} in ${data}`);
}

/** Asks the folder's server to shut down (open sessions are ended) and waits until its pid file is gone. */
export async function stopServer(folder: string): Promise<void> {
  const pidFile = join(paths(folder).data, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGINT'); // PostgreSQL's "fast shutdown"
  } catch {
    return; // it is gone already
  }
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && (await exists(pidFile)))
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
