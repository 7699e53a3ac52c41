/** What a stretch of work costs: wall time, and the CPU time of this process and everything it started. */
import { readFileSync } from 'node:fs';

export interface Cost {
  /** Seconds on the clock. */
  wallS: number;
  /** User and system time of the whole process tree, s. */
  cpuS: number;
}

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

export async function measured(work: () => Promise<void>): Promise<Cost> {
  const [from, cpu] = [performance.now(), cpuSeconds()];
  await work();
  return { wallS: (performance.now() - from) / 1000, cpuS: cpuSeconds() - cpu };
}

export function plus(a: Cost, b: Cost): Cost {
  return { wallS: a.wallS + b.wallS, cpuS: a.cpuS + b.cpuS };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
