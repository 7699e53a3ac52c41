/** Runs a PostgreSQL program as the server's user, over folders that this user may not reach by path. */
import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { ServerUser } from './user.ts';

/** The first descriptor after stdin, stdout and stderr. */
const FIRST_HANDED = 3;

export interface Launch {
  program: string;
  /** Arguments, built from the names under which the program sees the handed paths. */
  args: (seen: string[]) => string[];
  /** Files and folders the program works on. */
  hand: string[];
  user: ServerUser;
  /** Receives standard output and error. */
  logFile: string;
}

/**
 * Starts the program in a process group of its own: Ctrl+C in a terminal must reach us first, and the server
 * only when we say so.
 *
 * As root (the program then runs as somebody else) the paths are handed over as open descriptors and named
 * through /proc. So they work below a folder that only root may enter (/root, a private temporary folder),
 * where an absolute path would not.
 */
export async function launch(
  options: Launch,
): Promise<{ child: ChildProcess; exited: Promise<number | null> }> {
  const byDescriptor = options.user.uid !== undefined;
  const log = await open(options.logFile, 'a', 0o600);
  const handles = await Promise.all(byDescriptor ? options.hand.map((path) => open(path, 'r')) : []);
  const seen = byDescriptor
    ? options.hand.map((_path, index) => `/proc/self/fd/${FIRST_HANDED + index}`)
    : options.hand;
  try {
    const child = spawn(options.program, options.args(seen), {
      ...options.user,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd, ...handles.map((handle) => handle.fd)],
      detached: true,
    });
    const exited = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    exited.catch(() => undefined); // a caller that only waits for readiness never looks at it
    return { child, exited };
  } finally {
    await Promise.all([log, ...handles].map((handle) => handle.close()));
  }
}
