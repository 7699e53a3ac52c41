/** Has another opening written for a script that waits for approval. */
import { turnDownOpening } from '#src/jobs/life/approve.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { changed } from './shared.ts';

export const hook: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    await turnDownOpening(call.desk, job, call.desk.settings);
    return changed(call, job.id);
  },
};
