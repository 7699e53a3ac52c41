/** Runs functions over hostile texts of every shape, in a confined process. */
import { HOSTILE_FUNCTIONS } from './hostile-functions.ts';
import { HOSTILE_SHAPES } from './hostile-shapes.ts';

export interface Scan {
  names: string[];
  /** Length of each text. */
  characters: number;
}

/** In the order in which they are run; a report of `share` is about to run the one at that share of them. */
export const callsOf = ({ names }: Scan) =>
  names.flatMap((name) => Object.keys(HOSTILE_SHAPES).map((shape) => ({ name, shape })));

/** CPU seconds of each call. What a function throws is an answer, too. */
export default async function scan(task: Scan, report: (share: number) => void) {
  const calls = callsOf(task);
  const seconds: number[] = [];
  for (const [index, { name, shape }] of calls.entries()) {
    const text = HOSTILE_SHAPES[shape]?.(task.characters) ?? '';
    report(index / calls.length);
    const before = process.cpuUsage();
    try {
      await HOSTILE_FUNCTIONS[name]?.(text);
    } catch {}
    const { user, system } = process.cpuUsage(before);
    seconds.push((user + system) / 1e6);
    // The report must get away before the next call, which may never end.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return seconds;
}
