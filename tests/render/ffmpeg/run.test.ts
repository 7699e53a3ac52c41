import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMedia } from '#src/render/ffmpeg/header.ts';
import { type FfmpegJob, runFfmpeg } from '#src/render/ffmpeg/run.ts';
import { bothBinaries, never, scratch } from '../support.ts';

const directory = await scratch();

/** A job that would take hours. */
function endless(output: string, signal: AbortSignal, timeoutMs = 600_000): FfmpegJob {
  const source = ['-f', 's16le', '-ar', '48000', '-ac', '1', '-stream_loop', '-1'];
  return {
    name: 'endless',
    inputs: [{ path: '/dev/zero', options: source }],
    options: ['-c:a', 'aac', '-f', 'mp4'],
    output,
    timeoutMs,
    signal,
  };
}

function processesWith(text: string): string[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    });
}

describe.each(await bothBinaries())('runFfmpeg with $version', (binary) => {
  it('kills the child on abort and settles when it is gone', async () => {
    const out = join(directory, `abort-${binary.origin}.mp4`);
    const stop = new AbortController();
    let progressed: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      progressed = resolve;
    });
    const job = runFfmpeg(binary, { ...endless(out, stop.signal), onProgress: () => progressed() });
    await running;
    expect(processesWith(out)).toHaveLength(1);
    const from = performance.now();
    stop.abort();
    await expect(job).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(performance.now() - from).toBeLessThan(2000);
    expect(processesWith(out)).toEqual([]);
  });

  it('gives the child nothing of our environment', async () => {
    const out = join(directory, `env-${binary.origin}.mp4`);
    const stop = new AbortController();
    let progressed: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      progressed = resolve;
    });
    const job = runFfmpeg(binary, { ...endless(out, stop.signal), onProgress: () => progressed() });
    await running;
    const [pid] = processesWith(out);
    const names = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
    stop.abort();
    await expect(job).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(names.filter((name) => !/^(?:GLIBC_TUNABLES|MALLOC_\w+_)=[\w.=]+$/.test(name))).toEqual([]);
  });

  it('kills a child that was aborted before it was spawned', async () => {
    const out = join(directory, `early-${binary.origin}.mp4`);
    const stop = new AbortController();
    const job = runFfmpeg(binary, endless(out, stop.signal));
    stop.abort();
    await expect(job).rejects.toMatchObject({ code: 'job.cancelled' });
    expect(processesWith(out)).toEqual([]);
  });

  it('starts nothing when it is aborted already', async () => {
    const out = join(directory, `aborted-${binary.origin}.mp4`);
    await expect(runFfmpeg(binary, endless(out, AbortSignal.abort()))).rejects.toMatchObject({
      code: 'job.cancelled',
    });
    await expect(stat(out)).rejects.toThrow();
  });

  it('stops what takes too long', async () => {
    const out = join(directory, `slow-${binary.origin}.mp4`);
    await expect(runFfmpeg(binary, endless(out, never, 300))).rejects.toThrow(/stopped after 300 ms/);
    expect(processesWith(out)).toEqual([]);
  });

  it('says what ffmpeg said when it fails', async () => {
    const path = join(directory, 'nothing here.mp4');
    const job = readMedia(binary, path, never);
    await expect(job).rejects.toMatchObject({ code: 'render.failed' });
    await expect(job).rejects.toThrow(/nothing here\.mp4: No such file/);
  });

  it('reads and writes files of any name', async () => {
    const folder = join(directory, `-a 'quoted' "b": c\\d [e];f,g %03d ünï 日本 ${binary.origin}`);
    await mkdir(folder);
    const out = join(folder, '-x.mp4');
    await runFfmpeg(binary, {
      ...endless(out, never),
      options: ['-t', '0.2', '-c:a', 'aac', '-f', 'mp4', '-metadata', 'title=a b'],
    });
    expect((await stat(out)).size).toBeGreaterThan(500);
  });
});
