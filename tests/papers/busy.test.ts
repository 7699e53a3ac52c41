import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism, setPriority } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '#src/papers/pdf/index.ts';
import { sharedPapers } from '../support/shared-papers.ts';

const BUSY_MS = 300_000;
/** As confined work has: behind all others it would only show how long a test may take. */
const NICE = 10;

it.skipIf(!sharedPapers)(
  'reads a real paper while every core is busy with work of equal right',
  async () => {
    const bytes = new Uint8Array(await readFile(join(sharedPapers ?? '', 'pdf/PMC5885087.pdf')));
    const burners = Array.from({ length: availableParallelism() }, () =>
      spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore', timeout: BUSY_MS }),
    );
    for (const { pid } of burners) if (pid !== undefined) setPriority(pid, NICE);
    try {
      const { paper } = await readPdf(bytes, { signal: new AbortController().signal });
      expect(paper.sections.flatMap(({ paragraphs }) => paragraphs).join(' ').length).toBeGreaterThan(10_000);
      expect(burners.every(({ exitCode, signalCode }) => exitCode === null && signalCode === null)).toBe(
        true,
      );
    } finally {
      for (const burner of burners) burner.kill('SIGKILL');
    }
  },
  BUSY_MS,
);
