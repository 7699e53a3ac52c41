/** The pages in a real browser. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { startWeb } from '#src/web/index.ts';
import { chromiumPath, openBrowser } from '../support/chromium.ts';
import { until } from '../support/wait.ts';
import { finish, newJob, newVideo, testWeb } from './support.ts';

/** Of a video element, what is used here: the browser's own types are not ours. */
interface Player {
  play(): Promise<void>;
  currentTime: number;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
/** Scripts for the page are texts: they are the browser's, not ours. */
const FAULTS = await readFile(join(import.meta.dirname, 'page-faults.js'), 'utf8');
const VIDEO = `(({ currentTime, videoWidth, paused }) => ({ currentTime, videoWidth, paused }))(document.querySelector('video'))`;
const CUES = `new Promise((resolve, reject) => {
  const element = document.querySelector('track');
  element.onload = () => resolve([...element.track.cues].map(({ text }) => text));
  element.onerror = () => reject(new Error('no captions'));
  element.track.mode = 'showing';
})`;

const web = await testWeb();

describe.skipIf(!chromiumPath)('in a browser', () => {
  let browser: Browser;
  let mp4: Buffer;
  beforeAll(async () => {
    browser = await openBrowser();
    mp4 = await makeVideo('180x320', 10);
  });
  afterAll(() => browser?.close());

  async function makeVideo(size: string, seconds: number): Promise<Buffer> {
    const path = join(web.folder, `${size}.mp4`);
    await promisify(execFile)((await findFfmpeg(null)).path, [
      ...['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=30:duration=${seconds}`],
      ...['-f', 'lavfi', '-i', `sine=frequency=300:duration=${seconds}`],
      ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-movflags', '+faststart', path],
    ]);
    return readFile(path);
  }

  /** A page with everything that its console complained of. */
  async function open(address: string, viewport = DESK, colorScheme: 'light' | 'dark' = 'light') {
    const page = await browser.newPage({ viewport, colorScheme });
    const complaints: string[] = [];
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    return { page, complaints };
  }
  const openVideo = async () => open(`${web.url}/v/${(await newVideo(web, { mp4 })).slug}`);
  const player = (page: Page) =>
    page.evaluate<{ currentTime: number; videoWidth: number; paused: boolean }>(VIDEO);

  it('the video plays from the sentence that is chosen, which is marked', async () => {
    const { page, complaints } = await openVideo();
    await page.getByText('It took 5.5 weeks.').click();
    await until(async () => (await player(page)).currentTime > 6.5, 10_000);
    expect(await player(page)).toMatchObject({ videoWidth: 180, paused: false });
    expect(await page.locator('[aria-current]').textContent()).toContain('It took 5.5 weeks.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the video has the shape of its format', async () => {
    const options = { ...DEFAULT_OPTIONS, format: 'square' as const };
    const job = await newVideo(web, { mp4: await makeVideo('320x320', 1), changes: { options } });
    for (const viewport of [DESK, PHONE]) {
      const { page } = await open(`${web.url}/v/${job.slug}`, viewport);
      await until(async () => (await player(page)).videoWidth === 320);
      const box = await page.locator('video').boundingBox();
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1, 1);
      await page.close();
    }
  });

  it('the captions load', async () => {
    const { page, complaints } = await openVideo();
    expect(await page.evaluate(CUES)).toEqual(['Nearly half']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the making is followed, past a restart of the server, into the video', async () => {
    const job = await newJob(web);
    const first = await startWeb({ ...web, port: 0 });
    const { page, complaints } = await open(`${first.url}/v/${job.slug}`, PHONE);
    await moveJob(web.db, job.id, 'running', { step: 'generate-audio', percent: 45, title: 'Walking again' });
    await page.locator('progress[value="45"]').waitFor({ timeout: 5_000 });
    expect(await page.locator('[role=status]').textContent()).toBe('Recording the narration.');
    expect(await page.evaluate(FAULTS)).toEqual([]);
    expect(complaints).toEqual([]);

    await first.close();
    await noteProgress(web.db, job.id, { percent: 70 });
    const second = await startWeb({ ...web, port: Number(new URL(first.url).port) });
    await page.locator('progress[value="70"]').waitFor({ timeout: 15_000 });
    await finish(web, job, { mp4 });
    await page.locator('video').waitFor({ timeout: 10_000 });
    await page.close();
    await second.close();
  });

  it('the video plays in a frame on another site', async () => {
    const job = await newVideo(web, { mp4 });
    const frame = `<iframe src="${web.url}/v/${job.slug}/embed" width="360" height="640"></iframe>`;
    const blog = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(`<!doctype html><title>A blog</title><link rel="icon" href="data:,">${frame}`);
    });
    await new Promise<void>((resolve) => blog.listen(0, '127.0.0.1', resolve));
    const { page, complaints } = await open(`http://127.0.0.1:${(blog.address() as AddressInfo).port}`);
    const framed = page.frameLocator('iframe').locator('video');
    await framed.evaluate((video: unknown) => (video as Player).play());
    await until(() => framed.evaluate((video: unknown) => (video as Player).currentTime > 0.2), 10_000);
    expect(complaints).toEqual([]);
    await page.close();
    blog.close();
  });

  it('no page is in the way of its reader', async () => {
    const { slug } = await newVideo(web, { mp4, notes: ['Read by text recognition.'] });
    for (const [viewport, scheme] of [
      [PHONE, 'dark'],
      [DESK, 'light'],
    ] as const) {
      const { page } = await open('about:blank', viewport, scheme);
      for (const path of ['', '/report', '/report?sent', '/nothing']) {
        await page.goto(`${web.url}/v/${slug}${path}`);
        expect({ path, scheme, faults: await page.evaluate(FAULTS) }).toEqual({ path, scheme, faults: [] });
      }
      await page.close();
    }
  });
});
