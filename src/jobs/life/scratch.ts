/** Folders for work in progress. Nothing in them matters once their run has ended. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Names say whose they are: `<job>-<process id>-<time>`. */
const NAME = /-(\d+)-(\d+)$/;

/**
 * Does `work` in a new empty folder, which goes with it.
 *
 * @throws as `work`, and where the folder cannot be made
 */
export async function inScratch<T>(
  root: string,
  jobId: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(root, `${jobId}-${process.pid}-${Date.now()}`);
  try {
    await mkdir(folder, { recursive: true });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what processes left behind that were killed. Call it before the first run of this process. */
export async function clearScratch(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const pid = Number(NAME.exec(name)?.[1]);
    // Our own id on a folder that we have not made yet: an earlier life (containers count from 1 again).
    if (pid === process.pid || !alive(pid)) await rm(join(root, name), { recursive: true, force: true });
  }
}
