import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { path as ffprobe } from '@ffprobe-installer/ffprobe';
import { toFile } from '@runwayml/sdk';
import { afterEach, expect, it } from 'vitest';
import { makeExecutable } from '#src/render/ffmpeg/bundled.ts';
import type { FakeRunwayOptions } from './index.ts';
import { outputOf, startWorld } from './setup.ts';

let world: Awaited<ReturnType<typeof startWorld>>;
const start = async (options: FakeRunwayOptions = {}) => {
  world = await startWorld(options);
  return world;
};
afterEach(() => world.runway.close());

/** Width, height and seconds of a video's picture, and how many streams it has. */
async function measured(bytes: ArrayBuffer): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'video-'));
  try {
    const file = join(folder, 'video.mp4');
    await writeFile(file, new Uint8Array(bytes));
    await makeExecutable(ffprobe);
    const { stdout } = await promisify(execFile)(ffprobe, [
      '-v',
      'error',
      '-show_streams',
      '-of',
      'json',
      file,
    ]);
    const { streams } = JSON.parse(stdout) as { streams: Record<string, number>[] };
    const [picture] = streams;
    return [Number(picture?.width), Number(picture?.height), Number(picture?.duration), streams.length];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it('hands out a video of the length that was asked for, or a shorter one', async () => {
  const { runway, finished } = await start();
  await runway.prepareVideos([2, 4]);
  runway.next({ name: 'shortClip', seconds: 2 });
  const short = await fetch(outputOf(await finished()));
  expect(await measured(await short.arrayBuffer())).toEqual([720, 1280, 2, 1]);
  const full = await fetch(outputOf(await finished()));
  expect(full.headers.get('content-type')).toBe('video/mp4');
  const bytes = await full.arrayBuffer();
  expect(full.headers.get('content-length')).toBe(`${bytes.byteLength}`);
  expect(await measured(bytes)).toEqual([720, 1280, 4, 1]);
});

it('lets addresses expire, and gives a fresh one with each look', async () => {
  const { clock, sdk, finished } = await start({ times: { urlMs: 3_600_000 } });
  const task = await finished();
  const address = outputOf(task);
  clock.forward(3_600_001);
  const late = await fetch(address);
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('AccessDenied')]);
  const forged = address.replace(/expires=\d+/, `expires=${clock.now() + 1_000}`);
  expect((await fetch(forged)).status).toBe(403);
  const fresh = outputOf(await sdk.tasks.retrieve(task.id));
  expect((await fetch(fresh, { method: 'HEAD' })).status).toBe(200);
  await sdk.tasks.delete(task.id);
  expect((await fetch(fresh)).status).toBe(403);
});

it('spoils downloads as it is told to', async () => {
  const { runway, finished } = await start();
  const address = outputOf(await finished());
  runway.next('download403', 'download404', 'downloadEmpty', 'downloadCut', 'downloadHang');
  expect((await fetch(address)).status).toBe(403);
  expect((await fetch(address)).status).toBe(404);
  expect((await (await fetch(address)).arrayBuffer()).byteLength).toBe(0);
  await expect(fetch(address).then((one) => one.arrayBuffer())).rejects.toThrow();
  await expect(fetch(address, { signal: AbortSignal.timeout(300) })).rejects.toThrow(/timeout/);
  expect((await fetch(address)).status).toBe(200);
  expect(runway.spend().credits).toBe(40);
});

it('takes pictures that were uploaded, and fails where there is none', async () => {
  const { runway, clock, sdk } = await start();
  const file = await toFile(new Uint8Array([1, 2, 3]), 'a.png');
  const { uri } = await sdk.uploads.createEphemeral({ file });
  expect(runway.store.uploads.get(uri)?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  const body = { model: 'gen4_turbo', ratio: '720:1280', duration: 5 } as const;
  const good = await sdk.imageToVideo.create({ ...body, promptImage: uri });
  const lost = await sdk.imageToVideo.create({ ...body, promptImage: 'runway://nothing-there' });
  clock.forward(1_000);
  expect(await sdk.tasks.retrieve(good.id)).toMatchObject({ status: 'SUCCEEDED', cost: { credits: 25 } });
  expect(await sdk.tasks.retrieve(lost.id)).toMatchObject({ status: 'FAILED', failureCode: 'ASSET.INVALID' });
  expect(runway.store.specProblems).toEqual([]);
});
