/** How buttons that change a job answer. */
import { findJob } from '#src/db/jobs/jobs.ts';
import { detailPage } from '../pages/detail.ts';
import type { Call, Reply } from '../shared/command.ts';

/** On a private page: the page as it is now. On a message: it follows the job by itself. */
export async function changed(call: Call, jobId: string): Promise<Reply> {
  const job = call.onPage ? await findJob(call.desk.db, jobId) : null;
  return job ? { kind: 'page', page: detailPage(job, call.desk.settings.publicUrl) } : { kind: 'done' };
}
