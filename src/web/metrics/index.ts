/** The text of `/metrics`: read from database and queue at each scrape, with this process's own beside it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Database } from '#src/db/connection/client.ts';
import { spentToday } from '#src/db/ledger/spending.ts';
import {
  countEnds,
  countPurchases,
  countStates,
  deliveryLags,
  STEP_BOUNDS_S,
  type StepTimes,
  stepTimes,
} from '#src/db/operations/metrics.ts';
import type { QueueOverview } from '#src/queue/overview.ts';
import type { Logger } from '#src/runtime/log.ts';
import { histogramText } from './histogram.ts';
import { metricsOf, type Snapshot, STEP_HISTOGRAM } from './metrics.ts';

/** Prometheus waits ten seconds by default; a database that is away must not look like a process that is. */
const PATIENCE_MS = 5_000;
const HOUR_MIN = 60;

export interface MetricsDeps {
  db: Database;
  queues: QueueOverview;
  dailyBudgetUsd: number;
  log: Logger;
}

/** @returns reads the metrics in Prometheus's text format; scrapes at the same time share one reading */
export function createMetrics({ db, queues, dailyBudgetUsd, log }: MetricsDeps): () => Promise<string> {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  let reading: Promise<[Snapshot, StepTimes[]]> | null = null;

  async function read(): Promise<[Snapshot, StepTimes[]]> {
    const [states, ends, purchases, spentTodayUsd, lags, depths, times] = await Promise.all([
      countStates(db),
      countEnds(db, HOUR_MIN),
      countPurchases(db),
      spentToday(db),
      deliveryLags(db),
      queues.depths(),
      stepTimes(db),
    ]);
    return [{ states, ends, purchases, spentTodayUsd, lags, depths }, times];
  }

  return async () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    const late = sleep(PATIENCE_MS, null, { ref: false });
    const found = await Promise.race([reading, late]).catch((err) => {
      log.warn({ err }, 'metrics without database or queue');
      return null;
    });
    const registry = metricsOf(found?.[0] ?? null, dailyBudgetUsd);
    const steps = found ? histogramText(STEP_HISTOGRAM, STEP_BOUNDS_S, found[1]) : '';
    return `${await registry.metrics()}${steps}${await own.metrics()}`;
  };
}
