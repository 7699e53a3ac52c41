/** A real browser for the tests of pages, where the machine has one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/opt/google/chrome/chrome'];

const onPath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)));

/** Path of the browser: CHROMIUM_PATH, else one on PATH or at a usual place; null: there is none. */
export const chromiumPath: string | null =
  [process.env.CHROMIUM_PATH ?? '', ...onPath, ...PLACES].find((path) => path !== '' && existsSync(path)) ??
  null;

if (!chromiumPath) {
  process.stderr.write('Skipped: no Chromium on this machine; set CHROMIUM_PATH to test the pages in one.\n');
}

/** Starts it without a window. Close it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '',
    // The sandbox needs rights that containers seldom have; the pages are our own.
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
