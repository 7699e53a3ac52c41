/** Accepts a request for a film. */
import { stableJson } from '../core/hash.ts';
import { newJobId, newSlug } from '../core/ids.ts';
import type { PaperSource, Requester } from '../core/job.ts';
import type { JobOptions } from '../core/options.ts';
import type { Database } from '../db/client.ts';
import { insertJob, unfinishedJobsOf } from '../db/jobs.ts';
import type { JobRow } from '../db/schema.ts';
import type { VideoQueue } from '../queue/video.ts';

export interface JobDeps {
  db: Database;
  queue: VideoQueue;
}

export interface FilmRequest {
  requester: Requester;
  source: PaperSource;
  options: JobOptions;
}

/**
 * Notes the request and puts it in the queue. Somebody who asks for the same film again while it is being made
 * gets the job that there is.
 *
 * The row comes first: should the queue be away, `sweepJobs` puts the job in when it is back.
 */
export async function submitJob({ db, queue }: JobDeps, request: FilmRequest): Promise<JobRow> {
  const { requester, source, options } = request;
  const wanted = stableJson({ source, options });
  const same = (await unfinishedJobsOf(db, requester)).find(
    (job) => !job.cancelRequested && stableJson({ source: job.source, options: job.options }) === wanted,
  );
  const job =
    same ?? (await insertJob(db, { id: newJobId(), slug: newSlug(), ...requester, source, options }));
  await queue.enqueue(job.id, job.run);
  return job;
}
