/** What the administrator and Prometheus ask for. */

import type { Database } from '#src/db/connection/client.ts';
import { spentToday } from '#src/db/ledger/spending.ts';
import { finishedToday, latestFailures, listAllJobs } from '#src/db/operations/jobs.ts';
import {
  countEnds,
  countPurchases,
  countStates,
  deliveryLags,
  stepTimes,
} from '#src/db/operations/metrics.ts';
import { listUsers } from '#src/db/operations/people.ts';
import { listDeletions, listReports } from '#src/db/operations/records.ts';
import { anyOf } from './pages.ts';

const PAGE = 50;
const HOUR_MIN = 60;
const DAYS = 30;

export function operations(db: Database, rows: number): Record<string, () => Promise<unknown>> {
  const jobs = (filter: () => Partial<Parameters<typeof listAllJobs>[1]>) => () =>
    listAllJobs(db, { search: '', state: null, from: null, limit: PAGE, ...filter() });
  const deep = () => ({
    jobId: `job_${String(1 + anyOf(rows)).padStart(12, '0')}`,
    towards: 'older' as const,
  });
  return {
    '/metrics': () =>
      Promise.all([
        countStates(db),
        countEnds(db, HOUR_MIN),
        countPurchases(db),
        spentToday(db),
        deliveryLags(db),
        stepTimes(db),
      ]),
    '/admin': () =>
      Promise.all([
        countStates(db),
        finishedToday(db),
        spentToday(db),
        latestFailures(db, 10),
        deliveryLags(db),
      ]),
    '/admin/jobs': jobs(() => ({})),
    '/admin/jobs, deep': jobs(() => ({ from: deep() })),
    '/admin/jobs, failed, deep': jobs(() => ({ state: 'failed', from: deep() })),
    '/admin/jobs, waiting (none)': jobs(() => ({ state: 'queued' })),
    '/admin/jobs, of a user': jobs(() => ({ search: `user${anyOf(2)}`, from: deep() })),
    '/admin/jobs, any word': jobs(() => ({
      search: `term${Math.floor(Math.exp(Math.random() * Math.log(20_000)))}`,
    })),
    '/admin/jobs, an author': jobs(() => ({ search: `scholar${anyOf(33_333)}` })),
    '/admin/jobs, oldest fifth alone': jobs(() => ({ search: 'formerly' })),
    '/admin/jobs, two words never together': jobs(() => ({ search: 'odd even' })),
    '/admin/users': () => listUsers(db, DAYS, '', 200),
    '/admin/reports, /admin/deletions': () =>
      Promise.all([listReports(db, null, PAGE), listDeletions(db, null, PAGE)]),
  };
}
