/** The predecessor's videos, as it left them on its disk: its folders, its trial runs, its accidents. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { personOf } from '#src/core/job.ts';
import { listVideos, videoUsage } from '#src/db/archive/videos.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { jobs } from '#src/db/jobs/tables.ts';
import { importArchive } from '#src/jobs/files/import-archive.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { readMedia } from '#src/render/ffmpeg/header.ts';
import { renderPoster } from '#src/render/poster.ts';
import { testWeb } from '../web/support.ts';

const web = await testWeb();
const { db, storage } = web;
const ffmpeg = await findFfmpeg(null);
const { signal } = new AbortController();
const owner = { platform: 'cli', workspace: 'local', userId: 'old' };
const root = await mkdtemp(join(tmpdir(), 'media-root-'));
afterAll(() => rm(root, { recursive: true, force: true }));

const video = join(root, 'video.mp4');
await promisify(execFile)(ffmpeg.path, [
  ...['-hide_banner', '-loglevel', 'error', '-f', 'lavfi', '-i', 'testsrc=size=720x1280:rate=24:duration=2'],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', video],
]);
const bytes = await readFile(video);

async function folder(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const path = join(root, name);
  await mkdir(path);
  for (const [file, content] of Object.entries(files)) await writeFile(join(path, file), content);
  return path;
}
const whole = await folder('38512345', {
  'final_video.mp4': bytes,
  'paper.json': JSON.stringify({ title: 'Walking \u0000again', full_text: 'long' }),
});
await utimes(join(whole, 'final_video.mp4'), 1_700_000_000, 1_700_000_000);
await folder('PMC10979640', {
  'final_video.mp4': Buffer.concat([bytes, Buffer.alloc(8)]),
  'paper.json': '{broken',
});
await folder('TEST123', { 'final_video.mp4': bytes });
await folder('uploads', { 'final_video.mp4': bytes });
await folder('111', { 'audio.wav': 'x' });
await folder('222', { 'final_video.mp4': 'this is no video' });
await folder('333', { 'final_video.mp4': '' });
await symlink(whole, join(root, '444'));
const linked = await folder('555', {});
await symlink(video, join(linked, 'final_video.mp4'));

const deps = {
  db,
  storage,
  probe: async (path: string) => (await readMedia(ffmpeg, path, signal)).durationS ?? 0,
  poster: (path: string, out: string) =>
    renderPoster({ art: { kind: 'video', path }, out }, { ffmpeg, signal }),
};
async function run(dryRun = false): Promise<Record<string, string>> {
  const outcomes: Record<string, string> = {};
  for await (const { folder: name, outcome, says } of importArchive(deps, { root, owner, dryRun })) {
    expect(says).not.toBe('');
    outcomes[name] = outcome;
  }
  return outcomes;
}
const EXPECTED = {
  111: 'skipped',
  222: 'failed',
  333: 'skipped',
  444: 'skipped',
  555: 'skipped',
  38512345: 'imported',
  PMC10979640: 'imported',
  TEST123: 'skipped',
  uploads: 'skipped',
};
const all = { search: '', paper: null, states: null, since: null, until: null, from: null, limit: 10 };

it('are told, and nothing else, in a dry run', async () => {
  expect(await run(true)).toEqual(EXPECTED);
  expect(await db.select().from(jobs)).toEqual([]);
});

it('become videos of their owner once, with poster, date and page', async () => {
  expect(await run()).toEqual(EXPECTED);
  expect(await run()).toEqual({ ...EXPECTED, 38512345: 'known', PMC10979640: 'known' });
  const { videos } = await listVideos(db, personOf(owner), all);
  expect(videos.map(({ title, source }) => [title, source])).toEqual([
    [null, { kind: 'name', text: 'PMC10979640' }],
    ['Walking again', { kind: 'name', text: 'PMID 38512345' }],
  ]);
  const [, job] = videos;
  expect(job).toMatchObject({
    state: 'completed',
    createdAt: new Date(1_700_000_000_000),
    paper: { pmid: '38512345' },
  });
  expect(job?.video).toMatchObject({ durationS: expect.closeTo(2, 1), bytes: bytes.length });
  expect(Buffer.from(await storage.read(job?.video?.files.video ?? ''))).toEqual(bytes);
  expect((await storage.stat(job?.video?.files.poster ?? ''))?.bytes).toBeGreaterThan(1_000);
  expect(await videoUsage(db, personOf(owner))).toMatchObject({ ready: 2, bytes: 2 * bytes.length + 8 });

  const page = await (await fetch(`${web.url}/v/${job?.slug}`)).text();
  expect(page).toContain('earlier version');
  expect(page).not.toMatch(/captions\.|transcript\.json|<h2[^>]*>Transcript/);
  expect((await fetch(`${web.url}/v/${job?.slug}/captions.vtt`)).status).toBe(404);
  expect((await fetch(`${web.url}/v/${job?.slug}/embed`)).status).toBe(200);
});

it('stay deleted, and their files go', async () => {
  const { videos } = await listVideos(db, personOf(owner), all);
  for (const job of videos) await deleteVideo(web, job, owner);
  for (const { video: gone } of videos) expect(await storage.exists(gone?.files.video ?? '')).toBe(false);
  expect(await run()).toMatchObject({ 38512345: 'known' });
  expect((await findJob(db, videos[0]?.id ?? ''))?.deletedAt).not.toBeNull();
  expect(await videoUsage(db, personOf(owner))).toMatchObject({ ready: 0, seconds: 0, bytes: 0 });
});
