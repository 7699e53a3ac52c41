/** Which processes a process has started, as Linux tells. */
import { readdir, readFile } from 'node:fs/promises';

interface Process {
  pid: number;
  parent: number;
  name: string;
}

async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const match = /^\d+ \((.*)\) (\S) (\d+)/s.exec(text);
      const running = match && match[2] !== 'Z';
      return running ? [{ pid: Number(pid), parent: Number(match[3]), name: match[1] ?? '' }] : [];
    }),
  );
  return found.flat();
}

/** Descendants of a process, at any depth. */
export async function childrenOf(pid: number): Promise<Process[]> {
  const all = await processes();
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

export const ffmpegsOf = async (pid: number): Promise<Process[]> =>
  (await childrenOf(pid)).filter(({ name }) => name.startsWith('ffmpeg'));

/** Whether the process runs; one that has ended but was not collected does not. */
export async function runs(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status !== '' && !/\) Z /.test(status);
}
