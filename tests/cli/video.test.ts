/** The product as its first user meets it: the command of the README, without servers, keys or an ffmpeg. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ffprobe from '@ffprobe-installer/ffprobe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME } from '#src/core/media.ts';
import { containsQuote } from '#src/core/text/quotes.ts';
import { readSample } from '#src/papers/sample.ts';
import { bundledFfmpeg } from '#src/render/ffmpeg/bundled.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const exec = promisify(execFile);

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  // A machine with Node and nothing else.
  await mkdir(join(folder, 'bin'));
  await symlink(process.execPath, join(folder, 'bin/node'));
  environment = { PATH: join(folder, 'bin'), HOME: folder, TMPDIR: tmpdir(), DATA_DIR: join(folder, 'data') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function video(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((settle) => {
    const child = spawn(process.execPath, [join(ROOT, 'src/runtime/run.js'), 'src/entries/cli.ts', ...args], {
      cwd: ROOT,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('exit', (code) => settle({ code, out, err }));
  });
}

async function made(): Promise<Record<'mp4' | 'srt' | 'vtt' | 'jpg' | 'json', string>> {
  const names = await readdir(join(folder, 'videos'));
  return Object.fromEntries(
    names.map((name) => [name.split('.').pop(), join(folder, 'videos', name)]),
  ) as never;
}

/** Every stored file with what tells whether it was written again. */
async function storedMedia(): Promise<string[]> {
  const root = join(folder, 'data/media');
  const names = await readdir(root, { recursive: true });
  const all = await Promise.all(names.map(async (name) => ({ name, found: await stat(join(root, name)) })));
  return all
    .filter(({ found }) => found.isFile())
    .map(({ name, found }) => `${name} ${found.ino} ${found.size} ${found.mtimeMs}`)
    .sort();
}

interface Transcript {
  scenes: {
    narration: string;
    start: number;
    end: number;
    role: string;
    words: { text: string; start: number; end: number }[];
    claims: { text: string; quote: string; section: string }[];
  }[];
}

