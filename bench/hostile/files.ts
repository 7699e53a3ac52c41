/** The hostile files: what the generators of the shared cases write, and what needs no generator. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { docx, paragraph } from '../../tests/papers/fixtures/zip.ts';
import { HOSTILE_SHAPES } from '../../tests/support/hostile-shapes.ts';

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
/** Characters of a hostile shape behind enough plain English that a script is written about it. */
const STRANGE = 500_000;
const PROSE = `A Study of Sleep\n\nAbstract\n\n${plainProse()}\n\nResults\n\n${plainProse()}`;
const TOKEN = 'a'.repeat(1_000_000);

/** What the generators in `cases` write, one after the other; none where there is no such folder. */
export async function* hostileFiles(cases: string, folder: string): AsyncGenerator<HostileFile> {
  for (const name of ['brackets.txt', 'brackets.pdf'])
    yield { name, bytes: new TextEncoder().encode('['.repeat(1_000_000)) };
  yield { name: 'token.docx', bytes: docx(paragraph('Results') + paragraph(`${TOKEN} b. The mice slept.`)) };
  yield { name: 'authors.txt', bytes: new TextEncoder().encode('Smith et al. '.repeat(80_000)) };
  for (const [shape, make] of Object.entries(HOSTILE_SHAPES))
    yield { name: `prose and ${shape}.txt`, bytes: new TextEncoder().encode(`${PROSE}\n\n${make(STRANGE)}`) };
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

function plainProse(): string {
  const sentence = (_: unknown, n: number) =>
    `We found that ${n + 12} % of the patients in the treated group slept longer than the other people.`;
  return Array.from({ length: 40 }, sentence).join(' ');
}
