/** Reports from viewers, and the audit of deletions. */
import { listDeletions, listReports } from '#src/db/operations/records.ts';
import { type AdminDesk, textOf } from '#src/web/admin/desk.ts';
import { deletionsPage, reportsPage } from '#src/web/pages/admin/records.ts';

const PAGE = 100;

/** The rows of a page, and the last of them where there are more. */
function page<T>(rows: readonly T[]): { rows: T[]; last: T | null } {
  const shown = rows.slice(0, PAGE);
  return { rows: shown, last: rows.length > PAGE ? (shown.at(-1) ?? null) : null };
}

export function recordsRoutes({ app, web, tokenOf }: AdminDesk): void {
  app.get('/admin/reports', async (c) => {
    const before = Number.parseInt(textOf(c.req.query('before')), 10);
    const found = await listReports(web.db, Number.isSafeInteger(before) ? before : null, PAGE + 1);
    const { rows, last } = page(found);
    return c.html(reportsPage(rows, last ? String(last.report.id) : null, tokenOf(c)));
  });
  app.get('/admin/deletions', async (c) => {
    const { rows, last } = page(await listDeletions(web.db, textOf(c.req.query('before')) || null, PAGE + 1));
    return c.html(deletionsPage(rows, last?.jobId ?? null, tokenOf(c)));
  });
}