describe('npm run video, with the sample paper', () => {
  it('makes a video and says where it is', async () => {
    const { code, out, err } = await video('--length', 'short', '--out', join(folder, 'videos'));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/Paper: What a second of short film costs/);
    expect(out).toMatch(/\[5\/5\]/);
    expect(out).toMatch(/videos\/what-a-second-of-short-film-costs-to-render\.mp4/);
    expect(Object.keys(await made()).sort()).toEqual(['jpg', 'json', 'mp4', 'srt', 'vtt']);
  }, 240_000);

  it('which is what every platform plays', async () => {
    const { mp4, json } = await made();
    const { stdout } = await exec(ffprobe.path, [
      ...['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json'],
      mp4,
    ]);
    const { streams, format } = JSON.parse(stdout) as {
      streams: Record<string, string | number>[];
      format: { duration: string; tags: Record<string, string> };
    };
    const transcript = JSON.parse(await readFile(json, 'utf8')) as Transcript;
    const lengthS = transcript.scenes.at(-1)?.end ?? 0;
    expect(streams).toHaveLength(2);
    expect(streams[0]).toMatchObject({
      ...{ codec_name: 'h264', profile: 'High', width: 1080, height: 1920, pix_fmt: 'yuv420p' },
      ...{ sample_aspect_ratio: '1:1', r_frame_rate: '30/1', avg_frame_rate: '30/1', color_space: 'bt709' },
      nb_read_frames: String(Math.round(lengthS * FRAME.fps)),
    });
    expect(streams[1]).toMatchObject({ codec_name: 'aac', profile: 'LC', sample_rate: '48000', channels: 2 });
    expect(Number(format.duration)).toBeCloseTo(lengthS, 1);
    expect(format.tags.comment).toContain('AI-generated narration and visuals');
    const head = (await readFile(mp4)).subarray(0, 64 * 1024).toString('latin1');
    expect(head.indexOf('moov'), 'the index stands before the media').toBeGreaterThan(0);
  }, 60_000);

  it('as loud as it should be, and never silent for long', async () => {
    const { mp4 } = await made();
    const ffmpeg = (await bundledFfmpeg()) ?? '';
    const measured = await exec(ffmpeg, [
      ...['-hide_banner', '-nostats', '-i', mp4, '-vn'],
      ...['-af', 'ebur128=peak=true,silencedetect=noise=-50dB:d=1.5', '-f', 'null', '-'],
    ]);
    const summary = measured.stderr.slice(measured.stderr.lastIndexOf('Summary:'));
    const loudness = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1]);
    expect(loudness).toBeGreaterThanOrEqual(-15);
    expect(loudness).toBeLessThanOrEqual(-13);
    expect(Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1])).toBeLessThan(-1);
    const transcript = JSON.parse(await readFile((await made()).json, 'utf8')) as Transcript;
    const endCard = transcript.scenes.at(-1)?.start ?? 0;
    const silences = [...measured.stderr.matchAll(/silence_start: ([\d.]+)/g)].map(([, start]) =>
      Number(start),
    );
    // The credits stand in silence, which begins with the breath before them.
    expect(silences.filter((start) => start < endCard - 1)).toEqual([]);
  }, 60_000);

  it('with captions that are the script, word for word, while it is spoken', async () => {
    const { srt, vtt, json } = await made();
    const transcript = JSON.parse(await readFile(json, 'utf8')) as Transcript;
    // The credits are read in silence.
    const said = transcript.scenes.flatMap(({ narration }) => narration || []).join(' ');
    const cueText = (text: string) =>
      text
        .split(/\n\n+/)
        .filter((block) => block.includes('-->'))
        .map((block) => block.replace(/^[\s\S]*?-->.*\n/, ''))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(cueText(await readFile(srt, 'utf8'))).toBe(said);
    expect(cueText(await readFile(vtt, 'utf8'))).toBe(said);
    for (const scene of transcript.scenes) {
      expect(scene.words.map(({ text }) => text).join(' ')).toBe(scene.narration);
      for (const word of scene.words) {
        expect(word.start).toBeGreaterThanOrEqual(scene.start);
        expect(word.end, `speech of "${word.text}" is inside its scene`).toBeLessThanOrEqual(scene.end);
      }
    }
  });

  it('and claims that the paper makes', async () => {
    const transcript = JSON.parse(await readFile((await made()).json, 'utf8')) as Transcript;
    const { paper } = await readSample({ signal: new AbortController().signal });
    const claims = transcript.scenes.flatMap((scene) => scene.claims);
    expect(claims.length).toBeGreaterThan(2);
    for (const { quote } of claims) expect(containsQuote(paper, quote), quote).toBe(true);
  });

  it('is there at once when it is asked for again, and not made anew', async () => {
    const before = await storedMedia();
    expect(before.length).toBeGreaterThan(5);
    const again = await video('sample', '--length', 'short', '--out', join(folder, 'again'));
    expect(again.code).toBe(0);
    expect(await storedMedia()).toEqual(before);
    const [name = ''] = (await readdir(join(folder, 'again'))).filter((file) => file.endsWith('.mp4'));
    const copy = await readFile(join(folder, 'again', name));
    expect(copy.equals(await readFile((await made()).mp4))).toBe(true);
  }, 60_000);

  it('is the person’s own: changing it does not change what is kept', async () => {
    const before = await storedMedia();
    await writeFile((await made()).mp4, 'edited in place');
    expect(await storedMedia()).toEqual(before);
  });

  it('leaves no server behind', async () => {
    expect(await readdir(join(folder, 'data/postgres/data'))).not.toContain('postmaster.pid');
  });
});

describe('npm run video, with something that cannot work', () => {
  it.each([
    ['no such file', ['missing.pdf'], /no such file: missing\.pdf/i],
    ['text that is no paper', ['just some words'], /PMC/],
    ['an unknown option', ['--fast'], /--help/],
    ['an unknown style', ['--style', 'neon'], /"neon".*auto, ember.*--help/],
  ])(
    'says so in one sentence: %s',
    async (_what, args, sentence) => {
      const { code, err } = await video(...args);
      expect(code).toBe(1);
      expect(err.trim()).toMatch(sentence);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toMatch(/\bat .+:\d+:\d+|Error:/);
    },
    60_000,
  );

  it('says so for a file that is something else', async () => {
    await writeFile(join(folder, 'paper.pdf'), '<!DOCTYPE html><html><body>Please log in</body></html>');
    const { code, err } = await video(join(folder, 'paper.pdf'));
    expect(code).toBe(1);
    expect(err).toMatch(/web page/i);
    expect(err).toMatch(/job_[0-9a-z]{12}/);
  }, 60_000);

  it('says so for settings that are wrong', async () => {
    environment.DATABASE_URL = 'mysql://nobody:secret@localhost/x';
    const { code, err } = await video();
    delete environment.DATABASE_URL;
    expect(code).toBe(1);
    expect(err).toMatch(/DATABASE_URL/);
    expect(err).not.toContain('secret');
  }, 60_000);
});
