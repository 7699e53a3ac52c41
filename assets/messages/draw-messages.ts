/**
 * Draws the pictures of docs/discord.md and docs/slack.md from the bodies that the bot sends:
 * `node src/runtime/run.js assets/messages/draw-messages.ts`.
 */
import { join } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';
import { openBrowser } from '../../tests/support/chromium.ts';
import { discord } from './discord.ts';
import { pageOf } from './page.ts';
import { SAMPLES } from './samples.ts';
import { slack } from './slack.ts';

const browser = await openBrowser();
const page = await browser.newPage({ deviceScaleFactor: 1.5 });
for (const sketch of [discord, slack])
  for (const { name, messages } of SAMPLES) {
    await page.setContent(pageOf(sketch, messages));
    await page.locator('main').screenshot({ path: join(ROOT, `docs/messages/${sketch.name}-${name}.png`) });
  }
await browser.close();
