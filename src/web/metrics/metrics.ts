/** Every metric of the product, by name. docs/operations.md has the alerts that use them. */
import { Counter, Gauge, Registry } from 'prom-client';
import { JOB_STATES } from '#src/core/job.ts';
import type { countEnds, countPurchases, countStates, deliveryLags } from '#src/db/operations/metrics.ts';
import type { QueueDepth } from '#src/queue/overview.ts';

type Rows<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

/** What the database and the queue tell. */
export interface Snapshot {
  states: Rows<typeof countStates>;
  /** Ends of the last hour. */
  ends: Rows<typeof countEnds>;
  purchases: Rows<typeof countPurchases>;
  spentTodayUsd: number;
  lags: Rows<typeof deliveryLags>;
  depths: QueueDepth[];
}

export const STEP_HISTOGRAM = {
  name: 'hidden_hill_step_duration_seconds',
  help: 'Duration of each step of the videos that were finished',
};

/** Purchases that will not change any more: their prices only add up. */
const SETTLED = new Set(['done', 'failed', 'cancelled']);

/** @param snapshot null: the database or the queue could not be asked */
export function metricsOf(snapshot: Snapshot | null, dailyBudgetUsd: number): Registry {
  const registry = new Registry();
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Gauge({ name: `hidden_hill_${name}`, help, labelNames, registers: [registry] });
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[] = []) =>
    new Counter({ name: `hidden_hill_${name}`, help, labelNames, registers: [registry] });

  gauge('up', 'Whether the database and the queue answered this scrape').set(snapshot ? 1 : 0);
  gauge('budget_usd', 'What a day (UTC) may cost').set(dailyBudgetUsd);
  if (!snapshot) return registry;

  const jobs = gauge('jobs', 'Jobs by state', ['state']);
  const inState = (state: string) => snapshot.states.find((one) => one.state === state)?.count ?? 0;
  for (const state of JOB_STATES) jobs.set({ state }, inState(state));
  counter('videos_total', 'Videos made').inc(inState('completed'));

  const ended = gauge('jobs_ended_last_hour', 'Jobs that ended in the last hour', ['state', 'code']);
  for (const { state, code, count } of snapshot.ends) ended.inc({ state, code: code ?? '' }, count);

  const depth = gauge('queue_jobs', 'Jobs in the queues, by queue and state', ['queue', 'state']);
  for (const { queue, state, count } of snapshot.depths) depth.set({ queue, state }, count);

  const calls = gauge('provider_calls', 'Calls to paid providers, by what came of them', [
    'provider',
    'kind',
    'state',
  ]);
  const spend = counter('spend_usd_total', 'Settled cost of paid calls', ['provider']);
  for (const { provider, kind, state, count, usd } of snapshot.purchases) {
    calls.set({ provider, kind, state }, count);
    if (SETTLED.has(state)) spend.inc({ provider }, usd);
  }
  gauge('spend_today_usd', 'Cost since midnight UTC; what is under way counts with its estimate').set(
    snapshot.spentTodayUsd,
  );

  const lag = gauge('delivery_lag_seconds', 'Age of the oldest change that a chat does not show yet', [
    'platform',
  ]);
  const behind = gauge('deliveries_behind', 'Chat messages that are behind their job', ['platform']);
  for (const one of snapshot.lags) {
    lag.set({ platform: one.platform }, one.seconds);
    behind.set({ platform: one.platform }, one.behind);
  }
  return registry;
}
