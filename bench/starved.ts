/**
 * Whether two videos in the making stay with their worker while every core is busy with work of equal right.
 *
 * `npm run bench:starved [-- --seconds 60]`. Prints, as its last line, one JSON object.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { newProduct } from '../tests/support/product.ts';
import { until } from '../tests/support/wait.ts';

/** Busy processes for each core: bot, worker and database get a fraction of one. */
const PER_CORE = 4;
const DONE_WITHIN_MS = 900_000;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });
const product = await newProduct({ LOG_LEVEL: 'warn' });
const crowd = new Set<ReturnType<typeof spawn>>();
const release = () => {
  for (const one of crowd) one.kill('SIGKILL');
  crowd.clear();
};
try {
  await product.start();
  await until(product.ready, 90_000);
  const ids = [await product.submit(), await product.submit({ voice: 'calm' })];
  const runners = new Map(ids.map((id) => [id, new Set<string>()]));
  const look = async () => {
    for (const id of ids) {
      const runner = (await product.job(id))?.runner;
      if (runner) runners.get(id)?.add(runner);
    }
  };
  await until(async () => (await product.job(ids[1] ?? ''))?.state === 'running', 60_000);
  for (let count = 0; count < PER_CORE * availableParallelism(); count += 1)
    crowd.add(spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  const end = Date.now() + Number(values.seconds) * 1_000;
  while (Date.now() < end) {
    await look();
    await sleep(1_000);
  }
  release();
  const states = await until(async () => {
    await look();
    const all = await Promise.all(ids.map(async (id) => (await product.job(id))?.state ?? 'running'));
    return all.every((state) => state === 'completed' || state === 'failed') ? all : null;
  }, DONE_WITHIN_MS);
  const runs = [...runners.values()].map(({ size }) => size);
  console.log(JSON.stringify({ seconds: Number(values.seconds), busy: PER_CORE, states, runs }));
  if (runs.some((count) => count !== 1) || states.includes('failed')) process.exitCode = 1;
} finally {
  release();
  await product.close();
}
