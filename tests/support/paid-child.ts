/**
 * A worker process that buys one thing and kills itself at a given moment, as `kill -9` would: no handler runs,
 * nothing is put in order.
 */
import type { HeldPurchase, Ledger } from '#src/core/ledger.ts';
import { openDatabase } from '#src/db/connection/client.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { createGeminiClient } from '#src/providers/gemini/client.ts';
import { createRunwayClient } from '#src/providers/runway/client.ts';
import { buyNarration, buyScript, buyVideo, type Services } from './buying.ts';
import { NO_BUDGET } from './paid.ts';

export interface ChildOrder {
  what: 'video' | 'narration' | 'script';
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

const services: Services = {
  ledger: mortal<Ledger>('ledger', createLedger(db, { budget: NO_BUDGET, leaseMs: 600 })),
  runway: mortal('runway', createRunwayClient(order.runway.apiKey, order.runway.url)),
  gemini: mortal('gemini', createGeminiClient(order.gemini.apiKey, order.gemini.url)),
  runwayUrl: order.runway.url,
};
if (order.what === 'video') await buyVideo(services, order.text, order.directory);
else if (order.what === 'script') await buyScript(services, order.text);
else await buyNarration(services, order.text);
process.stdout.write('alive\n');
