/** Commands compile what has changed before they run it: nobody runs what is out of date. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '#src/runtime/root.ts';

let project: string;
const write = (name: string, text: string) => writeFile(join(project, 'src', name), text);
const run = async (...args: string[]): Promise<string> => {
  const program = join(project, 'src/runtime/run.js');
  return (await promisify(execFile)(process.execPath, [program, 'src/one.ts', ...args])).stdout;
};

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'compiled-'));
  await mkdir(join(project, 'src/runtime'), { recursive: true });
  for (const name of ['run.js', 'build.js'])
    await copyFile(join(ROOT, 'src/runtime', name), join(project, 'src/runtime', name));
  await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  await writeFile(join(project, 'package.json'), '{ "type": "module", "imports": { "#src/*": "./src/*" } }');
  await write('other.ts', `export const word: string = 'first';`);
  await write(
    'one.ts',
    `import { word } from '#src/other.ts';\nconsole.log(word, ...process.argv.slice(2));`,
  );
});
afterAll(() => rm(project, { recursive: true }));

it('a module is run with its arguments, each import from its own file', async () => {
  expect(await run('--paper', 'x')).toBe('first --paper x\n');
});

it('what has changed is compiled again, even where its time went back', async () => {
  await write('other.ts', `export const word: string = 'second';`);
  expect(await run()).toBe('second\n');
  await write('other.ts', `export const word: string = 'third';`);
  await utimes(join(project, 'src/other.ts'), 1_000, 1_000);
  expect(await run()).toBe('third\n');
});

it('what has not changed is left alone', async () => {
  await writeFile(join(project, 'dist/src/other.js'), `export const word = 'compiled';`);
  await utimes(join(project, 'dist/src/other.js'), 1_000, 1_000);
  expect(await run()).toBe('compiled\n');
});

it('another way of compiling compiles everything', async () => {
  await utimes(join(project, 'src/runtime/build.js'), 2_000, 2_000);
  expect(await run()).toBe('third\n');
});

it('what is gone from the source is gone', async () => {
  await rm(join(project, 'src/other.ts'));
  await expect(run()).rejects.toThrow(/other\.js/);
});

it('a mistake is told with its file, and nothing old runs', async () => {
  await write('one.ts', 'const word: = 1;');
  await expect(run()).rejects.toThrow(/src\/one\.ts:1/);
});
