/**
 * A worker process that buys one thing and kills itself at a given moment, as `kill -9` would: no handler runs,
 * nothing is put in order.
 */
import type { HeldPurchase, Ledger } from '../../src/core/ledger.ts';
import { openDatabase } from '../../src/db/client.ts';
import { createLedger } from '../../src/db/ledger/index.ts';
import { createTill } from '../../src/providers/gemini/till/index.ts';
import { createRunwayClient } from '../../src/providers/runway/client.ts';
import { startDetached } from '../../src/thread.ts';
import { buyFilm, buyNarration, type Services } from './buying.ts';

export interface ChildOrder {
  what: 'film' | 'narration';
  text: string;
  /** `held.ask`; null: somebody else will kill it. */
  dieAt: string | null;
  directory: string;
  databaseUrl: string;
  runway: { url: string; apiKey: string };
  gemini: { url: string; apiKey: string };
}

const order = JSON.parse(process.argv[2] ?? '{}') as ChildOrder;
const { db } = openDatabase(order.databaseUrl);

/** Dies right after the named call has come back. */
function mortal<T extends object>(name: string, parts: T): T {
  return new Proxy(parts, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        const result: unknown = await value.apply(target, given);
        if (order.dieAt === `${name}.${String(key)}`) process.kill(process.pid, 'SIGKILL');
        return name === 'ledger' ? mortal('held', result as HeldPurchase) : result;
      };
    },
  });
}

/** The till's process id goes out first: it outlives this one. */
function startTill() {
  const child = startDetached(new URL('../../src/till.ts', import.meta.url));
  process.stdout.write(`till ${child.pid}\n`);
  return child;
}
const till = createTill(startTill, {
  apiKey: order.gemini.apiKey,
  baseUrl: order.gemini.url,
  databaseUrl: order.databaseUrl,
});
const services: Services = {
  ledger: mortal<Ledger>('ledger', createLedger(db, { dailyBudgetUsd: null, leaseMs: 600 })),
  runway: mortal('runway', createRunwayClient(order.runway.apiKey, order.runway.url)),
  gemini: mortal('gemini', till),
  runwayUrl: order.runway.url,
};
if (order.what === 'film') await buyFilm(services, order.text, order.directory);
else await buyNarration(services, order.text);
process.stdout.write('alive\n');
