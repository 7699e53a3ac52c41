import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmod, chown, lchown, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '#src/db/embedded/index.ts';
import { compiled } from '#src/runtime/root.ts';
import { silentLog } from '../support/log.ts';
import { runs } from '../support/processes.ts';
import { until } from '../support/wait.ts';

const CHILD = compiled(new URL('../support/embedded-child.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };
/** Somebody else can only run what they may read: not a project below /root. */
const othersMayRead =
  isRoot &&
  spawnSync(process.execPath, ['-e', `fs.accessSync(${JSON.stringify(CHILD)})`], { ...NOBODY, cwd: '/' })
    .status === 0;
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  cleanups.push(async () => {
    await killServer(folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

let made: Promise<string> | null = null;
/** A folder whose cluster was made already, which takes seconds, and whose server does not run. */
async function madeFolder(): Promise<string> {
  made ??= mkdtemp(join(tmpdir(), 'embedded-made-')).then(async (folder) => {
    const database = await openEmbeddedDatabase(folder, silentLog);
    await database.close();
    return folder;
  });
  const folder = await made;
  cleanups.push(() => killServer(folder));
  return folder;
}
afterAll(async () => {
  if (made) await rm(await made, { recursive: true, force: true });
});

async function serverPid(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8').catch(() => '');
  return Number(text.split('\n')[0]) || null;
}

async function killServer(folder: string): Promise<void> {
  const pid = await serverPid(folder);
  if (pid && (await runs(pid))) {
    process.kill(pid, 'SIGKILL');
    await until(async () => !(await runs(pid)));
  }
}

async function startChild(folder: string, user: { uid?: number; gid?: number } = {}) {
  const child: ChildProcess = spawn(process.execPath, [CHILD, folder], {
    ...user,
    env: { PATH: process.env.PATH, TMPDIR: tmpdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanups.push(async () => child.kill('SIGKILL'));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`child ended with ${code}`)));
  });
  return { child, url, exited };
}

async function query(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql`select current_user as who`;
    return row?.who as string;
  } finally {
    await sql.end();
  }
}

/** Waits until so many processes are present. */
async function presences(url: string, count: number): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await until(async () => {
    const rows = await sql`select 1 from pg_stat_activity where application_name = 'hidden-hill presence'`;
    return rows.length === count;
  }, 20_000);
  await sql.end();
}

describe('embedded PostgreSQL', () => {
  it('starts in an empty folder, is shared by whoever comes, and stops with the last one', async () => {
    const folder = await newFolder();
    const first = await openEmbeddedDatabase(folder, silentLog);
    const second = await openEmbeddedDatabase(folder, silentLog);
    expect(second.url).toBe(first.url);
    await first.close();
    expect(await query(second.url)).toBe('hiddenhill');
    const pid = await serverPid(folder);
    await second.close();
    expect(await serverPid(folder)).toBeNull();
    await until(async () => pid && !(await runs(pid)), 5_000); // its pid file is gone a moment before itself
  });

  it('is made once by processes that start together', async () => {
    const folder = await newFolder();
    const opened = await Promise.all([1, 2, 3].map(() => openEmbeddedDatabase(folder, silentLog)));
    expect(new Set(opened.map(({ url }) => url)).size).toBe(1);
    for (const database of opened) await database.close();
    expect(await serverPid(folder)).toBeNull();
  });

  it('is found again after its process was killed', async () => {
    const folder = await madeFolder();
    const { child, url, exited } = await startChild(folder);
    const pid = await serverPid(folder);
    child.kill('SIGKILL');
    await exited;
    const again = await openEmbeddedDatabase(folder, silentLog);
    expect(again.url).toBe(url);
    expect(await serverPid(folder)).toBe(pid);
    await again.close();
  });

  it('comes back with its data after the server itself was killed', async () => {
    const folder = await madeFolder();
    const before = await openEmbeddedDatabase(folder, silentLog);
    const sql = postgres(before.url, { max: 1 });
    await sql`create table kept (n int)`;
    await sql`insert into kept values (42)`;
    await killServer(folder);
    await sql.end({ timeout: 1 });
    const after = await openEmbeddedDatabase(folder, silentLog);
    const again = postgres(after.url, { max: 1 });
    expect(await again`select n from kept`).toMatchObject([{ n: 42 }]);
    await again.end();
    await Promise.all([before.close(), after.close()]);
  });

  it.runIf(isRoot)('runs as a user of its own as root, also over a folder that `nobody` had', async () => {
    const folder = await newFolder();
    const data = join(folder, 'postgres/data');
    const first = await openEmbeddedDatabase(folder, silentLog);
    const own = (await stat(data)).uid;
    expect([0, NOBODY.uid]).not.toContain(own);
    expect((await stat(`/proc/${await serverPid(folder)}`)).uid).toBe(own);
    await first.close();
    for (const name of ['', ...(await readdir(data, { recursive: true }))])
      await lchown(join(data, name), NOBODY.uid, NOBODY.gid);

    const second = await openEmbeddedDatabase(folder, silentLog);
    expect((await stat(`/proc/${await serverPid(folder)}`)).uid).toBe(own);
    for (const name of await readdir(data, { recursive: true })) {
      const status = await lstat(join(data, name)).catch(() => null); // the server makes and removes some
      if (status) expect([name, status.uid]).toEqual([name, own]);
    }
    await second.close();
  });

  it('is started again where it was by those who use it, once, after it was killed', async () => {
    const folder = await madeFolder();
    const users = [
      await openEmbeddedDatabase(folder, silentLog),
      await openEmbeddedDatabase(folder, silentLog),
    ];
    const url = users[0]?.url ?? '';
    for (const time of ['first', 'second']) {
      const before = await serverPid(folder);
      await killServer(folder);
      expect(await until(() => query(url).catch(() => null), 20_000), time).toBe('hiddenhill');
      expect(await serverPid(folder)).not.toBe(before);
      await presences(url, 2);
    }
    for (const user of users) await user.close();
    expect(await serverPid(folder), 'the last one to leave stops it').toBeNull();
  });

  it('keeps its password private and wants it', async () => {
    const folder = await madeFolder();
    const database = await openEmbeddedDatabase(folder, silentLog);
    const { mode } = await stat(join(folder, 'postgres/password'));
    expect(mode & 0o077).toBe(0);
    const wrong = new URL(database.url);
    wrong.password = 'guessed';
    await expect(query(wrong.href)).rejects.toThrow(/password authentication failed/);
    expect(await readFile(join(folder, 'postgres/server.log'), 'utf8')).not.toContain(
      new URL(database.url).password,
    );
    await database.close();
  });

  it.runIf(isRoot)('works as root below a folder that only root may enter', async () => {
    const parent = await newFolder();
    await chmod(parent, 0o700);
    const database = await openEmbeddedDatabase(join(parent, 'data'), silentLog);
    expect(await query(database.url)).toBe('hiddenhill');
    await database.close();
  });

  it.runIf(othersMayRead)(
    'works as an ordinary user (as root, in a project that others may read)',
    async () => {
      const folder = await newFolder();
      await chmod(folder, 0o755);
      await mkdir(join(folder, 'own'));
      await chown(join(folder, 'own'), NOBODY.uid, NOBODY.gid);
      const { child, url, exited } = await startChild(join(folder, 'own'), NOBODY);
      expect(await query(url)).toBe('hiddenhill');
      child.kill('SIGTERM');
      expect(await exited).toBe(0);
      expect(await serverPid(join(folder, 'own'))).toBeNull();
    },
  );
});
