/** A thread that looks at this process's confined children again and again, and tells what they used. Linux only. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

export interface Usage {
  /** Of all children since the last question. */
  cpuSeconds: number;
  /** Resident, of the largest of them. */
  peakMb: number;
}

const EVERY_MS = 2;
const TICKS_PER_SECOND = 100;
const seen = new Map<string, Usage>();

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

function look(): void {
  const { pid } = process;
  for (const child of read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)) {
    // Until it is what it will be, it is a copy of this process, or a shell.
    if (!read(`/proc/${child}/cmdline`).includes('confined-entry')) continue;
    const stat = read(`/proc/${child}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    const kilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${child}/status`))?.[1] ?? 0);
    const known = seen.get(child) ?? { cpuSeconds: 0, peakMb: 0 };
    seen.set(child, {
      cpuSeconds: Math.max(known.cpuSeconds, cpuSeconds || 0),
      peakMb: Math.max(known.peakMb, kilobytes / 1024),
    });
  }
}

setInterval(look, EVERY_MS);
parentPort?.on('message', () => {
  const children = [...seen.values()];
  seen.clear();
  parentPort?.postMessage({
    cpuSeconds: children.reduce((sum, child) => sum + child.cpuSeconds, 0),
    peakMb: Math.max(0, ...children.map(({ peakMb }) => peakMb)),
  } satisfies Usage);
});
