/** A store that is slow, away, full, wrongly set up, or that breaks off in the middle. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createS3Storage } from '#src/storage/s3.ts';
import type { Misbehaviour } from '../fakes/s3/answers.ts';
import { type FakeS3, startFakeS3 } from '../fakes/s3/index.ts';
import { until } from '../support/wait.ts';

const MIB = 1024 * 1024;
const SLOW_DOWN = { refuse: { status: 503, code: 'SlowDown' } };
const DENIED = { refuse: { status: 403, code: 'AccessDenied' } };

let s3: FakeS3;
let folder: string;
beforeEach(async () => {
  s3 = await startFakeS3();
  folder = await mkdtemp(join(tmpdir(), 's3-'));
});
afterEach(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (patience = {}) => createS3Storage({ ...s3.settings, patience });
const times = (count: number, plan: Misbehaviour) => Array.from({ length: count }, () => plan);

/** A large file, on disk and in the store. */
async function video(bytes: number): Promise<{ content: Buffer; path: string }> {
  const content = randomBytes(bytes);
  const path = join(folder, 'video.mp4');
  await writeFile(path, content);
  return { content, path };
}

describe('a large file', () => {
  it('goes in parts, and is there whole', async () => {
    const { content, path } = await video(17 * MIB);
    await open().put('video.mp4', { path });
    expect(s3.objects.get('video.mp4')?.equals(content)).toBe(true);
    expect(s3.calls.filter(({ query }) => query.has('partNumber'))).toHaveLength(3);
    expect(s3.uploads.open.size).toBe(0);
    await open().fetchTo('video.mp4', join(folder, 'back'));
    expect((await readFile(join(folder, 'back'))).equals(content)).toBe(true);
  });

  it('sends a part again, and not the others, when one fails', async () => {
    const { content, path } = await video(17 * MIB);
    s3.misbehave('partNumber=2', SLOW_DOWN, { loseAnswer: true });
    await open().put('video.mp4', { path });
    expect(s3.objects.get('video.mp4')?.equals(content)).toBe(true);
    const parts = s3.calls.map(({ query }) => query.get('partNumber')).filter(Boolean);
    expect(parts.sort()).toEqual(['1', '2', '2', '2', '3']);
  });

  it('leaves nothing behind when it fails, and the old file as it was', async () => {
    const { path } = await video(17 * MIB);
    s3.objects.set('video.mp4', Buffer.from('old'));
    s3.misbehave('partNumber=2', DENIED);
    await expect(open().put('video.mp4', { path })).rejects.toMatchObject({ recovery: 'permanent' });
    expect(s3.uploads.open.size).toBe(0);
    expect(s3.objects.get('video.mp4')?.toString()).toBe('old');
  });

  it('is not taken for stored where the store only says so in its status', async () => {
    const { path } = await video(9 * MIB);
    s3.misbehave('POST /videos-of-tests/video.mp4?uploadId', ...times(2, { errorIn200: 'InternalError' }));
    await expect(open({ attempts: 2 }).put('video.mp4', { path })).rejects.toMatchObject({
      code: 'storage.failed',
      recovery: 'transient',
    });
    expect(s3.objects.has('video.mp4')).toBe(false);
    expect(s3.uploads.open.size).toBe(0);
  });
});

