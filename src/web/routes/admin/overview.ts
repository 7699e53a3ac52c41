/** The administrator's first page. */

import { spentToday } from '#src/db/ledger/spending.ts';
import { finishedToday, latestFailures } from '#src/db/operations/jobs.ts';
import { countStates, deliveryLags } from '#src/db/operations/metrics.ts';
import type { AdminDesk } from '#src/web/admin/desk.ts';
import { overviewPage } from '#src/web/pages/admin/overview.ts';

const FAILURES = 10;

export function overviewRoutes({ app, web, operations, tokenOf }: AdminDesk): void {
  const { db, log } = web;
  app.get('/admin', async (c) => {
    const [states, today, spentTodayUsd, failures, lags, depths] = await Promise.all([
      countStates(db),
      finishedToday(db),
      spentToday(db),
      latestFailures(db, FAILURES),
      deliveryLags(db),
      operations.queues.depths().catch((err) => {
        log.warn({ err }, 'queues not counted');
        return null;
      }),
    ]);
    const behind = lags.reduce((sum, lag) => sum + lag.behind, 0);
    const standing = { states, today, spentTodayUsd, failures, depths, behind };
    return c.html(overviewPage({ ...standing, budgetUsd: operations.dailyBudgetUsd }, tokenOf(c)));
  });
}
