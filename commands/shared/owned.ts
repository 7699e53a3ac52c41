/** Finds what a button points at, and whether the person may touch it. Targets are untrusted. */
import { AppError } from '#src/core/errors.ts';
import { personOf, type Requester } from '#src/core/job.ts';
import { slash } from '#src/core/text/slash.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Call } from './command.ts';

const JOB_ID = /^job_[0-9a-z]{1,40}$/;

/** Whether both are the same person. */
function isSamePerson(a: Requester, b: Requester): boolean {
  const one = personOf(a);
  const other = personOf(b);
  return one.platform === other.platform && one.workspace === other.workspace && one.userId === other.userId;
}

/** A moderator's word counts where they moderate. */
const moderates = ({ isModerator, requester }: Call, { platform, workspace }: Requester): boolean =>
  isModerator &&
  requester.workspace !== '' &&
  requester.platform === platform &&
  requester.workspace === workspace;

/**
 * The job, for its owner.
 *
 * @param who `moderator`: for those, too, who moderate where it was asked for
 * @throws AppError `job.not-found`, `access.denied`
 */
export async function ownedJob(call: Call, jobId: string, who: 'owner' | 'moderator'): Promise<JobRow> {
  const job = JOB_ID.test(jobId) ? await findJob(call.desk.db, jobId) : null;
  if (!job || job.deletedAt) {
    throw new AppError('job.not-found', {
      message: `no job ${jobId.slice(0, 80)}`,
      userMessage: job
        ? `This video was deleted. You can ask for it again with ${slash('video')}.`
        : `There is no such video any more. Your videos are in ${slash('my-videos')}.`,
    });
  }
  assertMayTouch(call, job, who);
  return job;
}

/** @throws AppError `access.denied` */
export function assertMayTouch(call: Call, owner: Requester, who: 'owner' | 'moderator'): void {
  if (isSamePerson(call.requester, owner)) return;
  if (who === 'moderator' && moderates(call, owner)) return;
  throw new AppError('access.denied', {
    message: `${call.requester.userId} is not ${owner.userId}`,
    userMessage:
      who === 'moderator'
        ? `Only the person who asked for this video, or a moderator, can do that. You can make your own with ${slash('video')}.`
        : `Only the person who asked for this video can do that. You can make your own with ${slash('video')}.`,
  });
}
