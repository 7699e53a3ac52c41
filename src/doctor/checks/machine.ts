/** The machine: room on the disk, memory and cores. */
import { statfs } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { type Finding, fault, ok, warning } from '../finding.ts';

const GB = 1024 ** 3;

export interface MachineFacts {
  freeDiskBytes: number;
  /** Of the machine, or of the container where that has less. */
  memoryBytes: number;
  freeMemoryBytes: number;
  cores: number;
}

/** A video with what is kept for its next version has some 60 MB; work in progress takes several times that. */
const DISK = { least: 1 * GB, enough: 5 * GB };
/** A worker wants 2 GB; a system reports a little less than it was given. */
const MEMORY = { least: 0.9 * GB, enough: 1.8 * GB };
const CORES = 2;

const gb = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`;

export function judgeMachine(facts: MachineFacts, dataDir: string): Finding[] {
  const { freeDiskBytes, memoryBytes, freeMemoryBytes, cores } = facts;
  const disk = `${gb(freeDiskBytes)} free on the disk of ${dataDir}`;
  const memory = `${gb(memoryBytes)} of memory (${gb(freeMemoryBytes)} free)`;
  const plenty = `${cores} ${cores === 1 ? 'core' : 'cores'}`;
  const findings = [
    ...below(freeDiskBytes, DISK, `Only ${disk}.`, 'Make room, or set DATA_DIR to another disk.'),
    ...below(memoryBytes, MEMORY, `Only ${memory}.`, 'A worker wants 2 GB.'),
    ...(cores < CORES
      ? [warning(`Only ${plenty}.`, 'A worker wants two cores; with one, videos take twice as long.')]
      : []),
  ];
  return findings.length > 0 ? findings : [ok(`${disk}, ${memory}, ${plenty}.`)];
}

function below(bytes: number, limits: typeof DISK, says: string, advice: string): Finding[] {
  if (bytes < limits.least) return [fault(says, advice)];
  return bytes < limits.enough ? [warning(says, advice)] : [];
}

/** @param folder that is there */
export async function machineFacts(folder: string): Promise<MachineFacts> {
  const { bavail, bsize } = await statfs(folder);
  const total = totalmem();
  // 0: no limit; in a container without one it is larger than the machine.
  const constrained = process.constrainedMemory() || total;
  return {
    freeDiskBytes: bavail * bsize,
    memoryBytes: Math.min(total, constrained),
    freeMemoryBytes: freemem(),
    cores: availableParallelism(),
  };
}
