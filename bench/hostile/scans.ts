/** What functions of text take for hostile texts, and for texts of twice the length. */
import { runConfined } from '#src/confined/index.ts';
import { HOSTILE_FUNCTIONS } from '../../tests/support/hostile-functions.ts';
import { callsOf, type Scan } from '../../tests/support/scan.ts';

export interface ScanRow {
  name: string;
  /** The shape that takes longest at twice the length. */
  shape: string;
  /** CPU seconds. */
  once: number;
  twice: number;
}

/** Many times what one function takes for all shapes. */
const LIMITS = { cpuSeconds: 120, memoryMb: 1_500 };
const MODULE = new URL('../../tests/support/scan.ts', import.meta.url);

/** For each function the shape that is worst. Throws `Ended` where one takes for ever. */
export async function* scans(characters: number): AsyncGenerator<ScanRow> {
  for (const name of Object.keys(HOSTILE_FUNCTIONS)) {
    const run = (length: number) => {
      const input: Scan = { names: [name], characters: length };
      return runConfined<number[]>({ module: MODULE, input, limits: LIMITS });
    };
    const [once, twice] = [await run(characters), await run(2 * characters)];
    const [worst = 0] = twice.map((_, at) => at).sort((a, b) => (twice[b] ?? 0) - (twice[a] ?? 0));
    const shape = callsOf({ names: [name], characters })[worst]?.shape ?? '';
    yield { name, shape, once: once[worst] ?? 0, twice: twice[worst] ?? 0 };
  }
}
