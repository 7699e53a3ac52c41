/** Where the real test papers are, when the machine has them. They are data under other people's licences: never copied here. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';

const folder = resolve(process.env.HH_PAPERS ?? join(ROOT, '../shared/papers'));

/** Absolute folder of the papers, or null where they are absent (the tests over them are then skipped). */
export const sharedPapers: string | null = existsSync(join(folder, 'truth.json')) ? folder : null;

if (!sharedPapers) {
  process.stderr.write(`Skipped: no real papers at ${folder}; set HH_PAPERS to run the tests over them.\n`);
}
