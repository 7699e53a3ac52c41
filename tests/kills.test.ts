/** The product as `npm start` runs it, and what becomes of it when parts of it are killed. `bench:kills` does more. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { runs } from './support/processes.ts';
import { newProduct, type Part, type Product } from './support/product.ts';
import { until } from './support/wait.ts';

const READY_MS = 45_000;
const products: Product[] = [];
afterEach(async () => {
  for (const product of products.splice(0)) await product.close();
}, 60_000);

async function product(settings: NodeJS.ProcessEnv = {}): Promise<Product> {
  const made = await newProduct({ LOG_LEVEL: 'warn', ...settings });
  products.push(made);
  return made;
}

const anotherThan = (one: Product, part: Part, before: number | null) =>
  until(async () => {
    const now = await one.pidOf(part);
    return now !== null && now !== before ? now : null;
  }, READY_MS);

describe('npm start', () => {
  it('goes on after each of its parts was killed, also seconds after its start, and leaves none behind when it is killed itself', async () => {
    const one = await product();
    await one.start();
    const early = await anotherThan(one, 'worker', null);
    await one.kill('worker'); // before it was ready
    await anotherThan(one, 'worker', early);
    await until(one.ready, READY_MS);
    for (const part of ['worker', 'database', 'bot'] as const) {
      const before = await one.pidOf(part);
      const others = (['bot', 'worker'] as const).filter((other) => other !== part);
      const pids = await Promise.all(others.map(one.pidOf));
      await one.kill(part);
      await anotherThan(one, part, before);
      await until(one.ready, READY_MS);
      expect(await Promise.all(others.map(one.pidOf)), `the others go on without the ${part}`).toEqual(pids);
    }
    const job = await one.submit({ review: true });
    await until(async () => (await one.job(job))?.state === 'awaiting_approval', READY_MS);
    const parts = await Promise.all((['bot', 'worker', 'database'] as const).map(one.pidOf));
    await one.kill('start'); // and whoever looks after it starts it anew, on the same port
    await until(
      async () => !(await Promise.all(parts.map((pid) => runs(pid ?? 0)))).includes(true),
      READY_MS,
    );
  }, 180_000);

  it('says so and ends with an error where a part cannot start at all', async () => {
    const holder = createServer().listen(0);
    const one = await product({ PORT: String((holder.address() as AddressInfo).port) });
    const [code] = await once(await one.start(), 'exit');
    holder.close();
    expect(code).toBe(78);
    expect(one.output()).toContain('in use by another program');
    expect(one.output()).toContain('The bot cannot start');
  }, 90_000);

  it('takes no arguments, and says so', async () => {
    const one = await product();
    const help = await one.start(['--help']);
    expect(await once(help, 'exit')).toEqual([0, null]);
    expect(one.output()).toContain('Usage: npm start');
    const wrong = await one.start(['--port', '80']);
    expect(await once(wrong, 'exit')).toEqual([2, null]);
    expect(one.output()).toContain('was given --port');
  });

  it('told to leave at any moment of its start, ends with all its parts', async () => {
    for (const afterMs of [50, 700, 1_500]) {
      const one = await product();
      const started = await one.start();
      await sleep(afterMs);
      started.kill('SIGTERM');
      await once(started, 'exit');
      await until(async () => (await one.pidOf('bot')) === null && (await one.pidOf('worker')) === null);
    }
  }, 90_000);
});
