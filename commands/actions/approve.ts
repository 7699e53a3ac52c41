/** Lets a video go on whose script was shown. */
import { approveJob } from '#src/jobs/life/approve.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const approve: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    await approveJob(call.desk, job);
    return changed(call, job.id);
  },
};
