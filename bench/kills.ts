/**
 * `npm run bench:kills`: kills the parts of a running product in a row (bot, worker, database, all of them; also seconds
 * after a start) while it makes a video, and tells how long each kill is felt, and what became of the video.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { newProduct, type Part } from '../tests/support/product.ts';
import { until } from '../tests/support/wait.ts';

const ALL: Part[] = ['start', 'bot', 'worker', 'database'];
/** What is killed, and how many seconds after the product was ready, or was started (`early`), again. */
const KILLS: { parts: Part[]; afterS: number; early?: boolean }[] = [
  { parts: ['worker'], afterS: 1, early: true },
  { parts: ['database'], afterS: 2, early: true },
  { parts: ['worker'], afterS: 5 },
  { parts: ['bot'], afterS: 3 },
  { parts: ['database'], afterS: 5 },
  { parts: ['worker', 'database'], afterS: 4 },
  { parts: ['bot', 'worker'], afterS: 4 },
  { parts: ALL, afterS: 5 },
  { parts: ALL, afterS: 2, early: true },
  { parts: ['bot', 'worker', 'database'], afterS: 1, early: true },
  { parts: ['database'], afterS: 5 },
];
const READY_WITHIN_MS = 90_000;
const DONE_WITHIN_MS = 300_000;

const product = await newProduct({ LOG_LEVEL: 'error' });
const begun = Date.now();
const seconds = (from: number) => ((Date.now() - from) / 1_000).toFixed(1);
let job: string | null = null;
let broken = false;
try {
  await product.start();
  process.stdout.write('| killed | when | ready again after | video |\n| --- | --- | ---: | --- |\n');
  for (const { parts, afterS, early = false } of KILLS) {
    const [first = 'start'] = parts.filter((part) => part !== 'start');
    if (early) await until(() => product.pidOf(first), READY_WITHIN_MS);
    else await until(product.ready, READY_WITHIN_MS);
    if (!early) job ??= await product.submit();
    await sleep(afterS * 1_000);
    const at = Date.now();
    // The one that would start the others again goes first.
    for (const part of parts) await product.kill(part);
    if (parts.includes('start')) await product.start();
    const when = `${afterS} s after ${early ? 'a start' : 'it was ready'}`;
    await until(product.ready, READY_WITHIN_MS);
    const row = job ? await product.job(job) : null;
    const video = row ? `${row.state}, ${row.step ?? ''} ${Math.round(row.percent)}%` : '';
    process.stdout.write(`| ${parts.join(', ')} | ${when} | ${seconds(at)} s | ${video} |\n`);
  }
  process.stdout.write(`\n${KILLS.length} rounds of kills in ${seconds(begun)} s.\n`);
  const done = await until(async () => {
    const row = await product.job(job ?? '');
    return row && (row.state === 'completed' || row.state === 'failed') ? row : null;
  }, DONE_WITHIN_MS);
  process.stdout.write(`The video: ${done.state}, ${seconds(begun)} s after the first start.\n`);
  broken = done.state !== 'completed';
} catch (thrown) {
  broken = true;
  process.stdout.write(`${String(thrown)}\n\n${product.output().slice(-4_000)}\n`);
} finally {
  await product.close();
}
process.exit(broken ? 1 : 0);
