/** Tries a failed or cancelled video again. */
import { retryJob } from '../../src/jobs/retry.ts';
import type { Action } from '../command.ts';
import { ownedJob } from '../owned.ts';
import { changed } from './shared.ts';

export const retry: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    await retryJob(call.desk, job, call.desk.settings, call.place);
    return changed(call, job.id);
  },
};
