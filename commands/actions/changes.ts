/** Buttons that change their owner's job and show it as it is then. */
import { retryOptions } from '#src/chat/wording/buttons.ts';
import { readTarget } from '#src/chat/wording/target.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { approveJob } from '#src/jobs/life/approve.ts';
import { takeOpening } from '#src/jobs/life/opening.ts';
import { retryJob } from '#src/jobs/life/retry.ts';
import type { Action, Call } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

/** @param change gets what the button carries besides the job, untrusted */
const changing = (change: (call: Call, job: JobRow, rest: string) => Promise<unknown>): Action => ({
  async run(call, target) {
    const { jobId, rest } = readTarget(target);
    const job = await ownedJob(call, jobId, 'owner');
    await change(call, job, rest);
    return changed(call, job.id);
  },
});

/** Lets a video go on whose script was shown. */
export const approve = changing(({ desk }, job) => approveJob(desk, job));

/** Takes one of the openings that a script can have. */
export const opening = changing(({ desk }, job, rest) => {
  const place = /^\d{1,2}$/.test(rest) ? Number(rest) : Number.NaN;
  return takeOpening(desk.db, job, place, desk.estimate ?? null);
});

/** Tries a failed or cancelled video again. */
export const retry = changing(({ desk, place }, job, rest) =>
  retryJob(desk, job, desk.settings, place, retryOptions(rest)),
);
