/** The hostile files: what the generators of the shared cases write, and what needs no generator. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { docx, paragraph } from '../../tests/papers/fixtures/zip.ts';

export interface HostileFile {
  name: string;
  bytes: Uint8Array;
}

/** The generators, each with its one argument. */
const GENERATORS = [
  ['mkpdf.mjs', '1500'],
  ['mkimg.mjs', '16000'],
  ['mkscan.mjs', '30000'],
  ['mkjats.mjs', '80000'],
  ['mkjats.mjs', '1000000'],
] as const;
const TOKEN = 'a'.repeat(1_000_000);

/** What the generators in `cases` write, one after the other; none where there is no such folder. */
export async function* hostileFiles(cases: string, folder: string): AsyncGenerator<HostileFile> {
  for (const name of ['brackets.txt', 'brackets.pdf'])
    yield { name, bytes: new TextEncoder().encode('['.repeat(1_000_000)) };
  yield { name: 'token.docx', bytes: docx(paragraph('Results') + paragraph(`${TOKEN} b. The mice slept.`)) };
  yield { name: 'authors.txt', bytes: new TextEncoder().encode('Smith et al. '.repeat(80_000)) };
  if (!existsSync(cases)) return;
  const generators = await readdir(cases);
  for (const [script, argument] of GENERATORS) {
    if (!generators.includes(script)) continue;
    const before = new Set(await readdir(folder));
    await promisify(execFile)(process.execPath, [join(cases, script), argument], { cwd: folder });
    const written =
      script === 'mkjats.mjs' ? ['evil.xml'] : (await readdir(folder)).filter((name) => !before.has(name));
    for (const name of written.sort())
      yield { name: `${name} (${argument})`, bytes: new Uint8Array(await readFile(join(folder, name))) };
  }
}
