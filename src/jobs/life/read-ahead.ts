/** Reads the paper of a job that waits, so that its status message shows title and authors, and a wrong paper is seen at once. */
import { corrected } from '#src/core/correction.ts';
import { toAppError } from '#src/core/errors.ts';
import { failJob, findJob, notePaper } from '#src/db/jobs/jobs.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import { fetchPaper } from '#src/pipeline/steps/fetch-paper.ts';
import { paperSummary } from './paper-summary.ts';
import type { RunDeps } from './run.ts';
import { inScratch } from './scratch.ts';

/**
 * Reads it into the memo, from which the job's own run takes it. A paper that cannot become a video fails its job now
 * instead of when its turn comes; what may pass is left to the run.
 */
export async function readAhead(deps: RunDeps, jobId: string, signal: AbortSignal): Promise<void> {
  const job = await findJob(deps.db, jobId);
  if (job?.state !== 'queued' || job.title !== null || job.source.kind === 'attachment') return;
  const { source, options } = job;
  const log = deps.log.child({ job: jobId });
  try {
    const found = await inScratch(deps.scratchRoot, jobId, (scratch) =>
      fetchPaper(
        deps.makers.reader,
        { id: jobId, source, options },
        {
          signal,
          log,
          memo: createMemo(deps.db, deps.storage, jobId, deps.locks, signal),
          storage: deps.storage,
          scratch,
          progress: () => undefined, // it waits still
        },
      ),
    );
    const paper = corrected(found, job.correction);
    await notePaper(deps.db, jobId, {
      title: paper.title,
      authors: paper.authors,
      paper: paperSummary(paper),
    });
  } catch (thrown) {
    const error = toAppError(thrown);
    log.info({ err: error, code: error.code }, 'paper not read ahead');
    if (signal.aborted || error.recovery === 'transient') return;
    await failJob(deps.db, jobId, error, { from: ['queued'] });
  }
}
