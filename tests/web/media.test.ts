/** The files beside a video's page, over HTTP. */
import { randomBytes } from 'node:crypto';
import { readdir, readlink } from 'node:fs/promises';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { newSlug } from '#src/core/ids.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { startWeb } from '#src/web/index.ts';
import { until } from '../support/wait.ts';
import { ada, newJob, newVideo, type TestWeb, testWeb } from './support.ts';

const video = randomBytes(3_000_000);
const web = await testWeb();
let job: Awaited<ReturnType<typeof newVideo>>;
beforeAll(async () => {
  job = await newVideo(web, { mp4: video, changes: { title: 'Über "Größe": <b>50 % mehr</b>' } });
});

const get = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${web.url}/v/${job.slug}/${name}`, { headers, method });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a file', () => {
  it.each([
    ['video.mp4', 'video/mp4'],
    ['captions.vtt', 'text/vtt; charset=utf-8'],
    ['captions.srt', 'application/x-subrip; charset=utf-8'],
    ['poster.jpg', 'image/jpeg'],
    ['cover-2.jpg', 'image/jpeg'],
    ['transcript.json', 'application/json; charset=utf-8'],
  ])('%s comes whole, as %s', async (name, type) => {
    const response = await get(name);
    const bytes = await bytesOf(response);
    const key = `memo/${job.id}/${name}`;
    expect(response.status).toBe(200);
    expect(bytes.equals(await web.storage.read(key))).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(response.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
  });

  it('has a name that every system takes, and is saved under it when that is asked for', async () => {
    const inline = await get('video.mp4', {}, 'HEAD');
    expect(inline.headers.get('content-disposition')).toBe('inline; filename="uber-gro-e-b-50-mehr-b.mp4"');
    const saved = await get('captions.srt?download', {}, 'HEAD');
    expect(saved.headers.get('content-disposition')).toBe(
      'attachment; filename="uber-gro-e-b-50-mehr-b.srt"',
    );
  });

  it('is described by HEAD without being sent', async () => {
    const response = await get('video.mp4', {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('3000000');
    expect((await bytesOf(response)).length).toBe(0);
    const part = await get('video.mp4', { range: 'bytes=10-19' }, 'HEAD');
    expect(part.status).toBe(206);
    expect(part.headers.get('content-length')).toBe('10');
  });
});

describe('a part', () => {
  it.each([
    ['bytes=0-0', 0, 1],
    ['bytes=0-1', 0, 2],
    ['bytes=1000000-', 1_000_000, 3_000_000],
    ['bytes=65535-65536', 65_535, 65_537],
    ['bytes=-1000', 2_999_000, 3_000_000],
    ['bytes=2999999-9999999', 2_999_999, 3_000_000],
  ])('%s is exactly that', async (range, from, to) => {
    const response = await get('video.mp4', { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/3000000`);
    expect(response.headers.get('content-length')).toBe(String(to - from));
    expect((await bytesOf(response)).equals(video.subarray(from, to))).toBe(true);
  });

  it('that the file does not have is refused with its size', async () => {
    const response = await get('video.mp4', { range: 'bytes=3000000-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */3000000');
    expect((await bytesOf(response)).length).toBe(0);
  });

  it('is sent for If-Range only of the same file', async () => {
    const tag = (await get('video.mp4', {}, 'HEAD')).headers.get('etag') ?? '';
    const range = 'bytes=5-9';
    expect((await get('video.mp4', { range, 'if-range': tag })).status).toBe(206);
    for (const other of ['"another"', `W/${tag}`, new Date().toUTCString()]) {
      const response = await get('video.mp4', { range, 'if-range': other });
      expect(response.status).toBe(200);
      expect((await bytesOf(response)).length).toBe(3_000_000);
    }
  });
});

