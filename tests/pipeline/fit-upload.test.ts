import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Video } from '#src/core/job.ts';
import { fitUpload } from '#src/pipeline/fit-upload.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { signerOf } from '#src/wiring/signer.ts';
import { raw } from '../render/support.ts';
import { signedWith, writeCertificates } from '../support/certificates.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const { db, locks } = await testDatabase();
const storage = memoryStorage();
const ffmpeg = await findFfmpeg(null);
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function context() {
  const scratch = await mkdtemp(join(tmpdir(), 'fit-upload-'));
  folders.push(scratch);
  const memo = createMemo(db, storage, (await newJob(db)).id, locks);
  return { signal: new AbortController().signal, memo, storage, scratch, onProgress: () => undefined };
}

const { scratch } = await context();
await raw(ffmpeg.path, [
  ...['-f', 'lavfi', '-i', 'testsrc2=size=540x960:rate=30:duration=1,noise=alls=60:allf=t'],
  ...['-f', 'lavfi', '-i', 'sine=duration=1', '-pix_fmt', 'yuv420p', '-preset', 'ultrafast'],
  join(scratch, 'video.mp4'),
]);
const bytes = await readFile(join(scratch, 'video.mp4'));
await storage.put('memo/f/video.mp4', bytes);
const files = { video: 'memo/f/video.mp4', srt: 's', vtt: 't', poster: 'p', transcript: 'j' };
const video: Video = { durationS: 1, bytes: bytes.length, files, notes: [] };

it('takes the video where it fits', async () => {
  const upload = await fitUpload(ffmpeg, video, bytes.length * 2, await context());
  expect(upload).toEqual({ key: files.video, bytes: bytes.length });
});

it('cuts it once where it does not', async () => {
  const limit = 300_000;
  const upload = await fitUpload(ffmpeg, video, limit, await context());
  expect(upload?.key).toMatch(/^memo\/[0-9a-f]{64}\/cut\.mp4$/);
  expect(await storage.stat(upload?.key ?? '')).toEqual({ bytes: upload?.bytes });
  expect(upload?.bytes).toBeLessThan(limit);
  const none = { ...ffmpeg, path: join(scratch, 'no-ffmpeg') };
  expect(await fitUpload(none, video, limit, await context())).toEqual(upload);
});

it('remembers that nothing good fits', async () => {
  expect(await fitUpload(ffmpeg, video, 50_000, await context())).toBeNull();
});

describe('a signed cut', () => {
  const limit = 330_000;
  const claims = (count: number) => ({
    ...{ title: 'Bees', language: 'en', paper: { title: 'Bees', doi: '10.1/bees', licence: 'CC-BY-4.0' } },
    scenes: [
      {
        id: 's1',
        claims: Array.from({ length: count }, (_, index) => ({
          ...{ text: `Bee ${index} dances.`, section: 'Results', verdict: 'holds' },
          quote: `Bee number ${index} was seen as it danced, in all of the hives.`,
        })),
      },
    ],
  });
  async function cutOf(name: string, count: number) {
    const made = await context();
    await writeCertificates(made.scratch, ['P-256']);
    await storage.put(`memo/${name}/transcript.json`, Buffer.from(JSON.stringify(claims(count))));
    await storage.put(`memo/${name}/video.mp4`, bytes);
    const signer = await signerOf(await signedWith(made.scratch, 'P-256'));
    const named = { ...files, video: `memo/${name}/video.mp4`, transcript: `memo/${name}/transcript.json` };
    return fitUpload(ffmpeg, { ...video, files: named }, limit, { ...made, signer });
  }

  it('is within the limit with its signature', async () => {
    const upload = await cutOf('few', 3);
    expect(Buffer.from(await storage.read(upload?.key ?? '')).includes('c2pa.claim')).toBe(true);
    expect(upload?.bytes).toBeLessThanOrEqual(limit);
  });

  it('is none where the signature is too much for the limit', async () => {
    expect(await cutOf('many', 3_000)).toBeNull();
  });
});
