/** Watches a process from outside, and says when it is past its limits. */
import { type ChildProcess, execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Ended, type Limits } from './ended.ts';

interface Usage {
  cpuSeconds: number;
  /** Resident, MB; the most there was so far, where the system keeps it. */
  memoryMb: number;
}

/** A process that takes no CPU time for so long waits for something that does not come. */
const IDLE_MS = 60_000;
/** Longer gaps between two looks are ours, or those of a machine that slept: they count as this long. */
const MAX_GAP_MS = 1_000;
/** Linux tells from a file, elsewhere a program has to be asked. */
const EVERY_MS = process.platform === 'linux' ? 25 : 500;
const TICKS_PER_SECOND = 100;

/** Calls `onPast` once, with the reason, as soon as the child is past a limit; until `stopped`. */
export async function watch(
  { pid }: ChildProcess,
  limits: Limits,
  stopped: AbortSignal,
  onPast: (reason: Ended) => void,
): Promise<void> {
  if (pid === undefined) return;
  const judge = createJudge(limits);
  while (!stopped.aborted) {
    // A process that is gone says so by its exit.
    const usage = await usageOf(pid).catch(() => null);
    if (!usage || stopped.aborted) return;
    const reason = judge(usage, performance.now());
    if (reason) return onPast(reason);
    await pause(EVERY_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Says of each usage of one process in turn, with its time in ms, whether the process has to end. */
export function createJudge(limits: Limits): (usage: Usage, now: number) => Ended | null {
  let last: { cpuSeconds: number; at: number } | null = null;
  let idleMs = 0;
  return ({ cpuSeconds, memoryMb }, now) => {
    idleMs = last?.cpuSeconds === cpuSeconds ? idleMs + Math.min(MAX_GAP_MS, now - last.at) : 0;
    last = { cpuSeconds, at: now };
    if (memoryMb > limits.memoryMb) return Ended.memory(limits);
    if (cpuSeconds > limits.cpuSeconds) return Ended.cpu(limits);
    return idleMs > IDLE_MS ? new Ended('crash', `It stood still for ${IDLE_MS} ms`) : null;
  };
}

/** What a running process has used. Rejects where there is none. */
export async function usageOf(pid: number): Promise<Usage> {
  if (process.platform !== 'linux') return usageFromPs(pid);
  const [stat, status] = await Promise.all(
    ['stat', 'status'].map((name) => readFile(`/proc/${pid}/${name}`, 'latin1')),
  );
  // The second field, the program's name, may hold spaces; the 14th and 15th are the time in the program and for it.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const ticks = Number(fields[14 - 3]) + Number(fields[15 - 3]);
  const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status ?? '')?.[1]);
  return { cpuSeconds: ticks / TICKS_PER_SECOND, memoryMb: kilobytes / 1024 };
}

async function usageFromPs(pid: number): Promise<Usage> {
  const { stdout } = await promisify(execFile)('/bin/ps', ['-o', 'rss=,time=', '-p', String(pid)]);
  const [kilobytes = '0', time = '0'] = stdout.trim().split(/\s+/);
  return {
    cpuSeconds: time.split(':').reduce((total, part) => 60 * total + Number(part), 0),
    memoryMb: Number(kilobytes) / 1024,
  };
}
