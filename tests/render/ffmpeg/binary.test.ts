import { chmod, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { bundledFfmpeg, makeExecutable } from '#src/render/ffmpeg/bundled.ts';
import { scratch } from '../support.ts';

const directory = await scratch();
const path = process.env.PATH;

afterEach(() => {
  process.env.PATH = path;
});

/** An ffmpeg that lists what it is told to. */
async function fakeFfmpeg(name: string, filters: string[], encoders: string[]): Promise<string> {
  const file = join(directory, name);
  const lines = (names: string[]) => names.map((entry) => ` ... ${entry} V->V text`).join('\n');
  const cases = `*-filters*) echo "${lines(filters)}";; *-encoders*) echo "${lines(encoders)}";; *) echo "ffmpeg version 9.9";;`;
  await writeFile(file, `#!/bin/sh\ncase "$*" in ${cases} esac\n`);
  await chmod(file, 0o755);
  return file;
}

describe('findFfmpeg', () => {
  it('takes the configured one', async () => {
    const bundled = await bundledFfmpeg();
    expect(await findFfmpeg(bundled)).toMatchObject({ path: bundled, origin: 'configured' });
  });

  it('refuses a configured one that lacks something, and says what', async () => {
    const file = await fakeFfmpeg('no-ass', ['overlay', 'tpad', 'loop', 'ebur128'], ['aac', 'mjpeg']);
    const found = findFfmpeg(file);
    await expect(found).rejects.toMatchObject({ code: 'setup.invalid' });
    await expect(found).rejects.toThrow(/lacks libx264, ass, acompressor, alimiter/);
  });

  it('refuses a configured one that is not there', async () => {
    await expect(findFfmpeg(join(directory, 'nowhere'))).rejects.toMatchObject({ code: 'setup.invalid' });
  });

  it('falls back to the bundled one when PATH has none', async () => {
    process.env.PATH = directory;
    expect(await findFfmpeg(null)).toMatchObject({ path: await bundledFfmpeg(), origin: 'bundled' });
  });

  it('falls back to the bundled one when that on PATH lacks something', async () => {
    await fakeFfmpeg('ffmpeg', ['overlay'], ['libx264', 'aac']);
    process.env.PATH = `${directory}:/bin:/usr/bin`;
    expect((await findFfmpeg(null)).origin).toBe('bundled');
  });
});

it('gives an unpacked binary its mode back', async () => {
  const file = join(directory, 'unpacked');
  await writeFile(file, '#!/bin/sh\n', { mode: 0o644 });
  await makeExecutable(file);
  expect((await stat(file)).mode & 0o111).toBe(0o111);
});
