/** Everybody's videos: found, tried again, cancelled, deleted. */
import { toAppError } from '#src/core/errors.ts';
import { JOB_STATES, type JobState } from '#src/core/job.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { jobCost } from '#src/db/ledger/spending.ts';
import { listAllJobs } from '#src/db/operations/jobs.ts';
import { cancelJob } from '#src/jobs/life/cancel.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { retryJob } from '#src/jobs/life/retry.ts';
import { type AdminDesk, textOf } from '#src/web/admin/desk.ts';
import { jobPage, jobsPage } from '#src/web/pages/admin/jobs.ts';
import { errorPage } from '#src/web/pages/error.ts';

const PAGE = 50;
/** Who does it, for the audit of deletions. */
const ADMINISTRATOR = { platform: 'admin', workspace: '', userId: 'administrator' };

const DEEDS: Record<string, (desk: AdminDesk, job: JobRow) => Promise<string>> = {
  async retry({ web }, job) {
    await retryJob(web, job, null, null); // limits are people's own
    return 'It is being tried again.';
  },
  async cancel({ web }, job) {
    return (await cancelJob(web, job)) ? 'It is being cancelled.' : 'It is not being made any more.';
  },
  async delete({ web }, job) {
    await deleteVideo(web, job, ADMINISTRATOR);
    return 'It has been deleted, with all its files.';
  },
};

export function jobsRoutes(desk: AdminDesk): void {
  const { app, web, tokenOf } = desk;
  app.get('/admin/jobs', async (c) => {
    const search = textOf(c.req.query('search'));
    const state = JOB_STATES.find((one): one is JobState => one === c.req.query('state')) ?? null;
    const [newer, older] = [textOf(c.req.query('newer')), textOf(c.req.query('older'))];
    const from = newer
      ? ({ jobId: newer, towards: 'newer' } as const)
      : older
        ? ({ jobId: older, towards: 'older' } as const)
        : null;
    const page = await listAllJobs(web.db, { search, state, from, limit: PAGE });
    return c.html(jobsPage(page, { search, state }, tokenOf(c)));
  });

  app.get('/admin/jobs/:id', async (c) => {
    const job = await findJob(web.db, c.req.param('id'));
    if (!job) return c.html(errorPage('not-found'), 404);
    const { actualUsd } = await jobCost(web.db, job.id);
    return c.html(jobPage(job, actualUsd, null, tokenOf(c)));
  });

  app.post('/admin/jobs/:id/:deed', async (c) => {
    const job = await findJob(web.db, c.req.param('id'));
    const name = c.req.param('deed');
    const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
    if (!job || !deed || job.deletedAt) return c.html(errorPage('not-found'), 404);
    web.log.info({ job: job.id, deed: name }, 'administrator');
    const said = await deed(desk, job).catch((thrown: unknown) => toAppError(thrown).userMessage);
    const now = (await findJob(web.db, job.id)) ?? job;
    const { actualUsd } = await jobCost(web.db, job.id);
    return c.html(jobPage(now, actualUsd, said, tokenOf(c)));
  });
}
