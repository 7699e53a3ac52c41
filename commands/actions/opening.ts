/** Takes one of the openings that a script can have. */
import { readOpeningTarget } from '#src/chat/wording/buttons.ts';
import { takeOpening } from '#src/jobs/life/opening.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const opening: Action = {
  async run(call, target) {
    const { jobId, place } = readOpeningTarget(target);
    const job = await ownedJob(call, jobId, 'owner');
    await takeOpening(call.desk.db, job, place, call.desk.estimate ?? null);
    return changed(call, job.id);
  },
};
