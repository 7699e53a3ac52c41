/** The administrator's first page. */
import { filmsToday, latestFailures } from '../../../db/admin/jobs.ts';
import { spentToday } from '../../../db/ledger/spending.ts';
import { countStates, deliveryLags } from '../../../db/metrics.ts';
import type { AdminDesk } from '../../admin/desk.ts';
import { overviewPage } from '../../pages/admin/overview.ts';

const FAILURES = 10;

export function overviewRoutes({ app, web, operations, tokenOf }: AdminDesk): void {
  const { db, log } = web;
  app.get('/admin', async (c) => {
    const [states, films, spentTodayUsd, failures, lags, depths] = await Promise.all([
      countStates(db),
      filmsToday(db),
      spentToday(db),
      latestFailures(db, FAILURES),
      deliveryLags(db),
      operations.queues.depths().catch((err) => {
        log.warn({ err }, 'queues not counted');
        return null;
      }),
    ]);
    const behind = lags.reduce((sum, lag) => sum + lag.behind, 0);
    const standing = { states, filmsToday: films, spentTodayUsd, failures, depths, behind };
    return c.html(overviewPage({ ...standing, budgetUsd: operations.dailyBudgetUsd }, tokenOf(c)));
  });
}
