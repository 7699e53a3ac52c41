/** The playground in a real browser: what a newcomer does first. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { twoColumnPaper } from '../../papers/fixtures/two-column.ts';
import { chromiumPath, openBrowser } from '../../support/chromium.ts';
import { until } from '../../support/wait.ts';
import { finish } from '../../web/support.ts';
import { play, startBot } from './play.ts';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
/** As other machines reach this one. */
const outerAddress =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4')?.address ?? '127.0.0.1';
let browser: Browser;

/** Of a video element, what is used here: the browser's own types are not ours. */
interface Player {
  muted: boolean;
  paused: boolean;
  currentTime: number;
  readyState: number;
  videoWidth: number;
  textTracks: unknown[];
  play(): Promise<void>;
}

beforeAll(async () => {
  if (chromiumPath) browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A page whose complaints (faults, what the policy refused) fail the test. */
async function open(url: string, { viewport = DESK, mayFail = /^$/ } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    const bad = ['error', 'warning'].includes(message.type());
    if (bad && !mayFail.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(url);
  return page;
}

/** Puts a file on the page as a mouse would. A script for the page is a text: it is the browser's, not ours. */
const drop = (page: Page, name: string, bytes: Uint8Array) =>
  page.evaluate(`{
    const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (char) => char.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], '${name}'));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }`);

/** A video of a quarter of a minute, quickly made. */
async function testVideo(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  const path = join(folder, 'video.mp4');
  await promisify(execFile)((await findFfmpeg(null)).path, [
    ...['-f', 'lavfi', '-i', 'testsrc=size=180x320:rate=30:duration=15'],
    ...['-f', 'lavfi', '-i', 'sine=frequency=300:duration=15', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-movflags', '+faststart', path],
  ]);
  const video = await readFile(path);
  await rm(folder, { recursive: true });
  return video;
}

describe.skipIf(!chromiumPath)('in a browser', () => {
  it('the sample becomes a video that plays', async () => {
    const { url, db, storage } = await play();
    const page = await open(url);
    await page.getByRole('button', { name: 'Try the sample paper' }).click();
    const job = await until(() => db.query.jobs.findFirst());
    // What the worker writes, and when; flow.test.ts has the worker itself.
    await moveJob(db, job.id, 'running', { step: 'fetch-paper', percent: 5 });
    await page.locator('.kind-status li.active', { hasText: 'Reading the paper' }).waitFor();
    await noteProgress(db, job.id, { step: 'generate-videos', percent: 63 });
    await page.locator('.kind-status progress[value="63"]').waitFor();
    await finish({ db, storage }, job, { mp4: await testVideo() });

    const video = page.locator('.kind-video video');
    await video.waitFor();
    await page.locator('.kind-status', { hasText: 'Ready' }).waitFor();
    expect(await page.locator('#say').textContent()).toContain('Your video is ready');
    await video.evaluate((video: Player) => {
      video.muted = true;
      return video.play();
    });
    const state = await until(async () => {
      const now = await video.evaluate(({ currentTime, readyState, videoWidth, textTracks }: Player) => ({
        ...{ currentTime, readyState, videoWidth },
        tracks: textTracks.length,
      }));
      return now.currentTime > 0.5 && now;
    });
    expect(state).toMatchObject({ readyState: 4, videoWidth: 180, tracks: 1 });
    await page.getByRole('button', { name: 'My videos' }).click();
    await page.locator('.kind-list').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Post here' }).waitFor();
    // What plays is left alone while other messages come.
    expect(await video.evaluate(({ paused }: Player) => paused)).toBe(false);
  });

  // Browsers say where a form comes from in other ways to a host that they trust and to one that they do not.
  it.each(['localhost', outerAddress])('a token lets people in, and out, at %s', async (name) => {
    const { url } = await play({ token: 'open sesame' });
    const page = await open(url.replace('localhost', name), {
      mayFail: /401|Password forms|untrustworthy|origin-keyed/,
    });
    await page.getByLabel('Token').fill('open barley');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'not the token' }).waitFor();
    await page.getByLabel('Token').fill('open sesame');
    await page.keyboard.press('Enter');
    await page.locator('#empty').waitFor();
    await page.locator('#text').fill('/help');
    await page.keyboard.press('Enter');
    await page.locator('.kind-note').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Token').waitFor();
  });

  it('what was chosen stays chosen when a later answer comes', async () => {
    const { url } = await play();
    const page = await open(url);
    await page.locator('#empty').waitFor();
    await page.keyboard.type('/video PMC8071313 len');
    await page.getByRole('option', { name: 'length:' }).waitFor();
    await page.route('**/playground/suggestions*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const answer = page.waitForResponse(/suggestions/);
    await page.keyboard.type('g');
    await page.keyboard.press('ArrowDown');
    await (await answer).finished();
    await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'length:short' }).waitFor();
  });

  it('everything can be done from the keyboard', async () => {
    const { url } = await play();
    const page = await open(url);
    await page.locator('#empty').waitFor();
    await page.keyboard.type('/vi');
    await page.getByRole('option', { name: '/video' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('PMC8071313 leng');
    await page.getByRole('option', { name: 'length:' }).waitFor();
    // What was offered for fewer letters holds others, too.
    await expect.poll(() => page.locator('[role=option]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'length:short' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.locator('.mine', { hasText: '/video PMC8071313 length:short' }).waitFor();
    await page.locator('.kind-status').getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start again' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Start again');
    await page.locator('#text').focus();
    await page.keyboard.type('/video');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Make a video of a paper' }).waitFor();
    await page.keyboard.type('PMC7000001');
    await page.keyboard.press('Enter');
    await page.locator('.kind-status', { hasText: 'PMC7000001' }).waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('a dropped file becomes a job, one that is too large is refused in its place', async () => {
    const { url } = await play({ settings: { maxUploadBytes: 200_000 } });
    const page = await open(url, { viewport: PHONE });
    await page.locator('#empty').waitFor();
    await drop(page, 'lake.pdf', twoColumnPaper());
    await page.locator('.kind-status', { hasText: 'lake.pdf' }).waitFor();
    await drop(page, 'atlas.pdf', Buffer.alloc(200_001, 1));
    await page.getByText('“atlas.pdf” is larger than').waitFor();
    await page.getByRole('button', { name: 'Remove atlas.pdf' }).click();
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(PHONE.width);
  });

  it('the conversation goes on when the server comes back, and says so meanwhile', async () => {
    const stage = await play();
    const first = await startBot(stage);
    const page = await open(first.url, { mayFail: /ERR_(?:CONNECTION_REFUSED|INCOMPLETE_CHUNKED)/ });
    const lost = page.getByText('The connection is gone');
    await page.locator('#empty').waitFor();
    await page.locator('#text').fill('PMC8071313');
    await page.keyboard.press('Enter');
    await page.locator('.kind-status').waitFor();
    await first.close();
    await lost.waitFor();
    const second = await startBot(stage, null, { port: Number(new URL(first.url).port) });
    await lost.waitFor({ state: 'hidden' });
    await page.locator('.kind-status').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Start again' }).waitFor();
    expect(await page.locator('.message').count()).toBe(2);
    await page.close();
    await second.close();
  });
});