describe('a file that the browser has', () => {
  it('is not sent again', async () => {
    const tag = (await get('poster.jpg', {}, 'HEAD')).headers.get('etag') ?? '';
    const response = await get('poster.jpg', { 'if-none-match': `W/${tag}` });
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(tag);
    expect((await get('poster.jpg', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('has a tag of its own', async () => {
    const other = await newVideo(web, { mp4: video });
    const tags = await Promise.all([
      ...['video.mp4', 'poster.jpg', 'captions.srt'].map(async (name) =>
        (await get(name, {}, 'HEAD')).headers.get('etag'),
      ),
      fetch(`${web.url}/v/${other.slug}/video.mp4`, { method: 'HEAD' }).then(({ headers }) =>
        headers.get('etag'),
      ),
    ]);
    expect(new Set(tags).size).toBe(4);
  });
});

/** How often this process holds a file open. */
async function openOf(name: string): Promise<number> {
  const links = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return links.filter((link) => link.includes(name)).length;
}

/** Asks for the video and reads nothing more than what comes first. */
async function slowViewer(slug: string) {
  const { hostname, port } = new URL(web.url);
  const socket = connect(Number(port), hostname);
  let ended = false;
  socket.on('close', () => {
    ended = true;
  });
  socket.on('error', () => undefined);
  socket.write(`GET /v/${slug}/video.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await new Promise((resolve) => socket.once('readable', resolve));
  return { socket, ended: () => ended };
}

describe('a viewer', () => {
  it('who hangs up leaves nothing open', async () => {
    const long = await newVideo(web, { mp4: randomBytes(20_000_000) });
    const { socket } = await slowViewer(long.slug);
    expect(await until(() => openOf(long.id), 2_000)).toBe(1);
    socket.destroy();
    await until(async () => (await openOf(long.id)) === 0, 2_000);
  });

  it('who is slow does not fill the memory', async () => {
    const long = await newVideo(web, { mp4: randomBytes(30_000_000) });
    const before = process.memoryUsage();
    const { socket } = await slowViewer(long.slug);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.external - before.arrayBuffers - before.external).toBeLessThan(
      20_000_000,
    );
    socket.destroy();
  });

  it('in the middle of a video that is deleted gets no more of it', async () => {
    const long = await newVideo(web, { mp4: randomBytes(30_000_000) });
    const { socket, ended } = await slowViewer(long.slug);
    await deleteVideo(web, long, ada);
    await until(async () => (await openOf(long.id)) === 0, 3_000);
    socket.resume(); // what was sent before is read, and then there is the end
    await until(ended, 3_000);
    expect(socket.bytesRead).toBeLessThan(30_000_000);
  });
});

describe('what is not there', () => {
  it('was deleted: 410, at once, whatever the browser has of it', async () => {
    const gone = await newVideo(web);
    const address = `${web.url}/v/${gone.slug}/video.mp4`;
    const tag = (await fetch(address, { method: 'HEAD' })).headers.get('etag') ?? '';
    await deleteVideo(web, gone, ada);
    for (const headers of [{}, { range: 'bytes=0-9' }, { 'if-none-match': tag }]) {
      const response = await fetch(address, { headers });
      expect(response.status).toBe(410);
      expect(await response.text()).toBe('This video was deleted.\n');
    }
  });

  it('was deleted, while its file could not be removed', async () => {
    const gone = await newVideo(web);
    await web.sql`update jobs set deleted_at = now() where id = ${gone.id}`;
    expect(await web.storage.exists(gone.video.files.video)).toBe(true);
    expect((await fetch(`${web.url}/v/${gone.slug}/video.mp4`)).status).toBe(410);
  });

  it('never was, is not ready, or has lost its file: 404', async () => {
    const waiting = await newJob(web);
    const broken = await newVideo(web);
    await web.storage.remove(broken.video.files.video);
    for (const slug of [newSlug(), 'no-slug', waiting.slug, broken.slug]) {
      const response = await fetch(`${web.url}/v/${slug}/video.mp4`);
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    expect((await get('video.mov')).status).toBe(404);
    expect((await get('..%2f..%2fvideo.mp4')).status).toBe(404);
  });
});

describe('storage that fails', () => {
  const away = new AppError('storage.failed', {
    message: 'secret-host: connection refused',
    userMessage: 'Please try again.',
    recovery: 'transient',
  });
  const requests = async (storage: Partial<TestWeb['storage']>, use: (address: string) => Promise<void>) => {
    const other = await startWeb({ ...web, port: 0, storage: { ...web.storage, ...storage } });
    await use(`${other.url}/v/${job.slug}/video.mp4`);
    await other.close();
  };

  it('is told kindly, and without its names', async () => {
    await requests({ open: () => Promise.reject(away) }, async (address) => {
      const response = await fetch(address);
      expect(response.status).toBe(503);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('etag')).toBeNull();
      const text = await response.text();
      expect(text).toContain('Please try again in a minute');
      expect(text).not.toContain('secret-host');
    });
  });

  it('in the middle of a video cuts it off: nobody takes half of it for all', async () => {
    async function* half() {
      yield video.subarray(0, 1_000_000);
      throw away;
    }
    await requests({ open: async () => Readable.from(half()) }, async (address) => {
      const response = await fetch(address);
      expect(response.status).toBe(200);
      await expect(response.arrayBuffer()).rejects.toThrow('terminated');
    });
  });
});
