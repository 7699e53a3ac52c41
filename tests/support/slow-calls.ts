/** Which functions take more than time in proportion for hostile texts. */
import { Ended, runConfined } from '#src/confined/index.ts';
import { callsOf, type Scan } from './scan.ts';

/** Many times what all calls take together, so that one that would never end is ended. */
const LIMITS = { cpuSeconds: 300, memoryMb: 1_500 };
/**
 * The calls that took too long, and the one at which the process was ended; none, where all take time in proportion.
 *
 * @param maxSeconds CPU time of a call: several times what the slowest takes on a slow machine. A scan over its own
 * square takes more.
 */
export async function slowCalls(scan: Scan, maxSeconds: number): Promise<object[]> {
  const calls = callsOf(scan);
  let last = 0;
  const onProgress = (share: number) => {
    last = Math.round(share * calls.length);
  };
  try {
    const module = new URL('./scan.ts', import.meta.url);
    const seconds = await runConfined<number[]>({ module, input: scan, limits: LIMITS, onProgress });
    return calls.flatMap((call, at) => {
      const took = seconds[at] ?? 0;
      return took > maxSeconds ? [{ ...call, took }] : [];
    });
  } catch (thrown) {
    if (thrown instanceof Ended) return [{ ...calls[last], why: thrown.why, message: thrown.message }];
    throw thrown;
  }
}
