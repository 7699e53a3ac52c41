/** Whether the process lives (`/healthz`), and whether it can do its work (`/readyz`). */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Route, Web } from '../web.ts';

/** An orchestrator asks every few seconds and waits about as long. */
const PART_TIMEOUT_MS = 2_000;

export const healthRoute: Route = (app, web) => {
  const parts = partsOf(web).map(([name, check]) => [name, once(check)] as const);
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const states = await Promise.all(
      parts.map(async ([name, check]) => [name, await stateOf(check)] as const),
    );
    const ready = states.every(([, state]) => state === 'ok');
    const body = { status: ready ? 'ready' : 'unavailable', parts: Object.fromEntries(states) };
    return c.json(body, ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
};

/** The cheapest question that each part can only answer when it works. */
const partsOf = ({ db, queue, storage }: Web): [string, () => Promise<unknown>][] => [
  ['database', () => db.execute(sql`select 1`)],
  ['queue', () => queue.holds('job_none', 0)],
  ['storage', () => storage.exists('health/none')],
];

/** A question that is still open is not asked again: a part that is away must not collect them. */
function once(check: () => Promise<unknown>): () => Promise<unknown> {
  let open: Promise<unknown> | null = null;
  return () => {
    open ??= check().finally(() => {
      open = null;
    });
    return open;
  };
}

const stateOf = (check: () => Promise<unknown>): Promise<'ok' | 'unavailable'> =>
  Promise.race([
    check().then(
      () => 'ok' as const,
      () => 'unavailable' as const,
    ),
    sleep(PART_TIMEOUT_MS, 'unavailable' as const, { ref: false }),
  ]);
