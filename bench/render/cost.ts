/** What a stretch of work costs: wall time, the CPU time of this process and everything it started, and memory. */
import { readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds on the clock. */
  wallS: number;
  /** User and system time of the whole process tree, s. */
  cpuS: number;
  /** The most that one process it started held at a time, MB. */
  peakMb: number;
}

export const NOTHING: Cost = { wallS: 0, cpuS: 0, peakMb: 0 };
const POLL_MS = 40;

/** Linux counts the times in /proc in hundredths of a second, whatever the kernel's own clock. */
const TICKS_PER_S = 100;
/** Fields of /proc/self/stat behind the command's closing bracket: cutime and cstime (proc(5), fields 16 and 17). */
const CUTIME = 13;

/**
 * CPU time so far. Node knows its own; that of its children the kernel adds to their parent when they have ended
 * and been waited for, their own children with them. So what still runs is not counted: measure around whole jobs.
 */
function cpuSeconds(): number {
  const own = process.cpuUsage();
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const children = Number(fields[CUTIME]) + Number(fields[CUTIME + 1]);
  return (own.user + own.system) / 1e6 + children / TICKS_PER_S;
}

/** Of the processes started and not yet ended, the most that one has held, MB. One that ends meanwhile is left out. */
function childPeakMb(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.reduce((most, pid) => {
    try {
      const held = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Math.max(most, Number(held ?? 0) / 1024);
    } catch {
      return most;
    }
  }, 0);
}

export async function measured(work: () => Promise<unknown>): Promise<Cost> {
  const [from, cpu] = [performance.now(), cpuSeconds()];
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, childPeakMb());
  }, POLL_MS);
  await work();
  clearInterval(timer);
  return { wallS: (performance.now() - from) / 1000, cpuS: cpuSeconds() - cpu, peakMb };
}

export function plus(a: Cost, b: Cost): Cost {
  return { wallS: a.wallS + b.wallS, cpuS: a.cpuS + b.cpuS, peakMb: Math.max(a.peakMb, b.peakMb) };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
