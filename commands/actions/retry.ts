/** Tries a failed or cancelled video again. */
import { KNOWINGLY } from '#src/chat/wording/buttons.ts';
import { retryJob } from '#src/jobs/life/retry.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const retry: Action = {
  async run(call, target) {
    const { desk, place } = call;
    const knowingly = target.endsWith(KNOWINGLY);
    const job = await ownedJob(call, knowingly ? target.slice(0, -KNOWINGLY.length) : target, 'owner');
    await retryJob(desk, job, desk.settings, place, knowingly ? { retracted: true } : {});
    return changed(call, job.id);
  },
};
