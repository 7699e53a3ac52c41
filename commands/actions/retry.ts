/** Tries a failed or cancelled video again. */
import { readRetryTarget } from '#src/chat/wording/buttons.ts';
import { retryJob } from '#src/jobs/life/retry.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const retry: Action = {
  async run(call, target) {
    const { desk, place } = call;
    const { jobId, options } = readRetryTarget(target);
    const job = await ownedJob(call, jobId, 'owner');
    await retryJob(desk, job, desk.settings, place, options);
    return changed(call, job.id);
  },
};
