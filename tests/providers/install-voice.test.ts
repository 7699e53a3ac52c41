/** `npm run voices:install` against a local server. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compiled } from '#src/runtime/root.ts';
import { listen } from '../fakes/server.ts';
import { writeTinyVoice } from '../support/tiny-voice.ts';

const ENTRY = compiled(new URL('../../src/entries/voices.ts', import.meta.url));
const run = promisify(execFile);
/** It is not everywhere. */
const unpacks = spawnSync('bzip2', ['--version'], { stdio: 'ignore' }).status === 0;
let folder: string;
let url: string;
let close: () => Promise<void>;
let hash: string;

describe.skipIf(!unpacks)('installing a voice', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(inject('folder'), 'install-'));
    await writeTinyVoice(join(folder, 'hum'), ['cats']);
    await run('tar', ['-cjf', join(folder, 'hum.tar.bz2'), '-C', folder, 'hum']);
    await run('tar', ['-cjf', join(folder, 'other.tar.bz2'), '-C', folder, 'hum/tokens.txt']);
    const archive = await readFile(join(folder, 'hum.tar.bz2'));
    hash = createHash('sha256').update(archive).digest('hex');
    const server = await listen(async (_, response, { pathname }) => {
      const bytes = await readFile(join(folder, pathname.replace('/voices/', ''))).catch(() => null);
      response.writeHead(bytes ? 200 : 404);
      response.end(bytes ?? 'none');
    });
    url = `${server.url}/voices`;
    close = server.close;
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  const install = (...args: string[]) =>
    run(process.execPath, [ENTRY, ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), VOICES_URL: url },
    }).catch(({ stderr }: { stderr: string }) => ({ stdout: '', stderr }));
  const voices = () => readdir(join(folder, 'data/voices')).catch(() => []);

  it('keeps a voice whose hash is right, and says how to use it', async () => {
    const { stdout } = await install('hum', '--sha256', hash);
    expect(stdout).toContain(`VOICE_MODEL_DIR=${join(folder, 'data/voices/hum')}`);
    expect(await readdir(join(folder, 'data/voices/hum'))).toContain('model.onnx');
    await rm(join(folder, 'data'), { recursive: true });
  });

  it.each([
    ['whose hash is another', ['hum', '--sha256', 'a'.repeat(64)], /not the one that was meant/],
    ['without a hash', ['hum'], /SHA-256 of the archive is missing/],
    ['that is not there', ['none', '--sha256', 'a'.repeat(64)], /answers 404/],
    ['with a name that leads elsewhere', ['../hum', '--sha256', 'a'.repeat(64)], /no name of a voice/],
  ])('leaves nothing of one %s', async (_, args, sentence) => {
    const { stderr } = await install(...args);
    expect(stderr).toMatch(sentence);
    expect(await voices()).toEqual([]);
  });

  it('keeps nothing that is no voice', async () => {
    const bytes = await readFile(join(folder, 'other.tar.bz2'));
    const { stderr } = await install('other', '--sha256', createHash('sha256').update(bytes).digest('hex'));
    expect(stderr).toMatch(/cannot be unpacked/);
    expect(await voices()).toEqual([]);
  });
});
