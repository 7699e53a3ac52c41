import { expect, it } from 'vitest';
import { Ended, runConfined } from '../../src/confined/index.ts';
import { callsOf, type Scan } from '../support/scan.ts';
import { OF_PAPERS, TEXT_FUNCTIONS } from '../support/text-functions.ts';

const MODULE = new URL('../support/scan.ts', import.meta.url);
/** Many times what all calls take together; one scan over its own square takes more by itself. */
const LIMITS = { cpuSeconds: 60, memoryMb: 1_500 };

/** What the process was at when it was ended; null: it came to its end. */
async function stuckAt(scan: Scan) {
  const calls = callsOf(scan);
  let last = 0;
  const onProgress = (share: number) => {
    last = Math.round(share * calls.length);
  };
  try {
    await runConfined({ module: MODULE, input: scan, limits: LIMITS, onProgress });
    return null;
  } catch (thrown) {
    if (thrown instanceof Ended) return { ...calls[last], why: thrown.why, message: thrown.message };
    throw thrown;
  }
}

it('reads any sentence, name or word in time with its length', async () => {
  const names = Object.keys(TEXT_FUNCTIONS).filter((name) => !OF_PAPERS.has(name));
  expect(await stuckAt({ names, characters: 80_000 })).toBeNull();
}, 200_000);

it('writes and checks scripts in time with the length of paper and script', async () => {
  expect(await stuckAt({ names: [...OF_PAPERS], characters: 5_000 })).toBeNull();
}, 200_000);