describe('reading over a connection that breaks', () => {
  it('goes on where it broke', async () => {
    const { content } = await video(3 * MIB);
    s3.objects.set('video.mp4', content);
    s3.misbehave('GET', { cutAfter: MIB }, { cutAfter: 1000 }, { cutAfter: 0 });
    expect(((await open().read('video.mp4')) as Buffer).equals(content)).toBe(true);
    const ranges = s3.calls.map(({ request }) => request.headers.range);
    expect(ranges).toHaveLength(4);
    expect(ranges[0]).toBeUndefined();
    expect(ranges[3]).toMatch(/^bytes=\d+-3145727$/);
    expect(s3.calls[3]?.request.headers['if-match']).toBeDefined();
  });

  it('gives a viewer the exact bytes of a range all the same', async () => {
    const { content } = await video(3 * MIB);
    s3.objects.set('video.mp4', content);
    const range = { start: 1_000_000, end: 2_999_999 };
    s3.misbehave('GET', { cutAfter: 500_000 }, { atMost: 500_000 }, { ignoreRange: true });
    const got = await buffer(await open().open('video.mp4', range));
    expect(got.equals(content.subarray(1_000_000, 3_000_000))).toBe(true);
  });

  it('does not read on where a store sends more than the range', async () => {
    s3.objects.set('video.mp4', randomBytes(3 * MIB));
    s3.misbehave('GET', { ignoreRange: true });
    expect(await buffer(await open().open('video.mp4', { start: 10, end: 19 }))).toHaveLength(10);
    await until(() => s3.calls[0]?.request.socket.destroyed, 2_000);
  });

  it.each([[false], [true]])(
    'never joins two videos (a store without If-Match: %s)',
    async (unconditional) => {
      s3.objects.set('video.mp4', randomBytes(3 * MIB));
      s3.misbehave('GET', { cutAfter: MIB }, ...times(9, { unconditional }));
      const stream = await open().open('video.mp4');
      s3.objects.set('video.mp4', randomBytes(3 * MIB));
      await expect(buffer(stream)).rejects.toMatchObject({ code: 'storage.failed', recovery: 'transient' });
    },
  );

  it('gives up in the end, with an error and no half file', async () => {
    s3.objects.set('video.mp4', randomBytes(MIB));
    s3.misbehave('GET', { cutAfter: 1000 }, ...times(20, { cutAfter: 0 }));
    const path = join(folder, 'copy');
    await expect(open().fetchTo('video.mp4', path)).rejects.toMatchObject({ recovery: 'transient' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('bears with silence only so long', async () => {
    s3.objects.set('video.mp4', randomBytes(MIB));
    s3.misbehave('GET', ...times(20, { stall: true }));
    const reading = open({ silenceMs: 50 }).read('video.mp4');
    await expect(reading).rejects.toMatchObject({ code: 'storage.failed', recovery: 'transient' });
  });

  it('hangs up when its reader leaves, even in silence', async () => {
    s3.objects.set('video.mp4', randomBytes(MIB));
    s3.misbehave('GET', { stall: true });
    const stream = await open().open('video.mp4');
    await new Promise((done) => stream.once('data', done));
    const gone = new Promise((done) => s3.calls[0]?.request.socket.once('close', done));
    await pause(50);
    stream.destroy();
    await gone;
    expect(s3.calls).toHaveLength(1);
  });

  it('gives a local copy its name when it is complete', async () => {
    s3.objects.set('video.mp4', randomBytes(MIB));
    s3.misbehave('GET', { stall: true });
    const fetched = open({ silenceMs: 300 }).fetchTo('video.mp4', join(folder, 'copy'));
    await until(async () => (await readdir(folder)).length > 0);
    expect(await readdir(folder)).not.toContain('copy');
    await fetched;
    expect(await readdir(folder)).toEqual(['copy']);
  });
});

it('has connections to spare while many watch', async () => {
  s3.objects.set('video.mp4', randomBytes(4 * MIB));
  const storage = open();
  const watched = await Promise.all(Array.from({ length: 80 }, () => storage.open('video.mp4')));
  await storage.put('work', Buffer.from('work'));
  expect(s3.objects.has('work')).toBe(true);
  for (const stream of watched) stream.destroy();
}, 25_000);

describe('a store that is away', () => {
  it('is asked again when it is busy', async () => {
    s3.misbehave('PUT', SLOW_DOWN, { refuse: { status: 500, code: 'InternalError' } }, { loseAnswer: true });
    await open().put('x', Buffer.from('x'));
    expect(s3.objects.get('x')?.toString()).toBe('x');
  });

  it('is worth another try of the job, not too soon', async () => {
    s3.misbehave('PUT', ...times(2, SLOW_DOWN));
    const away = { code: 'storage.failed', recovery: 'transient', retryAfterMs: 20_000 };
    await expect(open({ attempts: 2 }).put('x', Buffer.from('x'))).rejects.toMatchObject(away);
    await s3.close();
    const storage = open({ attempts: 1 });
    await expect(storage.put('x', Buffer.from('x'))).rejects.toMatchObject(away);
    await expect(storage.read('x')).rejects.toMatchObject(away);
    await expect(storage.stat('x')).rejects.toMatchObject(away);
    await expect(storage.remove('x')).rejects.toMatchObject(away);
  });

  it('is found again after a restart', async () => {
    const storage = open();
    await storage.put('x', Buffer.from('before'));
    await s3.close();
    const waiting = storage.read('x');
    s3 = await startFakeS3({ port: s3.port, objects: s3.objects });
    expect(Buffer.from(await waiting).toString()).toBe('before');
  });
});

describe('a store that refuses', () => {
  it.each([
    ['NoSuchBucket', { bucket: 'other-bucket' }, /S3_BUCKET/],
    ['AuthorizationHeaderMalformed', { region: 'elsewhere-1' }, /S3_REGION/],
  ])('names the setting: %s', async (code, wrong, advice) => {
    const storage = createS3Storage({ ...s3.settings, ...wrong });
    await expect(storage.put('x', Buffer.from('x'))).rejects.toMatchObject({
      code: 'storage.failed',
      recovery: 'permanent',
      message: expect.stringContaining(code),
      userMessage: expect.stringMatching(advice),
    });
  });

  it('says which rights are missing, for every use', async () => {
    s3.misbehave('/x', ...times(5, DENIED));
    const storage = open();
    const denied = {
      recovery: 'permanent',
      userMessage: expect.stringContaining('allowed to get, put and delete'),
    };
    await expect(storage.put('x', Buffer.from('x'))).rejects.toMatchObject(denied);
    await expect(storage.read('x')).rejects.toMatchObject(denied);
    await expect(storage.exists('x')).rejects.toMatchObject(denied);
    await expect(storage.remove('x')).rejects.toMatchObject(denied);
    expect(s3.calls).toHaveLength(4);
  });

  it('is not tried again where it is full, nor for what is not there', async () => {
    s3.misbehave('PUT', { refuse: { status: 507, code: 'XMinioStorageFull' } });
    await expect(open({ attempts: 1 }).put('x', Buffer.from('x'))).rejects.toMatchObject({
      recovery: 'permanent',
      userMessage: expect.stringContaining('full'),
    });
    await expect(open().read('nothing')).rejects.toMatchObject({ recovery: 'permanent' });
    await expect(open().put('../x', { path: join(folder, 'none') })).rejects.toMatchObject({
      recovery: 'permanent',
    });
    await expect(open().put('x', { path: join(folder, 'none') })).rejects.toMatchObject({
      recovery: 'permanent',
    });
  });
});
