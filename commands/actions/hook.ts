/** Has another opening written for a script that waits for approval. */
import { turnDownOpening } from '../../src/jobs/approve.ts';
import type { Action } from '../command.ts';
import { ownedJob } from '../owned.ts';
import { changed } from './shared.ts';

export const hook: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    await turnDownOpening(call.desk, job, call.desk.settings);
    return changed(call, job.id);
  },
};
