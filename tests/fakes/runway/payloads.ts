/** Runway's answers, from what the store knows. */
import { MODELS } from './models.ts';
import { outputAddress } from './outputs.ts';
import type { Json, Store, Task } from './store.ts';

/** A task as `GET /v1/tasks/{id}` shows it, with an address of its video that lives for `urlMs`. */
export function taskPayload(store: Store, task: Task, base: string, urlMs: number): Json {
  const status = store.statusOf(task);
  const now = store.clock();
  const head = { id: task.id, createdAt: new Date(task.createdAt).toISOString(), status };
  const cost = { cost: { credits: store.chargeOf(task) } };
  if (status === 'SUCCEEDED') return { ...head, ...cost, output: [outputAddress(task, base, now + urlMs)] };
  if (status === 'CANCELLED') return { ...head, ...cost };
  if (status === 'FAILED') {
    return { ...head, ...cost, failure: task.failure?.words, failureCode: task.failure?.code };
  }
  const estimated = { ...head, estimatedCost: { credits: task.credits } };
  if (status !== 'RUNNING' || task.startedAt === null) return estimated;
  const progress = Number.isFinite(task.runMs) ? (now - task.startedAt) / task.runMs : 0.5;
  return { ...estimated, progress: Math.round(progress * 100) / 100 };
}

/** `GET /v1/organization`: the tier, the balance, and what the last 24 hours used. */
export function organizationPayload(store: Store): Json {
  const names = Object.keys(MODELS);
  const used = names.filter((model) => store.today(model).length > 0);
  const limits = {
    maxConcurrentGenerations: store.tier.concurrent,
    maxDailyGenerations: store.tier.daily,
  };
  return {
    tier: {
      maxMonthlyCreditSpend: 50_000,
      models: Object.fromEntries(names.map((model) => [model, limits])),
    },
    creditBalance: Math.max(0, store.credits - store.charged()),
    usage: {
      models: Object.fromEntries(
        used.map((model) => [model, { dailyGenerations: store.today(model).length }]),
      ),
    },
  };
}

/** `POST /v1/organization/usage`: credits by day and model. */
export function usagePayload(store: Store): Json {
  const days = new Map<string, Map<string, number>>();
  for (const task of store.tasks.values()) {
    const date = new Date(task.createdAt).toISOString().slice(0, 10);
    const day = days.get(date) ?? new Map<string, number>();
    day.set(task.model, (day.get(task.model) ?? 0) + store.chargeOf(task));
    days.set(date, day);
  }
  const results = [...days].map(([date, models]) => ({
    date,
    usedCredits: [...models].map(([model, amount]) => ({ model, amount })),
  }));
  return { results, models: [...new Set([...store.tasks.values()].map(({ model }) => model))] };
}
